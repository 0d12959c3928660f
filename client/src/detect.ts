import * as vscode from 'vscode';
import { fileOf } from './addresses';
import { hostLanguages, isEditable, isMisread, languageId, looksLike } from './looks';
import type { Service } from './service';

/** How long a text rests before it is looked at again (milliseconds). */
const pause = 400;

/**
 * Starts the server at the first report. A plain text that reads like a report is given the language `nianbao`, once: where a
 * person changes it back, that stands. Markdown and a page's source keep their languages.
 */
export const watchDocuments = (context: vscode.ExtensionContext, service: Service): void => {
  const plain = plainTexts(context.workspaceState);
  // A document keeps its identity when its language changes, and loses it when it is closed.
  const reports = new WeakSet<vscode.TextDocument>();
  const waiting = new Map<vscode.TextDocument, ReturnType<typeof setTimeout>>();

  const start = (): void => {
    service.start().catch((error: unknown) => tellStartFailed(service, error));
  };

  const look = (document: vscode.TextDocument): void => {
    if (!isEditable(fileOf(document.uri))) return;
    if (document.languageId === languageId) {
      reports.add(document);
      plain.remove(document.uri);
      start();
    } else if (document.languageId === 'plaintext') {
      if (reports.has(document)) plain.add(document.uri);
      else if (mayBeSwitched(document) && !plain.has(document.uri)) {
        if (looksLike(document)) switchTo(document);
        // As a report it is told that its encoding is wrong, with the way to read it right.
        else isMisread(document).then((is) => is && switchTo(document), ignore);
      }
    } else if (hostLanguages.includes(document.languageId) && !service.serves(document) && looksLike(document)) {
      service.admit(document).catch((error: unknown) => tellStartFailed(service, error));
    }
  };

  const forget = (document: vscode.TextDocument): void => {
    clearTimeout(waiting.get(document));
    waiting.delete(document);
  };

  const lookLater = (document: vscode.TextDocument): void => {
    if (document.languageId !== 'plaintext' && !hostLanguages.includes(document.languageId)) return;
    if (service.serves(document)) return;
    forget(document);
    const timer = setTimeout(() => {
      waiting.delete(document);
      look(document);
    }, pause);
    waiting.set(document, timer);
  };

  for (const document of vscode.workspace.textDocuments) look(document);
  context.subscriptions.push(
    vscode.workspace.onDidOpenTextDocument(look),
    vscode.workspace.onDidCloseTextDocument(forget),
    vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
      if (contentChanges.length > 0) lookLater(document);
    }),
    {
      dispose: () => {
        for (const timer of waiting.values()) clearTimeout(timer);
      },
    },
  );
};

const ignore = (): void => {
  // Closed or deleted in the meantime.
};

const switchTo = (document: vscode.TextDocument): void => {
  vscode.languages.setTextDocumentLanguage(document, languageId).then(undefined, ignore);
};

const mayBeSwitched = ({ isUntitled, uri }: vscode.TextDocument): boolean => isUntitled || /\.txt$/i.test(uri.path);

const tellStartFailed = async (service: Service, error: unknown): Promise<void> => {
  const show = vscode.l10n.t('Show Output');
  const reason = error instanceof Error ? error.message : String(error);
  const answer = await vscode.window.showErrorMessage(vscode.l10n.t('nianbao could not start: {0}', reason), show);
  if (answer === show) service.output.show();
};

const key = 'nianbao.plainTexts';
const mostKept = 200;

/** The files that a person wants as plain text, kept with the workspace. */
const plainTexts = (state: vscode.Memento) => {
  const all = (): readonly string[] => state.get<string[]>(key, []);
  const without = (uri: string): string[] => all().filter((each) => each !== uri);
  return {
    has: (uri: vscode.Uri): boolean => all().includes(uri.toString()),
    add: (uri: vscode.Uri): void => {
      void state.update(key, [...without(uri.toString()), uri.toString()].slice(-mostKept));
    },
    remove: (uri: vscode.Uri): void => {
      if (all().includes(uri.toString())) void state.update(key, without(uri.toString()));
    },
  };
};
