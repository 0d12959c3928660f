import type { SectionKey } from '../../forms';
import { paragraphsOf } from '../../parser/prose';
import type { Report } from '../../report';
import { once } from '../../report/notes';
import { feeWords } from '../data/fee';
import { sectionIn } from './sections';

/**
 * How much of two texts is the same. A passage counts as the same where a run of this many characters around it stands
 * in the other text too: longer than 政府信息公开工作, which every report is full of.
 */
const run = 10;

/** A prime base and arithmetic modulo 2³²: of two unlike runs hardly ever two are taken for one, and only one of thousands. */
const base = 0x01000193;

let power = 1;
for (let at = 1; at < run; at++) power = Math.imul(power, base);

/** Hash of the run that begins at each character; none for the last ones. */
const runsOf = (text: string): Int32Array => {
  const hashes = new Int32Array(Math.max(0, text.length - run + 1));
  let hash = 0;
  for (let at = 0; at < text.length; at++) {
    if (at >= run) hash = (hash - Math.imul(text.charCodeAt(at - run), power)) | 0;
    hash = (Math.imul(hash, base) + text.charCodeAt(at)) | 0;
    if (at >= run - 1) hashes[at - run + 1] = hash;
  }
  return hashes;
};

/** Number of characters that lie in a run of the other text. */
const covered = (hashes: Int32Array, other: ReadonlySet<number>): number => {
  let count = 0;
  let end = 0;
  for (const [at, hash] of hashes.entries()) {
    if (!other.has(hash)) continue;
    count += at + run - Math.max(at, end);
    end = at + run;
  }
  return count;
};

/** The part of two texts together that stands in both, 0 to 1, wherever it stands; in time linear to their length. */
export const sameness = (one: string, other: string): number => {
  const length = one.length + other.length;
  if (one === other || length === 0) return 1;
  const [a, b] = [runsOf(one), runsOf(other)];
  return (covered(a, new Set(b)) + covered(b, new Set(a))) / length;
};

const digits = /\d+/g;
const stops = /(?<=[。;!?])/;

/** Prose sections that a year's work is told in. */
export const proseSections: readonly SectionKey[] = ['overview', 'problems', 'otherMatters'];

const read = (report: Report, text: string): ReadonlyMap<SectionKey, string> => {
  const parts = new Map<SectionKey, string[]>();
  for (const paragraph of paragraphsOf(report, text)) {
    const { section } = paragraph;
    if (section === null || !proseSections.includes(section)) continue;
    const list = parts.get(section) ?? [];
    // The fee is stated in the same words every year, and rightly.
    const sentences =
      section === 'otherMatters'
        ? paragraph.text.split(stops).filter((sentence) => !feeWords.words.some((word) => sentence.includes(word)))
        : [paragraph.text];
    for (const sentence of sentences) list.push(sentence);
    parts.set(section, list);
  }
  return new Map([...parts].map(([key, list]) => [key, list.join('').replace(digits, '')]));
};

/**
 * What a report's prose sections say beside figures: folded, without digits and page furniture, for comparing years;
 * without what section six says of the fee. Read once a report.
 */
export const proseOf = once(read);

/** The heading of a section, where the report has one. */
export const headingOf = (report: Report, key: SectionKey) => sectionIn(report, key)?.heading;
