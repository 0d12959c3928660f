/** Where a character stands in `text[start, end)`, else -1; `indexOf` would look on to the end of the text. */
export const indexWithin = (text: string, char: string, start: number, end: number): number => {
  const code = char.charCodeAt(0);
  for (let at = start; at < end; at++) if (text.charCodeAt(at) === code) return at;
  return -1;
};

/** The same from the end: the last place in `text[start, end)`, else -1. */
export const lastIndexWithin = (text: string, char: string, start: number, end: number): number => {
  const code = char.charCodeAt(0);
  for (let at = end - 1; at >= start; at--) if (text.charCodeAt(at) === code) return at;
  return -1;
};
