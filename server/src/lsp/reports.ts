import type { Connection } from 'vscode-languageserver';
import { type CheckedReport, countsOf } from '../check';
import { type Reading, readDocument } from '../features';
import type { Report, ReportDocument } from '../report';
import { Lines } from '../text';
import type { Documents } from './documents';
import { namesIn, type Project, type Projects } from './projects';
import { type ReportItem, type ReportsParams, type ReportsResult, reportsRequest } from './protocol';
import { logFailure } from './safely';
import { isAlike, type Workspace } from './workspace';

/**
 * How long one answer is worked on before the client has to ask again for the rest, in milliseconds: what it types comes
 * in between.
 */
const longest = 20;

/** Where the workspace's reports are, and what holds for them. */
export interface Desk {
  readonly documents: Documents;
  readonly workspace: Workspace;
  readonly projects: Projects;
  /** Resolves when the files that were there at the start have been looked at. */
  walked(): Promise<void>;
}

/** The reading of a name of the workspace's; null for what is no report. Its project is known. */
export const readingAt = (key: string, { documents, workspace, projects }: Desk): Reading | null => {
  const uri = workspace.textAt(key)?.uri;
  const open = uri === undefined ? undefined : documents.get(uri);
  const document = open ? open.reading.document : workspace.at(key)?.document;
  if (uri === undefined || !document?.isReport) return null;
  if (open) return open.reading;
  const project = projects.of(uri);
  return readDocument(document, { ...project, neighbours: workspace.finder(namesIn(project)) });
};

/**
 * Works on the workspace's names from one on until the answer to a request takes too long; gives the name to go on from, null at the
 * end. One is worked on at least, or the client would ask for ever; what goes wrong with one is logged.
 */
export const someKeys = async (
  connection: Connection,
  request: string,
  { workspace }: Desk,
  from: number,
  work: (key: string) => Promise<void>,
): Promise<number | null> => {
  const keys = workspace.keys();
  const start = Date.now();
  let at = Math.max(0, from);
  for (let count = 0; at < keys.length && (count === 0 || Date.now() - start < longest); count++) {
    try {
      await work(keys[at++] as string);
    } catch (error) {
      logFailure(connection, request, error);
    }
  }
  return at < keys.length ? at : null;
};

/** What a file's state hangs on: as long as all of it is the same, so is the state. */
interface Kept {
  /** The reading of an open document, the text of a file. */
  readonly of: number | string;
  readonly project: Project;
  readonly around: readonly unknown[];
  readonly items: readonly ReportItem[];
}

/** The line by which a client names a report: of its title. */
export const lineOf = (lines: Lines, { title, span }: Pick<Report, 'title' | 'span'>): number =>
  lines.lineAt((title?.span ?? span).start);

/** The report that a line stands in: the last that begins there or above, else the first. */
export const reportAt = ({ source, reports }: ReportDocument, line: number): Report | undefined => {
  const lines = new Lines(source);
  return reports.filter((report) => lineOf(lines, report) <= line).at(-1) ?? reports[0];
};

const itemOf = (uri: string, lines: Lines, { report, findings }: CheckedReport): ReportItem => ({
  uri,
  line: lineOf(lines, report),
  organ: report.organ,
  year: report.year,
  ...countsOf(findings),
});

const itemsOf = (uri: string, { document, reports }: Reading): readonly ReportItem[] => {
  const lines = new Lines(document.source);
  return reports.map((each) => itemOf(uri, lines, each));
};

/** Answers `nianbao/reports`: the reports of the workspace with their states, some files an answer. */
export const handleReports = (connection: Connection, desk: Desk): void => {
  const { documents, workspace, projects } = desk;
  const kept = new Map<string, Kept>();

  const stateOf = async (key: string): Promise<readonly ReportItem[]> => {
    const uri = workspace.textAt(key)?.uri;
    if (uri === undefined) return [];
    if (!projects.isReady(uri)) await projects.load(uri);
    const of = documents.get(uri)?.serial ?? workspace.textAt(key)?.text ?? '';
    const project = projects.of(uri);
    const around = workspace.around(key, namesIn(project));
    const known = kept.get(key);
    // Of thousands of files most are as they were: none of those is read anew.
    if (known?.of === of && known.project === project && isAlike(known.around, around)) return known.items;
    const reading = readingAt(key, desk);
    const items = reading ? itemsOf(uri, reading) : [];
    kept.set(key, { of, project, around, items });
    return items;
  };

  connection.onRequest(reportsRequest, async ({ from, whole }: ReportsParams): Promise<ReportsResult> => {
    if (whole) await desk.walked();
    const known = new Set(workspace.keys());
    if (from === 0) for (const key of kept.keys()) if (!known.has(key)) kept.delete(key);
    const items: ReportItem[] = [];
    const next = await someKeys(connection, reportsRequest, desk, from, async (key) => {
      items.push(...(await stateOf(key)));
    });
    return { items, next };
  });
};
