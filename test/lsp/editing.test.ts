import { describe, expect, test } from 'vitest';
import { form } from '../../server/src/forms';
import { Lines } from '../../server/src/text';
import { generateReport, uniformValues, withValues } from '../support/generate';
import type { Client } from './client';
import { type Action, at, edited, good, open, pulling, type Range, start, uri, values } from './session';

interface Item {
  readonly label: string;
  readonly detail?: string;
  readonly labelDetails?: { readonly description: string };
  readonly insertTextFormat: number;
  readonly insertTextMode?: number;
  readonly sortText: string;
  readonly filterText: string;
  readonly preselect?: boolean;
  readonly textEdit: { readonly range: Range; readonly newText: string };
}
interface List {
  readonly isIncomplete: boolean;
  readonly items: readonly Item[];
}

const withSnippets = {
  ...pulling,
  textDocument: {
    ...pulling.textDocument,
    completion: {
      completionItem: { snippetSupport: true, labelDetailsSupport: true, insertTextModeSupport: { valueSet: [1, 2] } },
    },
  },
};

const completion = (client: Client, text: string, offset: number, which = uri): Promise<List> =>
  client.request('textDocument/completion', {
    textDocument: { uri: which },
    position: new Lines(text).positionAt(offset),
  });

/** A report without section four, `四` typed at its place. */
const lacking = generateReport(3, { without: ['reviews'] });
const place = lacking.indexOf('五、存在');
const typed = `${lacking.slice(0, place)}四\n${lacking.slice(place)}`;

describe('completion', () => {
  test('is told of, with few trigger characters', async () => {
    const { initialized } = await start(pulling);
    expect(initialized).toMatchObject({ capabilities: { completionProvider: { triggerCharacters: ['、', '|'] } } });
  });

  test('snippets with tab stops where the client takes them', async () => {
    const { client } = await start(withSnippets);
    open(client, typed);
    const list = await completion(client, typed, place + 1);
    expect(list.isIncomplete).toBe(true);
    const [alone, whole] = list.items;
    expect(alone).toMatchObject({ insertTextFormat: 1, insertTextMode: 1, preselect: true });
    expect(alone?.labelDetails?.description).toBe('缺少：标题');
    expect(alone && edited(typed, [alone.textEdit])).toContain('\n四、政府信息公开行政复议、行政诉讼情况\n五、');
    expect(whole).toMatchObject({ insertTextFormat: 2, insertTextMode: 1 });
    expect(whole?.textEdit.newText).toMatch(/\$\{1:0\}.*\$\{15:0\}.*\$0$/s);
    expect([...list.items].map(({ sortText }) => sortText)).toEqual(
      [...list.items].map(({ sortText }) => sortText).sort(),
    );
  });

  test('plain text where it does not', async () => {
    const { client } = await start(pulling, { locale: 'en' });
    open(client, typed);
    const { items } = await completion(client, typed, place + 1);
    expect(items.map(({ detail }) => detail)).toEqual(['missing: heading', 'missing: heading and table']);
    for (const item of items) {
      expect(item).toMatchObject({ insertTextFormat: 1 });
      expect(item).not.toHaveProperty('insertTextMode');
      expect(item.textEdit.newText).not.toContain('$');
      expect(edited(typed, [item.textEdit])).toContain('四、政府信息公开行政复议、行政诉讼情况');
    }
  });

  test('in an empty document of the language, not in other texts', async () => {
    const { client } = await start(withSnippets);
    open(client, '', 'nianbao', 'file:///reports/empty.txt');
    const { items } = await completion(client, '', 0, 'file:///reports/empty.txt');
    expect(items[0]?.label).toBe(`本机关${new Date().getFullYear() - 1}年政府信息公开工作年度报告`);
    expect(items[0]?.textEdit.newText).toMatch(/^\$\{1:本机关\}\$\{2:\d{4}\}年/);
    open(client, '# 读书笔记\n\n', 'markdown', 'file:///reports/notes.md');
    expect(await completion(client, '# 读书笔记\n\n', 8, 'file:///reports/notes.md')).toEqual({
      isIncomplete: false,
      items: [],
    });
    expect(await completion(client, '', 0, 'file:///reports/none.txt')).toBeNull();
  });

  test('on half-typed text as it is typed', async () => {
    const { client } = await start(withSnippets);
    open(client, '');
    let text = '';
    let version = 1;
    for (const char of `云州市青川区数据局2024年政府信息公开工作年度报告\n三、收到和处理\n一、本年新收 | 1 |\n|`) {
      text += char;
      client.notify('textDocument/didChange', {
        textDocument: { uri, version: ++version },
        contentChanges: [{ text }],
      });
      expect(await completion(client, text, text.length)).toHaveProperty('items');
    }
    expect(client.notifications.filter(({ method }) => method === 'window/logMessage')).toEqual([]);
  });
});

