import type { SectionKey } from '../../forms';
import type { Denial, Mention, Population } from '../../report/mentions';
import { once } from '../../report/notes';
import type { Report } from '../../report/types';
import { memoryOf } from '../memory';
import { itemMarkAt } from './marks';
import { endsAsOrgan, type OwnNames, ownNames, type Whose } from './own';
import { type Paragraph, paragraphsOf } from './paragraphs';
import { isFlow, namesKind } from './partOf';
import { kinds } from './phrase';
import { placeSentence } from './placed';
import { type ReportFacts, readParagraph, type Sentence } from './reader';
import { type Head, headOf, type Topic } from './state';
import { type Token, tokensOf } from './tokens';
import { whoseOfHead } from './whose';

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

/** `（二）依申请公开。全年收到…`: a heading that its first paragraph begins with. */
const headingBefore = /^\([^)]{1,3}\)[^,。;:]{1,30}(?=[。:])/;

/** `（三）办理结果。予以公开40件…`, `从答复结果看，…`: a paragraph of its own behind the one that named the requests. */
const resultsLead =
  /^(?:\([一二三四五六七八九十\d]\)|\d[.、]|[一二三四五六七八九]是)?从?(?:(?:申请)?(?:办理|处理|答复|办结)的?(?:结果|情况)|申请(?:人|主体)的?(?:类型|构成|情况|类别)?)(?:来?看|上看)?[。:,]/;
/** Fewer kinds of answers may be said of something else: documents too are 不予公开, but no more than that. */
const leastResults = 3;
/** Nothing but table three tells so many kinds of applicants. */
const leastApplicants = 2;
const besideResult = kinds('glue apply tail request');

/** Whether a paragraph tells the results or the applicants of table three and names no requests, as no other matter has such. */
const tellsResults = (paragraph: Paragraph, own: OwnNames): boolean => {
  if (!resultsLead.test(paragraph.text)) return false;
  const tokens = tokensOf(paragraph, own);
  const toldOf = (asked: Token['kind']): ReadonlySet<string> => {
    const keys = tokens.flatMap(({ kind, keys: [key] }, at) => {
      const next = tokens.slice(at + 1).find((each) => !besideResult.has(each.kind));
      return kind === asked && key && next?.kind === 'number' ? [key] : [];
    });
    return new Set(keys);
  };
  const answers = toldOf('result');
  const isOfRequests = [...answers].some((key) => /^(?:unable|rejected)/.test(key));
  return (answers.size >= leastResults && isOfRequests) || toldOf('applicant').size >= leastApplicants;
};

const tellsName = {};
const sentencesName = {};

/** A paragraph's sentences, and all that their reading depends on. */
interface Read {
  readonly paragraph: Paragraph;
  readonly facts: ReportFacts;
  readonly head: Head;
  readonly found: readonly Sentence[];
  /** Each of them as it was placed last. */
  readonly placed: PlacedSentence[];
}

/** The lines count, not their text without blanks alone: a number that a blank tears apart is none. */
const isRead = (read: Read, paragraph: Paragraph, facts: ReportFacts, head: Head): boolean =>
  read.facts.own.organ === facts.own.organ &&
  read.facts.year === facts.year &&
  read.head.topic === head.topic &&
  read.head.whose === head.whose &&
  read.head.ofList === head.ofList &&
  read.paragraph.section === paragraph.section &&
  read.paragraph.lines.length === paragraph.lines.length &&
  read.paragraph.lines.every((line, at) => line === paragraph.lines[at]);

interface PlacedSentence {
  readonly start: number;
  readonly index: number;
  readonly first: number;
  readonly paragraph: Paragraph;
  readonly sentence: Sentence;
}

