import { kinds, proseOf, type Sentence, type Token } from '../../parser/prose';
import type { Flow, Mention, Report } from '../../report';
import { relationsOf } from './prose';
import type { YearAt } from './reportYears';
import type { Words } from './words';

/** Words that may stand between a year that begins a sentence and the number of requests received or answered in it. */
const between = kinds(
  'year bound adverb to thisYear comma own area total receive answer handle request info apply applicant pause people submit glue tail',
);
/** A sentence with one of these counts over another time than a year. */
const other = kinds('partYear since plan');
/** In both years as many. */
const alike = /持平|相同|一致|一样|同为/;
/** The days that bound a year, as they are in a folded text. */
const bounds = ['1月1日', '12月31日'];
/** Fewer requests may come in two years one like the other. */
const leastTelling = 3;

/** Where the number of requests received, or answered, stands in the table, and the rule that compares it. */
const counts: Readonly<Partial<Record<Flow, { readonly cell: string; readonly rule: string }>>> = {
  received: { cell: 'received.total', rule: 'NB401' },
  answered: { cell: 'resultsTotal.total', rule: 'NB403' },
  handled: { cell: 'resultsTotal.total', rule: 'NB403' },
};

const countOf = ({ subject, population, among, approximate, growth, planned, cumulative }: Mention) =>
  subject?.of === 'flow' && population !== 'other' && !(among || approximate || growth || planned || cumulative)
    ? counts[subject.flows[0] as Flow]
    : undefined;

/** `（二）依申请公开情况。2023年…`: what stands behind a heading that the sentence begins with. */
const behindHeading = (tokens: readonly Token[]): readonly Token[] =>
  tokens.slice(tokens[0]?.kind === 'open' ? tokens.findIndex(({ kind }) => kind === 'colon') + 1 : 0);

/** The words for the year at the beginning of a sentence that tells of that year alone how many requests came in it. */
const yearsOf = ({ tokens: all, paragraph }: Sentence, mention: Mention): readonly Token[] => {
  const tokens = behindHeading(all);
  const number = tokens.findIndex(
    ({ kind, numeral }) => kind === 'number' && numeral && paragraph.offsets[numeral.start] === mention.span.start,
  );
  if (number < 0) return [];
  const isPlain = tokens
    .slice(0, number)
    .every(
      ({ kind, start, end }) =>
        between.has(kind) && (kind !== 'bound' || bounds.includes(paragraph.text.slice(start, end))),
    );
  if (!isPlain || tokens.some(({ kind }) => other.has(kind))) return [];
  if (alike.test(paragraph.text.slice(tokens[0]?.start, tokens[tokens.length - 1]?.end))) return [];
  const years = tokens.slice(0, number).filter(({ kind }) => kind === 'year');
  const value = years[0]?.numeral?.value;
  // A year behind the number is what it is compared with.
  const isCompared = tokens.slice(number).every((each, at, rest) => {
    if (each.kind !== 'year') return each.kind !== 'thisYear';
    return rest[at - 1]?.kind === 'compare' || rest[at - 1]?.kind === 'open';
  });
  return isCompared && years.every((each) => each.numeral?.value === value) ? years : [];
};

const beforeDenial = kinds('year thisYear comma own adverb to total bound');
/** In a sentence with one of these the other year may be told beside the report's own. */
const besideDenial = kinds('partYear since plan thisYear');

/**
 * `2023年，我局未收到政府信息公开申请。`: years other than the report's in which it says to have had none, where its table has
 * none and no sentence tells of them in the report's own year.
 */
export const deniedYears = (text: string, report: Report, words: Words): YearAt[] => {
  const { sentences, mentions, denials } = proseOf(report, text);
  const tableOf = (denied: readonly string[]) => (denied.includes('requests') ? 'requests' : 'reviews');
  const isSaid = (table: string): boolean =>
    denials.some(({ denied, year }) => year === 'report' && !denied.includes('fee') && tableOf(denied) === table) ||
    mentions.some(
      ({ subject, year }) => year === 'report' && subject !== null && (table === 'reviews') === (subject.of === 'case'),
    );
  return sentences.flatMap(({ tokens: all, paragraph, denials: its }) => {
    const [denial] = its;
    if (denial?.year !== 'other' || denial.population === 'other' || denial.denied.includes('fee')) return [];
    const tokens = behindHeading(all);
    const negation = tokens.findIndex(({ start }) => paragraph.offsets[start] === denial.span.start);
    const [first] = tokens;
    const value = first?.kind === 'year' ? first.numeral?.value : undefined;
    const isPlain = negation > 0 && tokens.slice(0, negation).every(({ kind }) => beforeDenial.has(kind));
    const isOne = tokens.slice(1).every(({ kind }) => kind !== 'year' && !besideDenial.has(kind));
    if (!first || value === undefined || !isPlain || !isOne || value >= (report.year ?? 0)) return [];
    const table = tableOf(denial.denied);
    const cells = report.tables[table]?.cells;
    const isNone = cells && [...cells.values()].every((cell) => (cell.value ?? 0) === 0);
    return isNone && !isSaid(table) ? [{ at: words.indexAt(paragraph.offsets[first.start] as number), value }] : [];
  });
};

/**
 * Years other than the report's in which it says to have received, or answered, what its own table says, where no sentence
 * says so of the report's year: sentences that are left over.
 */
export const countedYears = (text: string, report: Report, words: Words): YearAt[] => {
  const found: (YearAt & { readonly rule: string })[] = [];
  for (const sentence of proseOf(report, text).sentences) {
    const mention = sentence.mentions.find((each) => each.year === 'other' && countOf(each));
    const count = mention && countOf(mention);
    if (!count || mention.value < leastTelling) continue;
    // The cells of a table that has moved are made when they are asked for: rarely.
    if (mention.value !== report.tables.requests?.cells.get(count.cell)?.value) continue;
    const years = yearsOf(sentence, mention);
    const value = years[0]?.numeral?.value;
    if (value === undefined || value === report.period?.value) continue;
    const [at = 0, ...again] = years.map(({ start }) => words.indexAt(sentence.paragraph.offsets[start] as number));
    found.push({ at, value, again, rule: count.rule });
  }
  const isSaid = (asked: string): boolean =>
    relationsOf(report, text).some(({ rule, equation }) => rule === asked && equation.holds);
  return found.filter(({ rule }) => !isSaid(rule));
};
