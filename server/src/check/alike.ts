import type { ReportDocument, Span } from '../report';
import type { Finding, Params, Related } from '../rules/types';
import type { Change } from '../text';
import type { CheckedReport } from './checked';
import { placeOf } from './move';

/** A document and what its check came to. */
export interface Version {
  readonly document: ReportDocument;
  readonly reports: readonly CheckedReport[];
}

const lineBreak = /[\n\r]/;

const holdsBreak = (text: string, start: number, end: number): boolean => lineBreak.test(text.slice(start, end));

/** Where spans of the version before stand after a change, as long as it leaves their line and column as they were. */
class Places {
  /** UTF-16 units that the lines behind have moved by. */
  readonly #by: number;
  /** End of the line that the change ends in, in the text before; null where lines came or went, or may have. */
  readonly #lineEnd: number | null;

  constructor(
    before: string,
    after: string,
    readonly change: Change | null,
  ) {
    const { start, end, length } = change ?? { start: 0, end: 0, length: 0 };
    this.#by = length - (end - start);
    // A break of two characters may have been put apart.
    const from = Math.max(0, start - 1);
    const breaks =
      change &&
      (holdsBreak(before, start, end) || holdsBreak(after, start, start + length) || before.charAt(from) === '\r');
    const rest = change && !breaks ? before.slice(end).search(lineBreak) : -1;
    this.#lineEnd = rest < 0 ? null : end + rest;
  }

  /** True for what stands before the change as a whole. */
  isBefore({ end }: Span): boolean {
    return !this.change || end < this.change.start;
  }

  /** How far a span has moved; null for one that is elsewhere on its line, or on another, or that the change may touch. */
  moved(span: Span): number | null {
    if (this.isBefore(span)) return 0;
    return this.#lineEnd !== null && span.start > this.#lineEnd ? this.#by : null;
  }

  isSame(one: Span, other: Span): boolean {
    const by = this.moved(one);
    return by !== null && one.start + by === other.start && one.end + by === other.end;
  }
}

const isSameParams = (one: Params, other: Params): boolean => {
  if (one === other) return true;
  const keys = Object.keys(one);
  return keys.length === Object.keys(other).length && keys.every((key) => one[key] === other[key]);
};

const isSameRelated = (one: Related, other: Related, places: Places): boolean =>
  one.message === other.message &&
  isSameParams(one.params, other.params) &&
  one.uri === other.uri &&
  // A place in another file is one object as long as that file's report is.
  (one.uri === undefined ? places.isSame(one.span, other.span) : one.range === other.range);

const isSameFinding = (one: Finding, other: Finding, places: Places): boolean =>
  one.rule === other.rule &&
  one.message === other.message &&
  one.severity === other.severity &&
  isSameParams(one.params, other.params) &&
  places.isSame(one.span, other.span) &&
  one.related.length === other.related.length &&
  one.related.every((each, at) => isSameRelated(each, other.related[at] as Related, places));

const isSameReport = (one: CheckedReport, other: CheckedReport, places: Places): boolean => {
  const [[origin, base], [its, itsBase]] = [placeOf(one), placeOf(other)];
  // A part that is as it was says the same, and only as a whole is it elsewhere.
  if (origin === its && places.moved(one.report.span) === itsBase - base) return true;
  return (
    one.findings.length === other.findings.length &&
    one.findings.every((finding, at) => isSameFinding(finding, other.findings[at] as Finding, places))
  );
};

/**
 * True where the findings of two versions are told in the same words, in the same order and at the same lines and
 * columns, and the change between them (null: the text is the same) comes near none of their places: who shows those of
 * the one has nothing to change. May be false where they are the same.
 */
export const isToldAlike = (before: Version, after: Version, change: Change | null): boolean => {
  const [one, other] = [before.document, after.document];
  if (one.garbled !== null || other.garbled !== null || one.isReport !== other.isReport) return false;
  if (before.reports.length !== after.reports.length) return false;
  const places = new Places(one.source, other.source, change);
  return before.reports.every((each, at) => isSameReport(each, after.reports[at] as CheckedReport, places));
};
