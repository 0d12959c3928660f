import { splitKey, yearEquations } from '../forms';
import { originOf, type Part, type Report, type ReportDocument } from '../report';
import { Notes } from '../report/notes';
import type { OrganName } from '../rules/support/organs';
import { proseOf } from '../rules/support/sameness';
import { hash } from '../text';
import { type FormerNames, isSameName, namesOf, plainOrgan, tailOf } from './organs';

/** A report as the index of years knows it: who it is of, and what the rules between years compare. */
export interface IndexedReport {
  readonly uri: string;
  /** Its place among the reports of its document, from 0. */
  readonly at: number;
  readonly organ: string;
  /** The organ's name as it is compared. */
  readonly name: OrganName;
  readonly year: number;
  /** The figures that bind years, parted by commas, one that cannot be read is empty: reports with equal ones carry over alike. */
  readonly figures: string;
  /** Hash of the prose that is compared between years. */
  readonly prose: string;
}

/** The neighbours of a report in the index. */
export interface IndexedNeighbours {
  readonly previous: IndexedReport | null;
  readonly next: IndexedReport | null;
  /** True where last year's report is there several times with differences; `previous` is null then. */
  readonly conflict: boolean;
}

const bound = [
  ...new Set(
    yearEquations.flatMap(({ table, terms, total }) =>
      [...terms.map(({ cell }) => cell), total].map((cell) => `${table}.${cell}`),
    ),
  ),
];

const figuresOf = (report: Report): string =>
  bound
    .map((key) => {
      const place = splitKey(key);
      const table = place && report.tables[place.table];
      return (table && originOf(table).cells.get(place.cell)?.value) ?? '';
    })
    .join();

const proseHash = ({ report, text }: Part): string => hash([...proseOf(report, text)].join('\n'));

/** Of one shape, like the parser's documents; of a file only the hash of its prose is kept, of a text that is edited its part. */
class IndexedPart implements IndexedReport {
  #prose: string | null;
  #edited: Part | null;

  constructor(
    readonly uri: string,
    readonly at: number,
    readonly organ: string,
    readonly name: OrganName,
    readonly year: number,
    readonly figures: string,
    part: Part,
    isEdited: boolean,
  ) {
    this.#prose = isEdited ? null : proseHash(part);
    this.#edited = isEdited ? part : null;
  }

  get prose(): string {
    this.settle();
    return this.#prose ?? '';
  }

  /** Lets its part go. */
  settle(): void {
    if (this.#edited) this.#prose = proseHash(this.#edited);
    this.#edited = null;
  }

  /** It is no longer in the index: who keeps it compares it, and asks it for nothing. */
  leave(): void {
    this.#edited = null;
  }
}

/** What the index knows of a part; of a document that is edited the prose is looked at when copies are compared. */
const indexedPart = (uri: string, at: number, part: Part, isEdited: boolean): IndexedPart[] => {
  const { organ, year } = part.report;
  if (organ === null || year === null) return [];
  return [new IndexedPart(uri, at, organ, plainOrgan(organ), year, figuresOf(part.report), part, isEdited)];
};

const known = ({ figures }: IndexedReport): number => figures.split(',').filter((figure) => figure !== '').length;

/** True where a report tells nothing that `whole` does not tell alike: a copy of it, or one in which less can be read. */
const isCopyOf = (whole: IndexedReport, report: IndexedReport): boolean => {
  const figures = whole.figures.split(',');
  return (
    report.prose === whole.prose &&
    report.figures.split(',').every((figure, at) => figure === '' || figure === figures[at])
  );
};

/** True where rules between years would say the same of both. */
const carriesAlike = (one: IndexedReport, other: IndexedReport): boolean =>
  one.at === other.at && one.organ === other.organ && one.year === other.year && one.figures === other.figures;

interface Found {
  readonly formerNames: FormerNames;
  readonly lists: readonly { readonly key: string; readonly list: readonly IndexedReport[] | undefined }[];
  readonly neighbours: IndexedNeighbours;
}

const noneFound: IndexedNeighbours = { previous: null, next: null, conflict: false };

/** Reports by organ and year, so that a report finds those of the years before and after. */
export class YearIndex {
  readonly #byUri = new Map<string, readonly IndexedPart[]>();
  /** Lists are never changed, but replaced: who kept one sees whether it still holds. */
  readonly #byName = new Map<string, readonly IndexedReport[]>();
  /** What was found for a report, and the lists that it was found in. */
  readonly #found = new Notes<Pick<Report, 'organ' | 'year'>, Found>();
  /** What is known of the parts of a file. */
  readonly #parts = new Notes<Report, readonly IndexedPart[]>();

