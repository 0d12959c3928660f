import { type TableKey, tableKeys } from '../forms';
import { isSameProse, proseOf } from '../parser/prose';
import { originOf, type Part, type Report, type ReportSection, type Span } from '../report';
import { pageNumbers } from '../rules/support/furniture';
import { changedWords, wordsOf } from '../rules/support/words';
import type { Reads, Words } from '../rules/types';
import { changeBetween, lineEnd, lineStart } from '../text';

/** What is the same in two versions of a report, places aside: see `Reads`. Compared when a rule first asks. */
export class Unchanged {
  readonly #known = new Map<Reads, boolean>();
  #changed: Words | null | undefined;

  constructor(
    readonly before: Part,
    readonly after: Part,
  ) {}

  /** True where that is as it was. */
  is(reads: Reads): boolean {
    let known = this.#known.get(reads);
    if (known === undefined) {
      known = this.#compare(reads);
      this.#known.set(reads, known);
    }
    return known;
  }

  /** The words that are not as they were, with some around them; null where all are. */
  get changedWords(): Words | null {
    const { before, after } = this;
    if (this.#changed === undefined) {
      this.#changed = changedWords(wordsOf(before.text, before.report), wordsOf(after.text, after.report));
    }
    return this.#changed;
  }

  #compare(reads: Reads): boolean {
    const { before, after } = this;
    switch (reads) {
      case 'facts':
        return isSameFacts(before.report, after.report);
      case 'headings':
        return (
          isSameHeadings(before.report.sections, after.report.sections) &&
          isSameHeadings(before.report.duplicates, after.report.duplicates)
        );
      case 'tables':
        return tableKeys.every((key) => this.is(key));
      case 'disclosure':
      case 'requests':
      case 'reviews':
        return isSameTable(before.report, after.report, reads);
      case 'pages':
        return pageNumbers(after.text, changedLines(before.text, after.text)).length === 0;
      case 'sentences':
        return isSameProse(proseOf(before.report, before.text), proseOf(after.report, after.text));
      default:
        return this.changedWords === null;
    }
  }
}

/** The lines of a text that a change from another left or made. */
const changedLines = (before: string, after: string): Span => {
  const { start, length } = changeBetween(before, after);
  return { start: lineStart(after, start), end: lineEnd(after, start + length) };
};

const isSameFacts = (one: Report, other: Report): boolean => {
  const [title, its] = [one.title, other.title];
  const [date, day] = [one.signature?.date, other.signature?.date];
  return (
    one.organ === other.organ &&
    one.year === other.year &&
    one.yearFrom === other.yearFrom &&
    one.period?.value === other.period?.value &&
    title?.text === its?.text &&
    title?.organ?.text === its?.organ?.text &&
    title?.year?.value === its?.year?.value &&
    title?.statutory === its?.statutory &&
    one.signature?.organ?.text === other.signature?.organ?.text &&
    date?.year === day?.year &&
    date?.month === day?.month &&
    date?.day === day?.day
  );
};

const isSameHeadings = (some: readonly ReportSection[], others: readonly ReportSection[]): boolean =>
  some.length === others.length &&
  some.every((one, at) => {
    const other = others[at] as ReportSection;
    return (
      one.key === other.key &&
      one.number === other.number &&
      one.ordinalStyled === other.ordinalStyled &&
      one.canonical === other.canonical &&
      (one.ordinal === null) === (other.ordinal === null)
    );
  });

const isSameTable = (one: Report, other: Report, key: TableKey): boolean => {
  const [table, its] = [one.tables[key], other.tables[key]];
  if (one.unreadable[key]?.reason !== other.unreadable[key]?.reason) return false;
  return table && its ? originOf(table) === originOf(its) : table === its;
};
