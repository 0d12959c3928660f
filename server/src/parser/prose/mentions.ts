import type { SectionKey } from '../../forms';
import type { Denial, Mention } from '../../report/mentions';
import type { Report } from '../../report/types';
import type { Folded } from '../../text';
import { memoryOf } from '../memory';
import { ownNames } from './own';
import { type Paragraph, paragraphsOf } from './paragraphs';
import { placeSentence, type ReportFacts, readParagraph, type Sentence } from './reader';
import { headOf, type Topic } from './state';
import { tokensOf } from './tokens';

/** What the prose of a report counts. */
export interface Prose {
  /** Sentences that count or deny something, in the order of the text. */
  readonly sentences: readonly Sentence[];
  readonly mentions: readonly Mention[];
  readonly denials: readonly Denial[];
  /** The sentences as they were read, wherever they stand: the same objects in each version that has them. */
  readonly read: readonly Sentence[];
}

/** True where two versions of a report's prose count and deny the same, in the same paragraphs by number. */
export const isSameProse = (one: Prose, other: Prose): boolean =>
  one.read.length === other.read.length &&
  one.read.every((sentence, at) => sentence === other.read[at]) &&
  one.mentions.every(({ paragraph, sentence }, at) => {
    const { paragraph: its, sentence: sentences } = other.mentions[at] as Mention;
    return paragraph === its && sentence === sentences;
  });

/** A paragraph without any of these counts nothing that a rule knows. */
const keywords = [
  ...[
    '申请',
    '受理',
    '收到',
    '新收',
    '收办',
    '办结',
    '答复',
    '办理',
    '结转',
    '复议',
    '诉讼',
    '应诉',
    '规章',
    '规范性文件',
  ],
  ...['处理费', '其中', '分别', '其余', '占', '同比', '增长', '下降', '增加', '减少', '条', '件'],
];

/** A number with its counter, in digits or Chinese numerals; a counter behind a single 一 is mostly a turn of speech. */
const counted =
  /\d[万亿余多]{0,2}[件宗起份条项个次例封篇部期场家人名元%百]|[零〇一二两三四五六七八九十百千万亿余多][件宗起条]|百分之/;
/** Words that deny, and what a rule knows that can be denied. */
const denying = /[未没无零0]/;
const deniable = ['申请', '复议', '诉讼', '应诉', '处理费', '收费', '收取', '费用'];

/** Whether a paragraph can count or deny anything: most only tell, and need no closer reading. */
const tells = (text: string): boolean =>
  (counted.test(text) && keywords.some((word) => text.includes(word))) ||
  (denying.test(text) && deniable.some((word) => text.includes(word)));

/** A heading on a line of its own is at most this long. */
const longestHeading = 40;

const topicOfSection = (section: SectionKey | null): Topic =>
  section === 'requests' ? 'request' : section === 'reviews' ? 'case' : null;

const isHeading = ({ text }: Paragraph): boolean => text.length <= longestHeading && !/[。;]/.test(text);

const tellsName = {};
const sentencesName = {};

const gaps = new WeakMap<Folded, string>();

/** Where blanks were taken out of a line, each as its distance from the one before: a number that is torn apart is none. */
const gapsIn = (line: Folded): string => {
  let found = gaps.get(line);
  if (found !== undefined) return found;
  found = '';
  const { text, offsets } = line;
  let last = 0;
  for (let at = 1; at < text.length; at++) {
    const isGap = (offsets[at] as number) - (offsets[at - 1] as number) !== 1;
    if (!isGap && at - last < 0xffff) continue;
    found += String.fromCharCode(isGap ? at - last : 0);
    last = at;
  }
  gaps.set(line, found);
  return found;
};

/** Lines and blanks that a paragraph's text does not tell. */
const shapeOf = ({ lines }: Paragraph): string =>
  lines.length === 1 ? gapsIn(lines[0] as Folded) : lines.map((line) => `${line.text.length}${gapsIn(line)}`).join();

const read = (report: Report, text: string): Prose => {
  const facts: ReportFacts = { own: ownNames(report.organ), year: report.year };
  const telling = memoryOf<boolean>(report, tellsName);
  const readings = memoryOf<readonly Sentence[]>(report, sentencesName);
  const sentences: Sentence[] = [];
  const asRead: Sentence[] = [];
  let count = 0;
  let head: Topic = null;
  for (const [index, paragraph] of paragraphsOf(report, text).entries()) {
    if (paragraph.text.startsWith('(')) head = null;
    if (paragraph.text.startsWith('(') && isHeading(paragraph)) {
      if (keywords.some((word) => paragraph.text.includes(word))) head = headOf(tokensOf(paragraph, facts.own));
      continue;
    }
    if (!telling.get(paragraph.text, tells)) continue;
    const topic = head ?? topicOfSection(paragraph.section);
    // All that a reading depends on.
    const key = `${report.organ}\n${report.year}\n${paragraph.section}\n${topic}\n${shapeOf(paragraph)}\n${paragraph.text}`;
    const found = readings.get(key, () => readParagraph(paragraph, facts, topic));
    for (const each of found) {
      if (each.mentions.length > 0 || each.denials.length > 0) {
        asRead.push(each);
        sentences.push(placeSentence(each, paragraph, index, count));
      }
    }
    count += found.length;
  }
  return {
    sentences,
    mentions: sentences.flatMap((each) => each.mentions),
    denials: sentences.flatMap((each) => each.denials),
    read: asRead,
  };
};

const known = new WeakMap<Report, Prose>();

/** The sentences of a report that count something, each number with what it counts; read once a report. */
export const proseOf = (report: Report, text: string): Prose => {
  let prose = known.get(report);
  if (!prose) {
    prose = read(report, text);
    known.set(report, prose);
  }
  return prose;
};

/** The numbers in a report's sentences, in the order of the text. */
export const mentionsOf = (report: Report, text: string): readonly Mention[] => proseOf(report, text).mentions;
