import { eastAsianWidth } from 'get-east-asian-width';

/** Columns that a text takes where wide characters take two. */
export const displayWidth = (text: string): number => {
  let width = 0;
  for (const char of text) width += eastAsianWidth(char.codePointAt(0) as number);
  return width;
};
