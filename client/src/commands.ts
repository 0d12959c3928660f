import * as vscode from 'vscode';
import {
  type AddReportsParams,
  type CompareReportsParams,
  type InsertResult,
  type InsertSectionParams,
  type InsertTableParams,
  insertSectionRequest,
  insertTableRequest,
  type NewReportParams,
  type NewReportResult,
  newReportRequest,
  type SafeFixesParams,
  type SectionItem,
  type SectionsParams,
  safeFixesRequest,
  sectionsRequest,
} from '../../server/src/lsp/protocol';
import { addUpReports } from './addReports';
import { addressOf } from './addresses';
import { Comparing } from './compareReports';
import { applyEdits, applyInsertion } from './edits';
import { exportFindings } from './findingsPage';
import { askBeginning, askOrgan, askYear, openReport } from './newReport';
import type { Reports } from './reports';
import { say } from './say';
import type { Service } from './service';
import { checkWord, openWord } from './word';

const t = vscode.l10n.t;

/** Registers the commands. Each takes as an argument what it would else ask for, so that a key can be bound to one choice. */
export const registerCommands = (
  context: vscode.ExtensionContext,
  service: Service,
  organs: () => readonly string[],
  reports: Reports,
): void => {
  const register = (name: string, run: (...args: never[]) => unknown): void => {
    context.subscriptions.push(vscode.commands.registerCommand(`nianbao.${name}`, run));
  };
  register('insertSection', (section?: SectionItem['key']) => insertSection(service, section));
  register('insertTable', (table?: InsertTableParams['table']) => insertTable(service, table));
  register('newReport', (given?: NewReportParams) => newReport(service, organs(), reports, given));
  register('newReportFromWord', (uri?: vscode.Uri) => openWord(service, uri));
  register('checkWord', (uri?: vscode.Uri) => checkWord(service, uri));
  register('addReports', (given?: AddReportsParams) =>
    addUpReports(service, reports, given?.reports ? given : undefined),
  );
  const comparing = new Comparing(context, service, reports);
  register('compareReports', (given?: CompareReportsParams['reports']) => {
    const editor = reportEditor(service);
    return editor && comparing.start(editor, Array.isArray(given) ? given : undefined);
  });
  register('exportFindings', (target?: unknown) =>
    exportFindings(service, target instanceof vscode.Uri ? target : undefined),
  );
  register('fixAll', () => fixAll(service));
  register('restartServer', () => service.restart());
  register('showOutput', () => service.output.show());
};

/** The editor whose report a command works on; says so where there is none. */
export const reportEditor = (service: Service): vscode.TextEditor | undefined => {
  const editor = vscode.window.activeTextEditor;
  if (editor && service.serves(editor.document)) return editor;
  void vscode.window.showInformationMessage(t('Open a report first.'));
  return undefined;
};

const insertSection = async (service: Service, given?: SectionItem['key']): Promise<boolean> => {
  const editor = reportEditor(service);
  if (!editor) return false;
  const client = await service.start();
  const uri = addressOf(editor.document.uri);
  const section =
    given ?? (await pickSection(await client.sendRequest(sectionsRequest, { uri } satisfies SectionsParams)));
  if (!section) return false;
  const { version } = editor.document;
  const params: InsertSectionParams = { uri, section };
  return insert(editor, version, await client.sendRequest<InsertResult>(insertSectionRequest, params));
};

const pickSection = async (sections: readonly SectionItem[]): Promise<SectionItem['key'] | undefined> => {
  const items = [...sections]
    .sort((a, b) => Number(b.missing) - Number(a.missing))
    .map(({ key, heading, missing }) => ({
      key,
      label: heading,
      description: missing ? t('missing') : t('already there'),
    }));
  const placeHolder = t('Section to insert; the missing ones come first');
  return (await vscode.window.showQuickPick(items, { placeHolder }))?.key;
};

const insertTable = async (service: Service, given?: InsertTableParams['table']): Promise<boolean> => {
  const editor = reportEditor(service);
  if (!editor) return false;
  const client = await service.start();
  const uri = addressOf(editor.document.uri);
  const table = given ?? (await pickTable(await client.sendRequest(sectionsRequest, { uri } satisfies SectionsParams)));
  if (!table) return false;
  const { version } = editor.document;
  const { line, character } = editor.selection.active;
  const params: InsertTableParams = { uri, table, position: { line, character } };
  return insert(editor, version, await client.sendRequest<InsertResult>(insertTableRequest, params));
};

/** The tables are called by the headings of their sections. */
const pickTable = async (sections: readonly SectionItem[]): Promise<InsertTableParams['table'] | undefined> => {
  const items = sections.flatMap(({ key, heading }) => (hasTable(key) ? [{ key, label: heading }] : []));
  return (await vscode.window.showQuickPick(items, { placeHolder: t('Section whose table is to be inserted') }))?.key;
};

const hasTable = (key: SectionItem['key']): key is InsertTableParams['table'] =>
  key === 'disclosure' || key === 'requests' || key === 'reviews';

const insert = async (editor: vscode.TextEditor, version: number, result: InsertResult): Promise<boolean> => {
  const done = await applyInsertion(editor, version, result);
  if (!done) say(t('Nothing was inserted.'));
  return done;
};

const newReport = async (
  service: Service,
  organs: readonly string[],
  reports: Reports,
  given: NewReportParams = {},
): Promise<vscode.TextDocument | undefined> => {
  const params = await newReportParams(organs, reports, given);
  if (!params) return undefined;
  const client = await service.start();
  const report = await client.sendRequest<NewReportResult | null>(newReportRequest, params);
  if (!report) {
    say(t('That report cannot be gone on from.'));
    return undefined;
  }
  return openReport(report, params.from?.uri);
};

/** What is given, and what a person answers to the rest; undefined where one of the questions is dismissed. */
const newReportParams = async (
  organs: readonly string[],
  reports: Reports,
  given: NewReportParams,
): Promise<NewReportParams | undefined> => {
  if (given.from) return given;
  if (given.year === undefined && given.organ === undefined) {
    const begin = await askBeginning(await reports.loadAll());
    if (begin !== 'plain') return begin && { ...given, from: begin };
  }
  const year = given.year ?? (await askYear());
  if (year === undefined) return undefined;
  const organ = given.organ ?? (await askOrgan(organs));
  return organ === undefined ? undefined : { ...given, year, organ };
};

/** Applies every safe fix of the active report; gives their number. */
const fixAll = async (service: Service): Promise<number> => {
  const editor = reportEditor(service);
  if (!editor) return 0;
  const { document } = editor;
  const client = await service.start();
  const { version } = document;
  const params: SafeFixesParams = { uri: addressOf(document.uri) };
  const edits = await client.sendRequest<InsertResult['edits']>(safeFixesRequest, params);
  const count = (await applyEdits(document, version, edits)) ? edits.length : 0;
  say(count === 0 ? t('There is nothing that can safely be fixed.') : t('Safe fixes applied: {0}', count));
  return count;
};