/** A sentence that stands where it stood is the same sentence. */
const placeOnce = (read: Read, at: number, paragraph: Paragraph, index: number, first: number): Sentence => {
  const known = read.placed[at];
  const start = paragraph.span.start;
  if (
    known?.start === start &&
    known.paragraph.span.end === paragraph.span.end &&
    known.index === index &&
    known.first === first &&
    known.paragraph.lines.length === 1 &&
    paragraph.lines.length === 1
  ) {
    return known.sentence;
  }
  const sentence = placeSentence(read.found[at] as Sentence, paragraph, index, first);
  read.placed[at] = { start, index, first, paragraph, sentence };
  return sentence;
};

const read = (report: Report, text: string): Prose => {
  const facts: ReportFacts = { own: ownNames(report.organ), year: report.year };
  const telling = memoryOf<boolean>(report, tellsName);
  const readings = memoryOf<Read>(report, sentencesName);
  const sentences: Sentence[] = [];
  const asRead: Sentence[] = [];
  let count = 0;
  let topic: Topic = null;
  let whose: Whose = 'own';
  let section: SectionKey | null = null;
  let ofList = false;
  let ofKind = false;
  /** Whose requests the section counted last. */
  let counted: Population | null = null;
  for (const [index, paragraph] of paragraphsOf(report, text).entries()) {
    const begins = paragraph.text.startsWith('(');
    if (begins) topic = null;
    if (begins || paragraph.section !== section) whose = 'own';
    if (paragraph.section !== section) counted = null;
    section = paragraph.section;
    const leads = paragraph.text.endsWith(':');
    if ((leads || ofList || ofKind) && itemMarkAt(paragraph.text, 0, true) === 0) {
      ofList = false;
      ofKind = leads && namesKind(tokensOf(paragraph, facts.own));
    }
    const heading = isHeading(paragraph);
    const before = begins && !heading ? headingBefore.exec(paragraph.text)?.[0] : undefined;
    const words = heading ? paragraph.text.replace(/:$/, '') : (before ?? '');
    if (words !== '') {
      const tells = begins && keywords.some((word) => words.includes(word));
      const tokens = tells || endsAsOrgan(words) ? tokensOf(paragraph, facts.own) : [];
      // One that its paragraph begins with may have parts of all below it.
      if (tells && heading) topic = headOf(tokens);
      const end = tokens.findIndex(({ kind }) => kind === 'stop' || kind === 'colon');
      const named = whoseOfHead(end < 0 ? tokens : tokens.slice(0, end), paragraph.text, facts.own);
      whose = named ?? whose;
      if (heading && (begins || named)) continue;
    }
    if (!telling.get(paragraph.text, tells)) continue;
    const isResults = whose === 'own' && topic === null && counted !== 'other' && tellsResults(paragraph, facts.own);
    const own = ofList || isResults ? 'request' : (topic ?? topicOfSection(paragraph.section));
    const head: Head = {
      topic: ofKind ? null : own,
      whose: isResults && counted === 'likely' ? 'area' : whose,
      ofList,
    };
    const make = (): Read => ({ paragraph, facts, head, found: readParagraph(paragraph, facts, head), placed: [] });
    let known = readings.get(paragraph.text, make);
    if (!isRead(known, paragraph, facts, head)) {
      known = make();
      readings.set(paragraph.text, known);
    }
    for (const [at, each] of known.found.entries()) {
      if (each.mentions.length > 0 || each.denials.length > 0) {
        asRead.push(each);
        sentences.push(placeOnce(known, at, paragraph, index, count));
      }
    }
    count += known.found.length;
    const mentions = known.found.flatMap((each) => each.mentions);
    counted = mentions.filter((each) => isFlow(each.subject)).at(-1)?.population ?? counted;
    ofList ||= leads && isFlow(mentions.at(-1)?.subject ?? null);
  }
  return {
    sentences,
    mentions: sentences.flatMap((each) => each.mentions),
    denials: sentences.flatMap((each) => each.denials),
    read: asRead,
  };
};

/** The sentences of a report that count something, each number with what it counts; read once a report. */
export const proseOf = once(read);

/** The numbers in a report's sentences, in the order of the text. */
export const mentionsOf = (report: Report, text: string): readonly Mention[] => proseOf(report, text).mentions;
