export { isSameProse, mentionsOf, type Prose, proseOf } from './mentions';
export { writtenLike } from './numerals';
export { isShortName, type OwnNames, ownAt, ownNames } from './own';
export { type Paragraph, paragraphsOf } from './paragraphs';
export { kinds, phraseStart } from './phrase';
export type { Sentence } from './reader';
export type { Token, TokenKind } from './tokens';
export { activities } from './words';
