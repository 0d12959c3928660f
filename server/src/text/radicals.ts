import { radicals } from './fold-data';

/** A dictionary's radical as the character that it is printed like; any other character as it is. Some programs write PDFs with them. */
export const plainRadical = (char: string): string => {
  const code = char.charCodeAt(0);
  if (code < 0x2e80 || code > 0x2fdf) return char;
  return radicals.find((pair) => pair.startsWith(char))?.charAt(1) ?? char.normalize('NFKC');
};
