import * as vscode from 'vscode';

const t = vscode.l10n.t;

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text: string): string => text.replace(/[&<>"]/g, (mark) => entities[mark] as string);

/** A word that is used once: only the script that bears it runs. */
const makeNonce = (): string => {
  const letters = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789';
  return Array.from(crypto.getRandomValues(new Uint8Array(32)), (byte) => letters[byte % letters.length]).join('');
};

/** The panel's page: a tool bar, and an empty place that the script fills. Nothing inline, nothing from elsewhere. */
export const pageOf = (webview: vscode.Webview, media: vscode.Uri): string => {
  const nonce = makeNonce();
  const address = (name: string): string => escaped(webview.asWebviewUri(vscode.Uri.joinPath(media, name)).toString());
  const policy = `default-src 'none'; style-src ${webview.cspSource}; script-src 'nonce-${nonce}'`;
  const button = (id: string, words: string): string => `<button type="button" id="${id}">${escaped(words)}</button>`;
  return `<!DOCTYPE html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${escaped(policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(t('Preview'))}</title>
<link rel="stylesheet" href="${address('preview.css')}">
</head>
<body>
<div id="tools" role="group" aria-label="${escaped(t('Preview'))}">
${button('copy', t('Copy for Word or WPS'))}
${button('print', t('Print'))}
${button('export', t('Export HTML'))}
</div>
<main id="report" aria-label="${escaped(t('Report'))}" aria-busy="true"></main>
<script nonce="${nonce}" src="${address('preview.js')}"></script>
</body>
</html>`;
};
