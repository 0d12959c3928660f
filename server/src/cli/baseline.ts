import { mkdir } from 'node:fs/promises';
import { dirname, relative, resolve, sep } from 'node:path';
import { decode, type Problem } from '../bytes';
import { type CheckedReport, fingerprintOf } from '../check';
import type { Report } from '../report';
import type { Finding } from '../rules/types';
import { bytesOf } from './bytes';
import type { Io } from './io';
import type { Source } from './read';
import { UsageError } from './usage';
import { putFile, writeProblem } from './write';

/** Findings by file and fingerprint, with how many of them there are. */
type Entries = Map<string, Map<string, number>>;

const version = 1;

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const parse = (text: string): Entries | null => {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return null;
  }
  if (!isObject(json) || json.version !== version || !isObject(json.files)) return null;
  const entries: Entries = new Map();
  for (const [file, counts] of Object.entries(json.files)) {
    if (!isObject(counts)) return null;
    const numbers = Object.entries(counts).map(([key, count]): [string, number] => [key, Number(count) || 0]);
    entries.set(file, new Map(numbers));
  }
  return entries;
};

/** The name of a file in a baseline: from the baseline's folder, so that both can move together. */
const nameIn = (baseline: string, source: Source): string =>
  source.path === null ? source.file : relative(dirname(baseline), source.path).split(sep).join('/');

/** Findings that were there when a baseline was written, and are not spoken of again. */
export class Baseline {
  private constructor(
    readonly path: string,
    readonly entries: Entries,
  ) {}

  /** Throws a `UsageError` where the file cannot be read or is none. */
  static async read(file: string, io: Io): Promise<Baseline> {
    const path = resolve(io.cwd, file);
    const bytes = bytesOf(file, path);
    if (!(bytes instanceof Uint8Array)) throw new UsageError(bytes.key, bytes.values);
    const entries = parse(decode(bytes).text);
    if (!entries) throw new UsageError('cli.notBaseline', { file });
    return new Baseline(path, entries);
  }

  /** The reports of a file without the findings that the baseline holds; each entry is good for as many as it counts. */
  without(source: Source, reports: readonly CheckedReport[]): readonly CheckedReport[] {
    const counts = this.entries.get(nameIn(this.path, source));
    if (!counts) return reports;
    const left = new Map(counts);
    const isNew = (report: Report, finding: Finding): boolean => {
      const key = fingerprintOf(source.document.text, report, finding);
      const count = left.get(key) ?? 0;
      if (count === 0) return true;
      left.set(key, count - 1);
      return false;
    };
    return reports.map((checked) => ({
      ...checked,
      findings: checked.findings.filter((finding) => isNew(checked.report, finding)),
    }));
  }
}

/** Gathers the findings of a run for a new baseline. */
export class BaselineWriter {
  count = 0;
  readonly #path: string;
  readonly #entries: Entries = new Map();

  constructor(
    readonly file: string,
    io: Io,
  ) {
    this.#path = resolve(io.cwd, file);
  }

  add(source: Source, reports: readonly CheckedReport[]): void {
    const counts = new Map<string, number>();
    for (const { report, findings } of reports) {
      for (const finding of findings) {
        const key = fingerprintOf(source.document.text, report, finding);
        counts.set(key, (counts.get(key) ?? 0) + 1);
        this.count++;
      }
    }
    if (counts.size > 0) this.#entries.set(nameIn(this.#path, source), counts);
  }

  /** Writes the file in one go; a problem where it cannot be. Files and fingerprints stand in order, so that a later one can be compared. */
  async write(): Promise<Problem | null> {
    const inOrder = <Value>(map: ReadonlyMap<string, Value>): [string, Value][] =>
      [...map].sort(([one], [other]) => (one < other ? -1 : 1));
    const files = Object.fromEntries(
      inOrder(this.#entries).map(([file, counts]) => [file, Object.fromEntries(inOrder(counts))]),
    );
    try {
      await mkdir(dirname(this.#path), { recursive: true });
    } catch (error) {
      return writeProblem(this.file, error);
    }
    const text = `${JSON.stringify({ version, files }, null, 2)}\n`;
    return putFile(this.file, this.#path, new TextEncoder().encode(text));
  }
}
