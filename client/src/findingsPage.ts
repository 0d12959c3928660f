import * as vscode from 'vscode';
import { type FindingsPageParams, type FindingsPageResult, findingsPageRequest } from '../../server/src/lsp/protocol';
import { savePage } from './previewFile';
import { whileChecking } from './reports';
import type { Service } from './service';

const t = vscode.l10n.t;

const ask = async (service: Service): Promise<string> => {
  const client = await service.start();
  let html = '';
  let states: FindingsPageParams['states'] = [];
  for (let from: number | null = 0; from !== null; ) {
    const params: FindingsPageParams = { from, states };
    const result: FindingsPageResult = await client.sendRequest(findingsPageRequest, params);
    html += result.html;
    states = [...states, ...result.states];
    from = result.next;
  }
  return html;
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
