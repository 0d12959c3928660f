import { type Form, formOfYear, type SectionKey } from '../../forms';
import * as sentences from '../../forms/sentences';
import type { Report, Span } from '../../report';
import { optionsFor } from '../../rules/support/insert';
import { lineBreakOf } from '../../rules/support/lines';
import { fillSentence, reportTemplate, signatureTemplate, speaksOfFee, type Template } from '../../writer';
import { sentenceStart } from './line';
import { sectionAt } from './place';
import type { Proposal, Scene } from './types';

/** A standard sentence and what it is for. */
interface Sentence {
  readonly text: string;
  /** Message key of what it is. */
  readonly name: string;
}

/** Characters of a sentence that a list shows. */
const longestLabel = 40;

const noRequest: Sentence = { text: sentences.noRequest, name: 'complete.noRequest' };
const noReview: Sentence = { text: sentences.noReview, name: 'complete.noReview' };
const shortcoming: Sentence = { text: sentences.problems, name: 'complete.problems' };
const improvement: Sentence = { text: sentences.measures, name: 'complete.measures' };

const sum = (report: Report, table: 'requests' | 'reviews', cells: readonly string[]): number =>
  cells.reduce((sum, cell) => sum + (report.tables[table]?.cells.get(cell)?.value ?? 0), 0);

/** That nothing came in is offered only where no figure says otherwise. */
const nothingCameIn = (report: Report): Sentence[] => [
  ...(sum(report, 'requests', ['received.total']) === 0 ? [noRequest] : []),
  ...(sum(report, 'reviews', ['review.total', 'directSuit.total', 'suitAfterReview.total']) === 0 ? [noReview] : []),
];

/** The topics that section one does not name yet, numbered as the form names them. */
const topicsBeyond = (written: string): Sentence[] =>
  sentences.topics
    .map((topic, at) => ({ topic, text: `（${'一二三四五'[at]}）${topic.name}。${topic.text}` }))
    .filter(({ topic }) => !written.includes(topic.name))
    .map(({ text }) => ({ text, name: 'complete.topic' }));

const startsOf = (sentence: Sentence): string => sentence.text.slice(0, sentence.text.indexOf('：') + 1);

const inSection = (key: SectionKey, report: Report, written: string, form: Form): Sentence[] => {
  switch (key) {
    case 'overview':
      return [
        ...(written.trim() === '' ? [{ text: sentences.overview, name: 'complete.overview' }] : []),
        ...nothingCameIn(report),
        ...topicsBeyond(written),
      ];
    case 'requests':
      return nothingCameIn(report).filter((each) => each === noRequest);
    case 'reviews':
      return nothingCameIn(report).filter((each) => each === noReview);
    case 'problems':
      return [shortcoming, improvement].filter((each) => !written.includes(startsOf(each)));
    case 'otherMatters':
      return [
        ...(speaksOfFee(form) ? [{ text: sentences.fee, name: 'complete.fee' }] : []),
        { text: sentences.nothingElse, name: 'complete.nothingElse' },
        ...nothingCameIn(report),
      ];
    default:
      return [];
  }
};

const shortened = (text: string): string => {
  const [line = ''] = text.split(/[\r\n]/, 1);
  return line.length > longestLabel ? `${line.slice(0, longestLabel - 1)}…` : line;
};

const proposal = (
  template: Template,
  name: string,
  span: Span,
  kind: Proposal['kind'] = 'sentence',
  others: readonly string[] = [],
): Proposal => ({
  kind,
  label: shortened(template.text),
  detail: { message: name, params: {} },
  template,
  span,
  spellings: [template.text.slice(0, longestLabel), ...others],
  preselect: false,
});

const isBlank = (text: string, start: number, end: number): boolean => text.slice(start, end).trim() === '';

/** Title and whole report at the text's beginning; what organ and year are not told is to be filled in. */
const atBeginning = ({ text, report, line, options }: Scene): Proposal[] => {
  if (report.title || report.sections.some(({ heading }) => heading.start < line.start)) return [];
  if (!isBlank(text, report.span.start, line.start)) return [];
  const span = { start: line.words, end: line.replaceEnd };
  const year = report.year ?? options.defaultYear ?? null;
  if (year === null) return [];
  const organ = report.organ ?? sentences.unknownOrgan;
  const title = `${organ}${year}年${sentences.reportName}`;
  const stops = [
    ...(report.organ === null ? [{ start: 0, end: organ.length }] : []),
    ...(report.year === null ? [{ start: organ.length, end: organ.length + String(year).length }] : []),
  ];
  const isEmpty = isBlank(text, line.end, text.length);
  const names = [`${year}年`, sentences.reportName];
  const facts = { year, organ, form: formOfYear(year), lineBreak: lineBreakOf(text) };
  return [
    proposal({ text: title, stops }, 'complete.title', span, 'sentence', names),
    ...(isEmpty
      ? [{ ...proposal(reportTemplate(facts), 'complete.report', span, 'report', names), label: title }]
      : []),
  ];
};

/** Organ and date, or the date alone, behind the last heading of a report that lacks them. */
const atEnd = ({ text, report, line }: Scene): Proposal[] => {
  const last = report.sections.at(-1);
  const signature = report.signature;
  if (!last || line.start <= last.heading.end || (signature?.date && signature.organ)) return [];
  const span = { start: line.words, end: line.replaceEnd };
  const whole = signatureTemplate(optionsFor(text, report));
  const date = whole.stops.at(-1);
  if (!signature?.organ) return [proposal(whole, 'complete.signature', span, 'sentence', ['落款'])];
  if (!date) return [];
  const words = whole.text.slice(date.start, date.end);
  return [proposal({ text: words, stops: [{ start: 0, end: words.length }] }, 'complete.date', span)];
};

/** The standard sentences of the place, with year and organ filled in. */
export const sentenceProposals = (scene: Scene): Proposal[] => {
  const { text, report, line } = scene;
  const options = optionsFor(text, report);
  const under = sectionAt(report, line.start);
  const span = { start: sentenceStart(text, line), end: line.replaceEnd };
  const written = under ? text.slice(under.body.start, line.start) + text.slice(line.end, under.body.end) : '';
  const isLeadIn = !under && report.title !== null && line.start >= report.title.span.end;
  const found = under
    ? inSection(under.key, report, written, options.form)
    : isLeadIn
      ? sentences.leadIn.map((each) => ({ text: each, name: 'complete.leadIn' }))
      : [];
  const wholeLeadIn = fillSentence(sentences.leadIn.join(''), options);
  return [
    ...atBeginning(scene),
    ...(isLeadIn && span.start === line.words ? [proposal(wholeLeadIn, 'complete.wholeLeadIn', span)] : []),
    ...found.map((each) => proposal(fillSentence(each.text, options), each.name, span)),
    ...atEnd(scene),
  ];
};
