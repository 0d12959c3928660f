import type { Connection } from 'vscode-languageserver';
import type { CheckedReport } from '../check';
import { type Reading, readDocument } from '../features';
import { Lines } from '../text';
import type { Documents } from './documents';
import type { Project, Projects } from './projects';
import { type ReportItem, type ReportsParams, type ReportsResult, reportsRequest } from './protocol';
import type { Workspace } from './workspace';

/** Files that one answer checks at most: the client asks again for the rest, and what it types comes in between. */
const filesAnAnswer = 16;

/** What a file's state hangs on: as long as all of it is the same, so is the state. */
interface Kept {
  readonly text: string;
  readonly project: Project;
  readonly around: readonly unknown[];
  readonly items: readonly ReportItem[];
}

const itemOf = (uri: string, lines: Lines, { report, findings }: CheckedReport): ReportItem => {
  const count = { error: 0, warning: 0, information: 0 };
  for (const { severity } of findings) count[severity]++;
  const start = report.title?.span.start ?? report.span.start;
  return { uri, line: lines.lineAt(start), organ: report.organ, year: report.year, ...count };
};

const itemsOf = (uri: string, { document, reports }: Reading): readonly ReportItem[] => {
  const lines = new Lines(document.text);
  return reports.map((each) => itemOf(uri, lines, each));
};

/** Answers `nianbao/reports`: the reports of the workspace with their states, some files an answer. */
export const handleReports = (
  connection: Connection,
  { documents, workspace, projects }: { documents: Documents; workspace: Workspace; projects: Projects },
): void => {
  const kept = new Map<string, Kept>();

  const stateOf = async (key: string): Promise<readonly ReportItem[]> => {
    const uri = workspace.at(key)?.uri;
    if (uri === undefined) return [];
    if (!projects.isReady(uri)) await projects.load(uri);
    const open = documents.get(uri);
    if (open) return open.reading.document.isReport ? itemsOf(uri, open.reading) : [];
    const file = workspace.at(key);
    if (!file?.document.isReport) return [];
    const { document } = file;
    const project = projects.of(uri);
    const names = project.settings.formerNames ?? {};
    const found = document.reports.map((report) => workspace.neighboursOf(report, names));
    const around = found.flatMap(({ previous, next, conflict }) => [previous, next, conflict]);
    const known = kept.get(key);
    const isSame = known?.text === document.text && known.project === project;
    if (isSame && known.around.every((each, at) => each === around[at])) return known.items;
    const neighbours = (report: (typeof document.reports)[number]) =>
      found[document.reports.indexOf(report)] ?? workspace.neighboursOf(report, names);
    const items = itemsOf(uri, readDocument(document, { ...project, neighbours }));
    kept.set(key, { text: document.text, project, around, items });
    return items;
  };

  connection.onRequest(reportsRequest, async ({ from }: ReportsParams): Promise<ReportsResult> => {
    const keys = workspace.keys();
    const known = new Set(keys);
    if (from === 0) for (const key of kept.keys()) if (!known.has(key)) kept.delete(key);
    const items: ReportItem[] = [];
    const to = from + filesAnAnswer;
    for (const key of keys.slice(from, to)) {
      try {
        items.push(...(await stateOf(key)));
      } catch (error) {
        connection.console.error(`${reportsRequest}: ${error instanceof Error ? error.stack : String(error)}`);
      }
    }
    return { items, next: to < keys.length ? to : null };
  });
};
