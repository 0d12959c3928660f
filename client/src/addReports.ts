import * as vscode from 'vscode';
import { type AddReportsParams, type AddReportsResult, addReportsRequest } from '../../server/src/lsp/protocol';
import { askOrgan, openReport } from './newReport';
import { compareOrgans, type Report, type Reports } from './reports';
import { say } from './say';
import type { Service } from './service';

const t = vscode.l10n.t;

interface Choice extends vscode.QuickPickItem {
  readonly report: Report;
}

/** A government's own report, which the others are mostly added up for. */
const isGovernments = ({ organ }: Report): boolean => /[省市县区旗州盟]人民政府$/.test(organ ?? '');

const askYear = async (reports: readonly Report[]): Promise<number | undefined> => {
  const years = [...new Set(reports.flatMap(({ year }) => year ?? []))].sort((one, other) => other - one);
  if (years.length < 2) return years[0];
  const items = years.map((year) => ({
    label: t('{0} report', year),
    description: t('reports: {0}', reports.filter((each) => each.year === year).length),
    year,
  }));
  return (await vscode.window.showQuickPick(items, { title: t('Add up reports'), placeHolder: t('Report year') }))
    ?.year;
};

/** Which of them; all but a government's own stand chosen. */
export const askReports = async (
  reports: readonly Report[],
  title: string,
): Promise<AddReportsParams['reports'] | undefined> => {
  const governments = reports.filter(isGovernments);
  const items = [...reports]
    .sort((one, other) => compareOrgans(one.organ ?? '', other.organ ?? ''))
    .map(
      (report): Choice => ({
        label: report.organ ?? t('Organ not named'),
        description: report.error > 0 ? t('errors: {0}', report.error) : '',
        detail: vscode.workspace.asRelativePath(report.uri),
        picked: governments.length !== 1 || report !== governments[0],
        report,
      }),
    );
  const options = {
    title,
    placeHolder: t('Reports whose tables are added up'),
    canPickMany: true,
  } as const;
  const chosen = await vscode.window.showQuickPick(items, options);
  return chosen?.map(({ report: { uri, line } }) => ({ uri: uri.toString(), line }));
};

/** Warns of something that has more to it than a line: what, a person may look at in a text beside. */
export const warnOf = async (words: string, notes: readonly string[]): Promise<void> => {
  const show = t('Show');
  if ((await vscode.window.showWarningMessage(words, ...(notes.length > 0 ? [show] : []))) !== show) return;
  const content = notes.map((note) => `- ${note}\n`).join('');
  const document = await vscode.workspace.openTextDocument({ language: 'markdown', content });
  await vscode.window.showTextDocument(document, vscode.ViewColumn.Beside);
};

/** Opens a new report whose tables are the sums of others' in the workspace; what is given is not asked for. */
export const addUpReports = async (
  service: Service,
  reports: Reports,
  given?: AddReportsParams,
): Promise<vscode.TextDocument | undefined> => {
  const params = given ?? (await askWhat(reports));
  if (!params) return undefined;
  const client = await service.start();
  const added = await client.sendRequest<AddReportsResult | null>(addReportsRequest, params);
  if (!added || added.count === 0) {
    say(t('None of these reports can be added up.'));
    return undefined;
  }
  const document = await openReport(added, params.reports[0]?.uri);
  const { count, notes } = added;
  if (notes.length === 0) say(t('Reports in the sum: {0}', count));
  else void warnOf(t('Reports in the sum: {0}. To be looked at: {1}', count, notes.length), notes);
  return document;
};

const askWhat = async (reports: Reports): Promise<AddReportsParams | undefined> => {
  const all = await reports.loadAll();
  const year = await askYear(all);
  if (year === undefined) {
    if (all.length === 0) say(t('There are no reports in this folder.'));
    return undefined;
  }
  const ofYear = all.filter((each) => each.year === year);
  const chosen = await askReports(ofYear, t('Add up reports'));
  if (!chosen || chosen.length === 0) return undefined;
  const organ = await askOrgan(ofYear.filter(isGovernments).flatMap((each) => each.organ ?? []));
  if (organ === undefined) return undefined;
  return { reports: chosen, year, organ };
};