describe('refactorings', () => {
  const actions = (client: Client, text: string, offset: number, only?: readonly string[]): Promise<Action[]> =>
    client.request('textDocument/codeAction', {
      textDocument: { uri },
      range: at(new Lines(text).positionAt(offset)),
      context: { diagnostics: [], ...(only ? { only } : {}) },
    });
  const wrong = generateReport(3, { values: withValues(values, { 'requests.granted.total': '99' }) });
  const inTable = wrong.indexOf('一、本年新收');

  test('each change with its words, to be confirmed, where the client shows that', async () => {
    const annotating = {
      ...pulling,
      workspace: { workspaceEdit: { documentChanges: true, changeAnnotationSupport: { groupsOnLabel: true } } },
    };
    const { client } = await start(annotating);
    open(client, wrong);
    const [action] = await actions(client, wrong, inTable, ['refactor.rewrite']);
    expect(action).toMatchObject({ kind: 'refactor.rewrite', title: '重新计算依申请公开情况表的总计（改 1 处）' });
    const edit = action?.edit as unknown as {
      changeAnnotations: Record<string, { label: string; needsConfirmation: boolean }>;
      documentChanges: { edits: { annotationId: string; range: never; newText: string }[] }[];
    };
    const { total } = { total: values.requests.get('granted.total') };
    expect(Object.values(edit.changeAnnotations)).toEqual([
      { label: `“（一）予以公开”的“总计”：99 → ${total}`, needsConfirmation: true },
    ]);
    const edits = edit.documentChanges[0]?.edits ?? [];
    expect(edits.map(({ annotationId }) => annotationId)).toEqual(Object.keys(edit.changeAnnotations));
    expect(edited(wrong, edits)).toContain(`（一）予以公开 | ${[...good.matchAll(/（一）予以公开 \| (.*)/g)][0]?.[1]}`);
  });

  test('each change in the title where it does not', async () => {
    const { client } = await start(pulling, { locale: 'en' });
    open(client, wrong);
    const [action] = await actions(client, wrong, inTable, ['refactor.rewrite']);
    expect(action?.title).toBe(
      `Recompute the totals of the requests table: “总计” of “（一）予以公开”: 99 → ${values.requests.get('granted.total')}`,
    );
    expect(action?.edit).not.toHaveProperty('changeAnnotations');
  });

  test('only what is asked for', async () => {
    const { client } = await start(pulling);
    open(client, wrong);
    const total = wrong.indexOf('99 |');
    const kinds = async (only?: readonly string[]): Promise<string[]> =>
      [...new Set((await actions(client, wrong, total, only)).map(({ kind }) => kind))].sort();
    expect(await kinds(['quickfix'])).toEqual(['quickfix']);
    expect(await kinds(['refactor.rewrite'])).toEqual(['refactor.rewrite']);
    expect(await kinds(['refactor.extract'])).toEqual([]);
    expect(await kinds(['source'])).toEqual([]);
    expect(await kinds()).toContain('refactor.rewrite');
    const solving = (await actions(client, wrong, total, ['refactor'])).filter(({ title }) => title.startsWith('将'));
    expect(solving.length).toBeGreaterThan(3);
  });

  test('next year’s report as a new file, where the client makes files', async () => {
    const making = {
      ...pulling,
      window: { showDocument: { support: true } },
      workspace: { workspaceEdit: { documentChanges: true, resourceOperations: ['create'] } },
    };
    const { client } = await start(making);
    const text = generateReport(3, { values: uniformValues(form('2021'), '0') });
    open(client, text);
    const [action] = await actions(client, text, 3, ['refactor']);
    if (!action) throw new Error('no action');
    expect(action.title).toBe('以本报告为底稿新建 2025 年年报（数字清零，结转和现行有效件数照填）');
    const [create, fill] = action.edit.documentChanges as unknown as [
      { kind: string; uri: string },
      { textDocument: { uri: string; version: null }; edits: { newText: string }[] },
    ];
    expect(create).toMatchObject({ kind: 'create' });
    expect(decodeURIComponent(create.uri)).toBe('file:///reports/云州市青川区数据局2025年政府信息公开工作年度报告.txt');
    expect(fill.textDocument).toEqual({ uri: create.uri, version: null });
    const { command } = action as unknown as { command: { command: string; arguments: string[] } };
    expect(command.arguments).toEqual([create.uri]);
    const shown = client.next(({ method }) => method === 'window/showDocument');
    await client.request('workspace/executeCommand', command);
    expect((await shown).params).toEqual({ uri: create.uri, takeFocus: true });
    expect(await client.request('workspace/executeCommand', { command: 'nianbao.unheardOf' })).toBeNull();
    expect(fill.edits[0]?.newText).toContain('2025年1月1日起至2025年12月31日');

    const { client: plain } = await start(pulling);
    open(plain, text);
    expect((await actions(plain, text, 3, ['refactor'])).map(({ kind }) => kind)).not.toContain('refactor');
  });
});
