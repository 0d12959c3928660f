import { yearEquations } from '../forms';
import type { Report, ReportDocument } from '../report';
import { proseOf } from '../rules/support/sameness';
import { fold, hash } from '../text';

/** A report as the index of years knows it: who it is of, and what the rules between years compare. */
export interface IndexedReport {
  readonly uri: string;
  /** Its place among the reports of its document, from 0. */
  readonly at: number;
  readonly organ: string;
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

/** Present names of organs by former ones. */
export type FormerNames = Readonly<Record<string, string>>;

const placeEnds = '省市县区州盟旗镇乡';
const note = /\([^()]{1,30}\)$/;

const plain = (name: string): string => fold(name).text.replace(note, '').replace('人民政府', '政府');

/** The name without the places before it: the same for a name with and without its city. */
const tailOf = (name: string): string => {
  let at = name.length - 2;
  while (at >= 0 && !placeEnds.includes(name.charAt(at))) at--;
  return name.slice(at + 1);
};

/** What stands before `short` in `long`, where that is a place or nothing; null where the two are not one organ's name. */
const placeBefore = (long: string, short: string): string | null => {
  const before = long.slice(0, Math.max(0, long.length - short.length));
  if (short === '' || !long.endsWith(short)) return null;
  return before === '' || placeEnds.includes(before.charAt(before.length - 1)) ? before : null;
};

const isSame = (one: string, other: string): boolean =>
  placeBefore(one, other) !== null || placeBefore(other, one) !== null;

/** True for two names of one organ, with and without the places before it (云州市青川区数据局, 青川区数据局). */
export const isSameOrgan = (one: string, other: string): boolean => isSame(plain(one), plain(other));

/** An organ's name and those that it had or got, each with the places that the name has. */
const namesOf = (organ: string, formerNames: FormerNames): string[] => {
  const pairs = Object.entries(formerNames).flatMap(([former, present]) => {
    const [one, other] = [plain(former), plain(present)] as const;
    return [[one, other] as const, [other, one] as const];
  });
  const names = [plain(organ)];
  // Grows as it goes: an organ may have been renamed twice.
  for (const name of names) {
    for (const [from, to] of pairs) {
      if (!isSame(name, from)) continue;
      const renamed = `${placeBefore(name, from) ?? ''}${to}`;
      if (!names.includes(renamed) && names.length <= pairs.length) names.push(renamed);
    }
  }
  return names;
};

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
      const dot = key.indexOf('.');
      const table = report.tables[key.slice(0, dot) as 'requests' | 'disclosure'];
      return table?.cells.get(key.slice(dot + 1))?.value ?? '';
    })
    .join();

const indexed = (uri: string, document: ReportDocument): IndexedReport[] => {
  if (!document.isReport || document.garbled !== null) return [];
  return document.reports.flatMap((report, at) => {
    const { organ, year } = report;
    if (organ === null || year === null) return [];
    const prose = hash([...proseOf(report, document.text)].join('\n'));
    return [{ uri, at, organ, year, figures: figuresOf(report), prose }];
  });
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

/** Reports by organ and year, so that a report finds those of the years before and after. */
export class YearIndex {
  readonly #byUri = new Map<string, readonly IndexedReport[]>();
  readonly #byName = new Map<string, IndexedReport[]>();

  /**
   * Takes the reports of a file in the place of those that it had; `null` where the file is gone. Returns those, old
   * and new, whose organ, year or carried figures changed: what their neighbours are told may be different now.
   */
  set(uri: string, document: ReportDocument | null): readonly IndexedReport[] {
    const before = this.#byUri.get(uri) ?? [];
    const after = document ? indexed(uri, document) : [];
    for (const report of before) this.#remove(report);
    for (const report of after) this.#add(report);
    if (after.length > 0) this.#byUri.set(uri, after);
    else this.#byUri.delete(uri);
    return [
      ...before.filter((one) => !after.some((other) => carriesAlike(one, other))),
      ...after.filter((one) => !before.some((other) => carriesAlike(one, other))),
    ];
  }

  /** The reports of a file, as they are in the index. */
  reportsOf(uri: string): readonly IndexedReport[] {
    return this.#byUri.get(uri) ?? [];
  }

  /** The reports of the years before and after of a report's organ, whatever the organ was called then. */
  neighboursOf({ organ, year }: Pick<Report, 'organ' | 'year'>, formerNames: FormerNames): IndexedNeighbours {
    if (organ === null || year === null) return { previous: null, next: null, conflict: false };
    const names = namesOf(organ, formerNames);
    const [before, after] = [this.#find(names, year - 1), this.#find(names, year + 1)];
    return { previous: only(before), next: only(after), conflict: before.length > 0 && only(before) === null };
  }

  #find(names: readonly string[], year: number): IndexedReport[] {
    const found = new Set<IndexedReport>();
    for (const name of names) {
      for (const report of this.#byName.get(keyOf(name, year)) ?? []) {
        if (isSame(plain(report.organ), name)) found.add(report);
      }
    }
    return [...found].sort((one, other) => (one.uri < other.uri ? -1 : one.uri > other.uri ? 1 : one.at - other.at));
  }

  #add(report: IndexedReport): void {
    const key = keyOf(plain(report.organ), report.year);
    const list = this.#byName.get(key);
    if (list) list.push(report);
    else this.#byName.set(key, [report]);
  }

  #remove(report: IndexedReport): void {
    const key = keyOf(plain(report.organ), report.year);
    const rest = (this.#byName.get(key) ?? []).filter((each) => each !== report);
    if (rest.length > 0) this.#byName.set(key, rest);
    else this.#byName.delete(key);
  }
}

const keyOf = (name: string, year: number): string => `${year} ${tailOf(name)}`;

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
  namesOf(organ, formerNames).some((name) => isSame(plain(other.organ), name));
