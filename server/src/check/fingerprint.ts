import type { Finding } from '../rules/types';

const blank = /\s/g;

/** A 53-bit hash of a text (cyrb53), in base 36: no secret, only short. */
const hash = (text: string): string => {
  let one = 0xdeadbeef;
  let two = 0x41c6ce57;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    one = Math.imul(one ^ code, 2654435761);
    two = Math.imul(two ^ code, 1597334677);
  }
  one = Math.imul(one ^ (one >>> 16), 2246822507) ^ Math.imul(two ^ (two >>> 13), 3266489909);
  two = Math.imul(two ^ (two >>> 16), 2246822507) ^ Math.imul(one ^ (one >>> 13), 3266489909);
  return (4294967296 * (2097151 & two) + (one >>> 0)).toString(36);
};

/**
 * What a finding is known by when the text around it changes: its rule, its wording, its cells and the words of its
 * line, blanks aside; not its place. Like findings in like lines share one, so that they have to be counted.
 */
export const fingerprintOf = (text: string, finding: Finding): string => {
  const start = text.lastIndexOf('\n', finding.span.start - 1) + 1;
  const end = text.indexOf('\n', finding.span.start);
  const line = text.slice(start, end < 0 ? text.length : end).replace(blank, '');
  return `${finding.rule}:${hash([finding.message, finding.cells.join(), line].join('\n'))}`;
};
