// VS Code's own window, as a page of the server in a Chromium without a screen.

import { resolve } from 'node:path';
import { chromium } from 'playwright-core';
import { root } from '../../../scripts/lib/run.mjs';

/** Starts the browser; nothing but this machine can be reached from it. */
export const launchBrowser = (executablePath) =>
  chromium.launch({
    executablePath,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost',
    ],
  });

/** A page of its own; `outside` collects what it asks of any other machine, in vain. */
export const newPage = async (browser, authority, options = {}) => {
  const context = await browser.newContext({ viewport: { width: 1200, height: 760 }, ...options });
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  const outside = [];
  await context.route(
    (url) => url.host !== authority && /^https?:$/.test(url.protocol),
    (route) => {
      outside.push(route.request().url());
      return route.abort();
    },
  );
  return { page, context, outside };
};

/**
 * Opens a folder with the extension of this project loaded, unless it is `installed`; `tests` is a file of tests to run in the
 * extension host, `language` a display language other than English.
 */
export const openWorkbench = async (browser, { authority }, { folder, tests, language, installed, prepare }) => {
  // The page's own authority: with any other, one file would be two documents.
  const remote = (path) => `vscode-remote://${authority}${resolve(path)}`;
  const payload = [
    ['skipWelcome', 'true'],
    ['skipReleaseNotes', 'true'],
    ...(installed ? [] : [['extensionDevelopmentPath', remote(root)]]),
    ...(tests ? [['extensionTestsPath', remote(tests)]] : []),
  ];
  const { page, context, outside } = await newPage(browser, authority);
  // The display language as extensions are told it. Without its language pack the window's own words stay English.
  if (language) {
    await page.addInitScript((value) => {
      Object.defineProperty(globalThis, '_VSCODE_NLS_LANGUAGE', { get: () => value, set: () => {} });
    }, language);
  }
  await prepare?.(page);
  const query = new URLSearchParams({ folder: resolve(folder), payload: JSON.stringify(payload) });
  await page.goto(`http://${authority}/?${query}`);
  await page.locator('.monaco-workbench .part.statusbar').waitFor({ timeout: 60_000 });
  return { page, context, outside };
};

/** Opens the folder, runs the tests in the extension host, and gives VS Code's own verdict with what was logged. */
export const runInHost = (browser, server, where) =>
  untilVerdict((prepare) => openWorkbench(browser, server, { ...where, prepare }));

/** Opens a page by `open(prepare)` and waits for VS Code's verdict on the tests in it: 0, 1 or what went wrong. */
export const untilVerdict = async (open, timeout = 300_000) => {
  let settle;
  const verdict = new Promise((done) => {
    settle = done;
  });
  const log = [];
  const { context, outside } = await open(async (page) => {
    await page.exposeFunction('codeAutomationLog', (_level, args) => log.push(args.join(' ')));
    await page.exposeFunction('codeAutomationExit', settle);
    page.once('crash', () => settle('the page crashed'));
  });
  const timer = setTimeout(() => settle(`no end after ${timeout} ms`), timeout);
  const code = await verdict;
  clearTimeout(timer);
  await context.close();
  return { code, log, outside };
};
