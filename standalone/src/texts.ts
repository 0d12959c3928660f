import { type CheckedReport, countsOf, type IndexedReport, YearIndex } from '../../server/src/check';
import {
  type Added,
  type Addend,
  addReports,
  type Comparison,
  compareWithSum,
  findingsEnd,
  findingsHtml,
  findingsStart,
  type Reading,
  readDocument,
  reportAfter,
  reportStates,
} from '../../server/src/features';
import type { Locale } from '../../server/src/messages';
import { parse, reparse } from '../../server/src/parser';
import type { Neighbour, NeighboursOf, Report, ReportDocument } from '../../server/src/report';
import type { Severity } from '../../server/src/rules/types';

/** One text of the page. */
export interface OpenText {
  readonly id: string;
  /** As the person calls it: its file's name, mostly. */
  readonly name: string;
  /** With the version that a person last had of it outside the page. */
  readonly isSaved: boolean;
  readonly document: ReportDocument;
}

/** True where closing a text would lose something. */
export const isUnsaved = ({ isSaved, document }: OpenText): boolean => !isSaved && document.source !== '';

/** A report of one of the texts. */
export interface Listed {
  readonly organ: string | null;
  readonly year: number | null;
  readonly counts: Readonly<Record<Severity, number>>;
}

/** A report that tells organ and year: a new one can follow it, and others be added up beside it. */
export interface NamedReport {
  readonly id: string;
  /** Its place among the reports of its text, from 0. */
  readonly at: number;
  readonly organ: string;
  readonly year: number;
}

/** The reports of a document; none where it is no report. */
const reportsOf = ({ isReport, reports }: ReportDocument): readonly Report[] => (isReport ? reports : []);

/** The order of names with numbers in them. */
const byName = new Intl.Collator('zh-CN', { numeric: true });

/**
 * The texts that are open, in the order of their opening, and what is wrong with each; each report is compared with the others of
 * its organ. Knows neither the page nor the editor.
 */
export class OpenTexts {
  readonly #texts = new Map<string, OpenText>();
  readonly #readings = new Map<string, Reading>();
  readonly #years = new YearIndex();
  #serial = 0;

  all(): readonly OpenText[] {
    return [...this.#texts.values()];
  }

  get(id: string): OpenText | undefined {
    return this.#texts.get(id);
  }

  /** Adds a text, its lines parted by `\n` alone; gives its id. */
  open(name: string, source: string, isSaved: boolean): string {
    const id = String(++this.#serial);
    this.#set({ id, name, isSaved, document: parse(source) });
    return id;
  }

  /** Takes a text as it now stands; only what the edit touches is read again. */
  edit(id: string, source: string): void {
    const text = this.#texts.get(id);
    if (!text || text.document.source === source) return;
    this.#set({ ...text, isSaved: false, document: reparse(text.document, source) });
  }

  /** Takes note that a text was written to a file. */
  saved(id: string): void {
    const text = this.#texts.get(id);
    if (text) this.#texts.set(id, { ...text, isSaved: true });
  }

  close(id: string): void {
    this.#texts.delete(id);
    this.#readings.delete(id);
    this.#forget(this.#years.set(id, null));
  }

  #set(text: OpenText): void {
    this.#texts.set(text.id, text);
    this.#readings.delete(text.id);
    this.#forget(this.#years.set(text.id, text.document, true));
  }

  /** What carries over from year to year has changed: other texts may be told something else. */
  #forget(changed: readonly IndexedReport[]): void {
    if (changed.length > 0) this.#readings.clear();
  }

  /** What is wrong with a text; worked out when it is first asked for. */
  reading(id: string): Reading | null {
    const text = this.#texts.get(id);
    if (!text) return null;
    const known = this.#readings.get(id);
    if (known) return known;
    const reading = readDocument(text.document, { neighbours: this.neighbours });
    this.#readings.set(id, reading);
    return reading;
  }

  /** Finds the same organ's reports of the years before and after among the texts. */
  readonly neighbours: NeighboursOf = (report) => {
    const { previous, next, conflict } = this.#years.neighboursOf(report, {});
    const [before, after] = [this.#neighbour(previous), this.#neighbour(next)];
    return { ...(before ? { previous: before } : {}), ...(after ? { next: after } : {}), conflict };
  };

  #neighbour(indexed: IndexedReport | null): Neighbour | null {
    const document = indexed && this.#texts.get(indexed.uri)?.document;
    const report = document?.reports[indexed?.at ?? 0];
    return indexed && document && report
      ? { report, text: document.text, source: document.source, uri: indexed.uri }
      : null;
  }

  /** The reports of a text; none where it is no report. */
  listed(id: string): readonly Listed[] {
    const reading = this.reading(id);
    if (!reading?.document.isReport) return [];
    return reading.reports.map(({ report: { organ, year }, findings }) => ({
      organ,
      year,
      counts: countsOf(findings),
    }));
  }

  /** One page of all findings. */
  findingsPage(locale: Locale): string {
    const found = this.#inOrder().flatMap(({ id, name }): [string, ReportDocument, readonly CheckedReport[]][] => {
      const reading = this.reading(id);
      return reading?.document.isReport ? [[name, reading.document, reading.reports]] : [];
    });
    const pieces = found.map(([name, document, reports]) => findingsHtml(name, document, reports, locale));
    const states = found.flatMap(([name, , reports]) => reportStates(name, reports));
    return [findingsStart(locale), ...pieces, findingsEnd(states, locale)].join('');
  }

  #inOrder(): readonly OpenText[] {
    return [...this.all()].sort((one, other) => byName.compare(one.name, other.name));
  }

  /** The years that texts have reports of, the newest first, with their number. */
  years(): ReadonlyMap<number, number> {
    const counts = new Map<number, number>();
    for (const { document } of this.#texts.values()) {
      for (const { year } of reportsOf(document)) {
        if (year !== null) counts.set(year, (counts.get(year) ?? 0) + 1);
      }
    }
    return new Map([...counts].sort(([one], [other]) => other - one));
  }

  #addends(year: number): readonly Addend[] {
    return this.#inOrder().flatMap(({ name, document }): Addend[] =>
      reportsOf(document).flatMap((report) =>
        report.year === year ? [{ name: report.organ ?? name, text: document.text, report }] : [],
      ),
    );
  }

  /** The tables of all reports of a year added up into the report of `organ`. */
  sum(year: number, organ: string, locale: Locale): Added | null {
    const addends = this.#addends(year);
    return addends.length > 0 ? addReports(addends, { year, organ }, locale) : null;
  }

  /** How one of `named` stands to the sum of the others of its year. */
  compared({ id, at, year }: NamedReport, locale: Locale): Comparison | null {
    const document = this.#texts.get(id)?.document;
    const report = document?.reports[at];
    const addends = this.#addends(year);
    return document && report ? compareWithSum({ name: '', text: document.text, report }, addends, locale) : null;
  }

  /** The reports that tell organ and year, the newest first. */
  named(): readonly NamedReport[] {
    return this.all()
      .flatMap(({ id, document }) =>
        reportsOf(document).flatMap(({ organ, year }, at) =>
          organ !== null && year !== null ? [{ id, at, organ, year }] : [],
        ),
      )
      .sort((one, other) => other.year - one.year || byName.compare(one.organ, other.organ));
  }

  /** A new report for the year after one of `named`. */
  after({ id, at }: NamedReport): { readonly text: string; readonly fileName: string } | null {
    const document = this.#texts.get(id)?.document;
    const report = document?.reports[at];
    return document && report ? reportAfter(document.text, report, {}) : null;
  }
}
