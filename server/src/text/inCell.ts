import { hidden, instead } from './shown';

/** A tag of a page, or what else its source shows in another way. */
export interface Tag {
  readonly index: number;
  readonly source: string;
  /** In small letters; empty for what is hidden whatever stands around. */
  readonly name: string;
}

const typed = /\svalue\s{0,9}=\s{0,9}["']?([-+\d.,]{1,20})/i;
const notTyped = /\stype\s{0,9}=\s{0,9}["']?(?:hidden|button|submit|reset|image|check|radio|file|pass)/i;
const digit = /\d/;

/**
 * What a tag in a table's cell shows: what is typed into a field, and brackets around a note's number, which would be one
 * number with the figure before it; null for other tags.
 */
export const shownInCell = ({ name, index, source: tag }: Tag, source: string, end: number): string | null => {
  if (name === 'sup') {
    const closes = tag.startsWith('</');
    return digit.test(source.charAt(closes ? index - 1 : end)) ? instead(closes ? ']' : '[', tag) : null;
  }
  const found = name === 'input' && !notTyped.test(tag) ? typed.exec(tag) : null;
  if (!found) return null;
  const [whole, value = ''] = found;
  const before = found.index + whole.length - value.length;
  return hidden(tag.slice(0, before)) + value + hidden(tag.slice(before + value.length));
};
