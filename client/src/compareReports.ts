import * as vscode from 'vscode';
import {
  type CompareReportsParams,
  type CompareReportsResult,
  compareReportsRequest,
} from '../../server/src/lsp/protocol';
import { askReports, warnOf } from './addReports';
import { addressOf } from './addresses';
import { toRange } from './edits';
import { hostLanguages, languageId } from './looks';
import type { Report, Reports } from './reports';
import { say } from './say';
import type { Service } from './service';

const t = vscode.l10n.t;

/** A comparison that is shown: where its report differs stands underlined until the report is closed or agrees. */
interface Shown {
  readonly document: vscode.TextDocument;
  readonly params: CompareReportsParams;
  readonly marks: readonly { readonly diagnostic: vscode.Diagnostic; readonly edit: vscode.TextEdit | null }[];
}

/** Compares the active report with the sum of others, a government's with its departments': `compareReports`. */
export class Comparing {
  readonly #marks = vscode.languages.createDiagnosticCollection('nianbao.comparison');
  #shown: Shown | null = null;

  constructor(
    context: vscode.ExtensionContext,
    readonly service: Service,
    readonly reports: Reports,
  ) {
    const selector = [languageId, ...hostLanguages].map((language) => ({ language }));
    const kinds = { providedCodeActionKinds: [vscode.CodeActionKind.QuickFix] };
    context.subscriptions.push(
      this.#marks,
      // Heard some time after the last keystroke, in whichever report it was.
      reports.onDidChange(() => {
        const { document, params } = this.#shown ?? {};
        if (document && params) this.#compare(document, params).catch((error) => service.output.warn(String(error)));
      }),
      vscode.workspace.onDidCloseTextDocument((document) => {
        if (document === this.#shown?.document) this.#show(null);
      }),
      vscode.languages.registerCodeActionsProvider(
        selector,
        { provideCodeActions: (document, range) => this.#actions(document, range) },
        kinds,
      ),
    );
  }

  /** Asks which reports, compares, and tells; gives what came of it. What is given is not asked for. */
  async start(
    { document, selection }: vscode.TextEditor,
    given?: CompareReportsParams['reports'],
  ): Promise<CompareReportsResult | undefined> {
    const own = { uri: addressOf(document.uri), line: selection.active.line };
    const chosen = given ?? (await this.#ask(own));
    if (!chosen || chosen.length === 0) return undefined;
    const compared = await this.#compare(document, { own, reports: chosen });
    if (!compared || compared.count === 0) {
      say(t('None of these reports can be added up.'));
      return undefined;
    }
    const { words, causes, differences, notes } = compared;
    const told = [words, ...causes].join(' · ');
    if (differences.length > 0 || notes.length > 0) void warnOf(told, notes);
    else say(told);
    return compared;
  }

  async #ask({ uri, line }: CompareReportsParams['own']): Promise<CompareReportsParams['reports'] | undefined> {
    const all = await this.reports.loadAll();
    const here = all.filter((each) => each.uri.toString() === uri);
    const own = here.filter((each) => each.line <= line).at(-1) ?? here[0];
    if (!own || own.year === null || own.organ === null) {
      say(t('The report has to tell its organ and year first.'));
      return undefined;
    }
    const isOther = (each: Report): boolean => each.year === own.year && each.organ !== own.organ;
    const others = all.filter(isOther);
    if (others.length > 0) return askReports(others, t('Compare with the sum of reports'));
    say(t('There are no other reports of {0} in this folder.', own.year));
    return undefined;
  }

  async #compare(
    document: vscode.TextDocument,
    params: CompareReportsParams,
  ): Promise<CompareReportsResult | undefined> {
    const client = await this.service.start();
    const { version } = document;
    const compared = await client.sendRequest<CompareReportsResult | null>(compareReportsRequest, params);
    // What was typed meanwhile is compared in its turn.
    if (!document.isClosed && document.version === version) {
      const marks = (compared?.differences ?? []).map(({ range, words, edit }) => {
        const diagnostic = new vscode.Diagnostic(toRange(range), words, vscode.DiagnosticSeverity.Warning);
        diagnostic.source = t('Sum of reports');
        return { diagnostic, edit: edit && new vscode.TextEdit(toRange(edit.range), edit.newText) };
      });
      this.#show({ document, params, marks });
    }
    return compared ?? undefined;
  }

  #show(shown: Shown | null): void {
    this.#shown = shown;
    this.#marks.clear();
    if (shown) {
      this.#marks.set(
        shown.document.uri,
        shown.marks.map(({ diagnostic }) => diagnostic),
      );
    }
  }

  #actions(document: vscode.TextDocument, range: vscode.Range): vscode.CodeAction[] {
    if (document !== this.#shown?.document) return [];
    return this.#shown.marks.flatMap(({ diagnostic, edit }) => {
      if (!edit || !diagnostic.range.intersection(range)) return [];
      const title = t('Write the sum of the reports: {0}', edit.newText.trim());
      const action = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
      action.diagnostics = [diagnostic];
      action.edit = new vscode.WorkspaceEdit();
      action.edit.set(document.uri, [edit]);
      return [action];
    });
  }
}
