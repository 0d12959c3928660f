// VS Code in the browser, with the packed extension installed, where there is no VS Code on the desktop.

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { startServer } from '../../test/vscode/lib/server.mjs';
import { packExtension } from './pack.mjs';
import { say } from './run.mjs';
import { stage } from './stage.mjs';

/** The server's build is made for one system. */
export const runsHere = process.platform === 'linux' && process.arch === 'x64';

/** Asks whether the download may begin; false where nobody can be asked. */
export async function mayDownload() {
  if (!process.stdin.isTTY || !process.stdout.isTTY) return false;
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  say(
    '这台机器上没有 VS Code。可以改在浏览器里打开：需要下载约 80 MB（一次即可，存放在 .vscode-test/）。',
    'There is no VS Code on this machine. It can be opened in the browser instead: a download of some 80 MB, once, into .vscode-test/.',
  );
  const answer = await terminal.question('下载吗？ Download it? [y/N] ');
  terminal.close();
  return /^\s*(?:y|yes|是|好)\s*$/i.test(answer);
}

/** Serves a folder until the process is told to end; prints the address. */
export async function openInBrowser(folder) {
  const aside = mkdtempSync(join(tmpdir(), 'nianbao-start-'));
  process.once('exit', () => rmSync(aside, { recursive: true, force: true }));
  const { file } = packExtension(await stage(), aside);

  const isChinese = /^zh/i.test(
    process.env.LC_ALL || process.env.LANG || Intl.DateTimeFormat().resolvedOptions().locale,
  );
  const more = isChinese ? { 'nianbao.locale': 'zh-cn' } : {};
  const { authority, stop, ended } = await startServer({}, { vsix: file, more });
  const address = `http://${authority}/?folder=${encodeURIComponent(folder)}`;
  say(`请用浏览器打开：${address}（按 Ctrl+C 结束）`, `open in a browser: ${address} (Ctrl+C ends it)`);

  const told = new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, resolve);
  });
  await Promise.race([told, ended]);
  await stop();
}