  /**
   * Takes the reports of a file in the place of those that it had; `null` where the file is gone. Returns those, old
   * and new, whose organ, year or carried figures changed: what their neighbours are told may be different now. Of a
   * document that is edited (`isEdited`) the prose is looked at only where copies of a report have to be compared.
   */
  set(uri: string, document: ReportDocument | null, isEdited = false): readonly IndexedReport[] {
    const before = this.#byUri.get(uri) ?? [];
    const after = this.#indexed(uri, document, isEdited);
    const [was, is] = [new Set(before), new Set(after)];
    const gone = before.filter((report) => !is.has(report));
    const come = after.filter((report) => !was.has(report));
    for (const report of gone) {
      this.#remove(report);
      report.leave();
    }
    for (const report of come) this.#add(report);
    if (after.length > 0) this.#byUri.set(uri, after);
    else this.#byUri.delete(uri);
    return [
      ...gone.filter((one) => !come.some((other) => carriesAlike(one, other))),
      ...come.filter((one) => !gone.some((other) => carriesAlike(one, other))),
    ];
  }

  /** A file's reports as they are in the index hold nothing of its document from now on. */
  rest(uri: string): void {
    for (const report of this.reportsOf(uri)) report.settle();
  }

  /** The document of a file was read anew, its text being what it was: its reports in the index are the same. */
  wake(uri: string, { parts }: ReportDocument): void {
    const known = new Map(this.reportsOf(uri).map((each) => [each.at, [each]]));
    for (const [at, { report }] of parts.entries()) this.#parts.set(report, known.get(at) ?? []);
  }

  #indexed(uri: string, document: ReportDocument | null, isEdited: boolean): readonly IndexedPart[] {
    if (!document?.isReport || document.garbled !== null) return [];
    return document.parts.flatMap((part, at) => {
      const known = this.#parts.get(part.report);
      const [first] = known ?? [];
      if (known && (!first || (first.uri === uri && first.at === at))) return known;
      const indexed = indexedPart(uri, at, part, isEdited);
      this.#parts.set(part.report, indexed);
      return indexed;
    });
  }

  /** The reports of a file, as they are in the index. */
  reportsOf(uri: string): readonly IndexedPart[] {
    return this.#byUri.get(uri) ?? [];
  }

  /** The reports of the years before and after of a report's organ, whatever the organ was called then. */
  neighboursOf(report: Pick<Report, 'organ' | 'year'>, formerNames: FormerNames): IndexedNeighbours {
    const known = this.#found.get(report);
    const holds =
      known?.formerNames === formerNames && known.lists.every(({ key, list }) => this.#byName.get(key) === list);
    if (known && holds) return known.neighbours;
    const found = this.#lookFor(report, formerNames);
    this.#found.set(report, found);
    return found.neighbours;
  }

  #lookFor({ organ, year }: Pick<Report, 'organ' | 'year'>, formerNames: FormerNames): Found {
    const lists: Found['lists'][number][] = [];
    if (organ === null || year === null) return { formerNames, lists, neighbours: noneFound };
    const names = namesOf(organ, formerNames);
    const [before, after] = [this.#find(names, year - 1, lists), this.#find(names, year + 1, lists)];
    const neighbours = {
      previous: only(before),
      next: only(after),
      conflict: before.length > 0 && only(before) === null,
    };
    return { formerNames, lists, neighbours };
  }

  #find(names: readonly OrganName[], year: number, lists: Found['lists'][number][]): IndexedReport[] {
    const found = new Set<IndexedReport>();
    for (const name of names) {
      const key = keyOf(name, year);
      const list = this.#byName.get(key);
      lists.push({ key, list });
      for (const report of list ?? []) if (isSameName(report.name, name)) found.add(report);
    }
    return [...found].sort((one, other) => (one.uri < other.uri ? -1 : one.uri > other.uri ? 1 : one.at - other.at));
  }

  #add(report: IndexedReport): void {
    const key = keyOf(report.name, report.year);
    this.#byName.set(key, [...(this.#byName.get(key) ?? []), report]);
  }

  #remove(report: IndexedReport): void {
    const key = keyOf(report.name, report.year);
    const rest = (this.#byName.get(key) ?? []).filter((each) => each !== report);
    if (rest.length > 0) this.#byName.set(key, rest);
    else this.#byName.delete(key);
  }
}

const keyOf = ({ text }: OrganName, year: number): string => `${year} ${tailOf(text)}`;

/** The report of a year, the one of which the most can be read; null where there is none, or several that differ. */
const only = (reports: readonly IndexedReport[]): IndexedReport | null => {
  const [first, ...others] = reports;
  if (!first || others.length === 0) return first ?? null;
  const whole = others.reduce((most, each) => (known(each) > known(most) ? each : most), first);
  return reports.every((each) => isCopyOf(whole, each)) ? whole : null;
};

/** Whether a report is of the year before or after another's, and of the same organ. */
export const isNeighbour = (
  { organ, year }: Pick<Report, 'organ' | 'year'>,
  other: IndexedReport,
  formerNames: FormerNames,
): boolean =>
  organ !== null &&
  year !== null &&
  Math.abs(year - other.year) === 1 &&
  namesOf(organ, formerNames).some((name) => isSameName(other.name, name));
