import * as vscode from 'vscode';
import type { StatusParams } from '../../server/src/lsp/protocol';
import type { Guide } from './rulePages';

const t = vscode.l10n.t;

/** The rules that did not run, each with the reason in words. */
export type Skipped = StatusParams['reports'][number]['skipped'];

interface Item extends vscode.QuickPickItem {
  readonly range?: vscode.Range;
  /** A rule that did not run: its page says what it needs. */
  readonly rule?: string;
}

const icons = ['error', 'warning', 'info', 'lightbulb'] as const;

/** The rule that a diagnostic is of. */
export const ruleOf = ({ code }: vscode.Diagnostic): string =>
  String(typeof code === 'object' && code !== null ? code.value : (code ?? ''));

/** The findings of a document by group, each group in the order of the text, and the rules that did not run. */
const findingItems = (
  findings: readonly vscode.Diagnostic[],
  skipped: Skipped,
  groups: ReadonlyMap<string, string>,
): readonly Item[] => {
  const byGroup = new Map<string, vscode.Diagnostic[]>();
  for (const finding of findings) {
    const group = ruleOf(finding).slice(0, 3);
    byGroup.set(group, [...(byGroup.get(group) ?? []), finding]);
  }
  const items = [...byGroup]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .flatMap(([group, found]): Item[] => [
      { label: `${group}xx ${groups.get(group) ?? ''}`, kind: vscode.QuickPickItemKind.Separator },
      ...found
        .sort((one, other) => one.range.start.compareTo(other.range.start))
        .map((finding) => ({
          label: `$(${icons[finding.severity]}) ${ruleOf(finding)}`,
          description: t('line {0}', finding.range.start.line + 1),
          detail: finding.message,
          range: finding.range,
        })),
    ]);
  if (skipped.length === 0) return items;
  return [
    ...items,
    { label: t('Not checked'), kind: vscode.QuickPickItemKind.Separator },
    ...skipped.map(({ rule, reason }) => ({
      label: `$(circle-slash) ${rule}`,
      detail: reason,
      rule,
    })),
  ];
};

/**
 * Lets a person walk through the findings of the active report by group: the editor follows, and goes back where nothing
 * is chosen.
 */
export const showFindings = async (
  editor: vscode.TextEditor,
  name: string,
  skipped: Skipped,
  guide: Guide,
): Promise<void> => {
  const found = vscode.languages.getDiagnostics(editor.document.uri).filter(({ source }) => source === 'nianbao');
  const groups = await guide.groups();
  const pick = vscode.window.createQuickPick<Item>();
  const { selection } = editor;
  const [seen] = editor.visibleRanges;
  let chosen = false;
  pick.title = name;
  pick.placeholder =
    found.length === 0 ? t('Nothing was found in this report.') : t('Findings by group; choose one to go to it');
  pick.items = findingItems(found, skipped, groups);
  pick.matchOnDescription = true;
  pick.matchOnDetail = true;
  const reveal = (range: vscode.Range): void => {
    editor.selection = new vscode.Selection(range.start, range.end);
    editor.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
  };
  // The first is active from the start: the text stays where it is until a person moves.
  let first = true;
  pick.onDidChangeActive(([item]) => {
    if (!first && item?.range) reveal(item.range);
    first = false;
  });
  pick.onDidAccept(() => {
    const [item] = pick.selectedItems;
    if (!item) return;
    chosen = item.range !== undefined;
    pick.hide();
    if (item.range) {
      reveal(item.range);
      void vscode.window.showTextDocument(editor.document, { viewColumn: editor.viewColumn, selection: item.range });
    } else if (item.rule) void vscode.commands.executeCommand('nianbao.showRule', item.rule);
  });
  pick.onDidHide(() => {
    if (!chosen) {
      editor.selection = selection;
      if (seen) editor.revealRange(seen, vscode.TextEditorRevealType.AtTop);
    }
    pick.dispose();
  });
  pick.show();
};
