import * as vscode from 'vscode';
import { type FindingsPageParams, type FindingsPageResult, findingsPageRequest } from '../../server/src/lsp/protocol';
import { savePage } from './previewFile';
import { whileChecking } from './reports';
import type { Service } from './service';

const t = vscode.l10n.t;

const ask = async (service: Service): Promise<string> => {
  const client = await service.start();
  const piece = (params: FindingsPageParams): Promise<FindingsPageResult> =>
    client.sendRequest<FindingsPageResult>(findingsPageRequest, params);
  let html = '';
  const all: FindingsPageResult['states'][number][] = [];
  for (let from: number | null = 0; from !== null; ) {
    const { html: more, states, next }: FindingsPageResult = await piece({ from });
    html += more;
    all.push(...states);
    from = next;
  }
  return html + (await piece({ from: null, states: all })).html;
};

/** Writes the findings of all reports of the workspace as one HTML file, to `target` or where a person says. */
export const exportFindings = async (service: Service, target?: vscode.Uri): Promise<vscode.Uri | undefined> => {
  const html = await whileChecking(() => ask(service));
  return savePage(
    { title: t('Findings in annual reports'), html },
    vscode.workspace.workspaceFolders?.[0]?.uri,
    target,
  );
};
