import type { Connection } from 'vscode-languageserver';
import { findingsEnd, findingsHtml, findingsStart, type ReportState, reportStates } from '../features';
import type { Locale } from '../messages';
import { type FindingsPageParams, type FindingsPageResult, findingsPageRequest } from './protocol';
import { type Desk, readingAt, someKeys } from './reports';
import { fileNameOf, keyOf } from './workspace';

/** A file as a person calls it: its path within the workspace's folder. */
const nameOf = (uri: string, folders: readonly string[]): string => {
  const key = keyOf(uri);
  const roots = folders.map((folder) => `${keyOf(folder).replace(/\/$/, '')}/`);
  const root = roots.find((each) => key.startsWith(each));
  return root === undefined ? fileNameOf(uri) : key.slice(root.length);
};

/** Answers `nianbao/findingsPage`: the page of all findings of the workspace, some files an answer. */
export const handleFindingsPage = (
  connection: Connection,
  desk: Desk,
  { folders, locale }: { readonly folders: () => readonly string[]; readonly locale: () => Locale },
): void => {
  const { workspace, projects } = desk;
  connection.onRequest(
    findingsPageRequest,
    async ({ from, states: all = [] }: FindingsPageParams): Promise<FindingsPageResult> => {
      if (from === null) return { html: findingsEnd(all, locale()), states: [], next: null };
      await desk.walked();
      const states: ReportState[] = [];
      let html = from === 0 ? findingsStart(locale()) : '';
      const next = await someKeys(connection, findingsPageRequest, desk, from, async (key) => {
        const uri = workspace.textAt(key)?.uri ?? key;
        if (!projects.isReady(uri)) await projects.load(uri);
        const reading = readingAt(key, desk);
        if (!reading) return;
        const name = nameOf(uri, folders());
        html += findingsHtml(name, reading.document, reading.reports, locale());
        states.push(...reportStates(name, reading.reports));
      });
      return { html, states, next };
    },
  );
};
