/** Kinds of semantic tokens, in the order of the legend. */
export const tokenKinds = ['label', 'part', 'total', 'failing', 'blank'] as const;
export type TokenKind = (typeof tokenKinds)[number];
