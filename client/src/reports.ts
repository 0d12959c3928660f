import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import {
  type ReportItem,
  type ReportsParams,
  type ReportsResult,
  reportsChangedNotification,
  reportsRequest,
} from '../../server/src/lsp/protocol';
import type { Service } from './service';

/** A report of the workspace with its state. */
export interface Report extends Omit<ReportItem, 'uri'> {
  readonly uri: vscode.Uri;
}

/** The workspace's reports as the server knows them, asked for again when it says that they changed. */
export interface Reports {
  /** Null before they were first asked for. */
  readonly all: readonly Report[] | null;
  readonly onDidChange: vscode.Event<void>;
  /** Asks for them, starting the server where it does not run yet. Those of files that it has not come to yet follow. */
  load(): Promise<void>;
  /** Asks for them when the server has looked at all files, which is shown to go on. */
  loadAll(): Thenable<readonly Report[]>;
}

let collator: Intl.Collator | undefined;

/** Which organ's name comes first in Chinese order. Made at the first use: the engine takes milliseconds for it. */
export const compareOrgans = (one: string, other: string): number => {
  collator ??= new Intl.Collator('zh-CN');
  return collator.compare(one, other);
};

/** How long the server's word rests before the reports are asked for again (milliseconds): each keystroke gives one. */
const pause = 300;

/** Shows that the reports are being checked as long as they are. */
export const whileChecking = <Result>(work: () => Promise<Result>): Thenable<Result> =>
  vscode.window.withProgress(
    { location: vscode.ProgressLocation.Window, title: vscode.l10n.t('Checking the reports') },
    work,
  );

const ask = async (client: BaseLanguageClient, whole: boolean): Promise<readonly Report[]> => {
  const all: Report[] = [];
  for (let from: number | null = 0; from !== null; ) {
    const params: ReportsParams = { from, whole };
    const { items, next }: ReportsResult = await client.sendRequest(reportsRequest, params);
    all.push(...items.map((item) => ({ ...item, uri: vscode.Uri.parse(item.uri) })));
    from = next;
  }
  return all;
};

export const watchReports = (context: vscode.ExtensionContext, service: Service): Reports => {
  const changed = new vscode.EventEmitter<void>();
  let all: readonly Report[] | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let asking: Promise<void> | undefined;
  let again = false;

  const askOnce = async (): Promise<void> => {
    do {
      again = false;
      all = await ask(await service.start(), false);
    } while (again);
    changed.fire();
  };
  const load = (): Promise<void> => {
    again = true;
    asking ??= askOnce().finally(() => {
      asking = undefined;
    });
    return asking;
  };
  const loadLater = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      load().catch((error: unknown) => service.output.warn(String(error)));
    }, pause);
  };

  context.subscriptions.push(
    changed,
    service.onDidCreate((client) => {
      client.onNotification(reportsChangedNotification, loadLater);
    }),
    { dispose: () => clearTimeout(timer) },
  );
  return {
    get all() {
      return all;
    },
    onDidChange: changed.event,
    load,
    loadAll: () =>
      whileChecking(async () => {
        all = await ask(await service.start(), true);
        changed.fire();
        return all;
      }),
  };
};
