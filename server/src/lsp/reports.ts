import type { Connection } from 'vscode-languageserver';
import type { CheckedReport } from '../check';
import { type Reading, readDocument } from '../features';
import { Lines } from '../text';
import type { Documents } from './documents';
import type { Project, Projects } from './projects';
import { type ReportItem, type ReportsParams, type ReportsResult, reportsRequest } from './protocol';
import { isAlike, type Workspace } from './workspace';

/**
 * How long one answer is worked on before the client has to ask again for the rest, in milliseconds: what it types comes
 * in between.
 */
const longest = 20;

const noNames: Readonly<Record<string, string>> = {};

/** What a file's state hangs on: as long as all of it is the same, so is the state. */
interface Kept {
  /** The reading of an open document, the text of a file. */
  readonly of: number | string;
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
  const lines = new Lines(document.source);
  return reports.map((each) => itemOf(uri, lines, each));
};

/** Answers `nianbao/reports`: the reports of the workspace with their states, some files an answer. */
export const handleReports = (
  connection: Connection,
  { documents, workspace, projects }: { documents: Documents; workspace: Workspace; projects: Projects },
): void => {
  const kept = new Map<string, Kept>();

  const stateOf = async (key: string): Promise<readonly ReportItem[]> => {
    const uri = workspace.textAt(key)?.uri;
    if (uri === undefined) return [];
    if (!projects.isReady(uri)) await projects.load(uri);
    const open = documents.get(uri);
    const of = open?.serial ?? workspace.textAt(key)?.text ?? '';
    const project = projects.of(uri);
    const names = project.settings.formerNames ?? noNames;
    const around = workspace.around(key, names);
    const known = kept.get(key);
    // Of thousands of files most are as they were: none of those is read anew.
    if (known?.of === of && known.project === project && isAlike(known.around, around)) return known.items;
    const document = open ? open.reading.document : workspace.at(key)?.document;
    const neighbours = workspace.finder(names);
    const items = document?.isReport
      ? itemsOf(uri, open?.reading ?? readDocument(document, { ...project, neighbours }))
      : [];
    kept.set(key, { of, project, around, items });
    return items;
  };

  connection.onRequest(reportsRequest, async ({ from }: ReportsParams): Promise<ReportsResult> => {
    const keys = workspace.keys();
    const known = new Set(keys);
    if (from === 0) for (const key of kept.keys()) if (!known.has(key)) kept.delete(key);
    const items: ReportItem[] = [];
    const start = Date.now();
    let at = Math.max(0, from);
    // One at least, or the client would ask for ever.
    for (let count = 0; at < keys.length && (count === 0 || Date.now() - start < longest); count++) {
      const key = keys[at++] as string;
      try {
        items.push(...(await stateOf(key)));
      } catch (error) {
        connection.console.error(`${reportsRequest}: ${error instanceof Error ? error.stack : String(error)}`);
      }
    }
    return { items, next: at < keys.length ? at : null };
  });
};
