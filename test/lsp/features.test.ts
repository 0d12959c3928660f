import { describe, expect, test } from 'vitest';
import { form } from '../../server/src/forms';
import { Lines } from '../../server/src/text';
import { generateReport, seededValues, testOrgan, withValues } from '../support/generate';
import { pageKinds } from '../support/page';
import type { Client } from './client';
import { at, type Edit, edited, good, open, pulling, type Range, start, textIn, uri, wrongSum } from './session';

/** Every request about figures, labels and headings, over real stdio, in two layouts. */

interface Location {
  readonly uri: string;
  readonly range: Range;
}
type Position = Range['start'];

const able = {
  ...pulling,
  textDocument: {
    ...pulling.textDocument,
    hover: { contentFormat: ['markdown', 'plaintext'] },
    definition: { linkSupport: true },
    rename: { prepareSupport: true },
  },
};
const narrow = generateReport(3, { layout: 'cellPerLine' });
const narrowWrong = generateReport(3, {
  layout: 'cellPerLine',
  values: withValues(seededValues(form('2021'), 3), { 'requests.granted.business': '18' }),
});

/** Where the nth figure behind a label stands. */
const figureBehind = (text: string, label: string, nth = 1): Position => {
  let offset = text.indexOf(label);
  if (offset < 0) throw new Error(`no ${label}`);
  offset += label.length;
  for (let count = 1; ; count++) {
    offset += text.slice(offset).search(/\d/);
    if (count === nth) return new Lines(text).positionAt(offset);
    offset += /^\d+/.exec(text.slice(offset))?.[0].length ?? 0;
  }
};
const positionOf = (text: string, words: string): Position => new Lines(text).positionAt(text.indexOf(words));
const ask = <Result>(
  client: Client,
  method: string,
  position: Position,
  more: object = {},
  of = uri,
): Promise<Result> => client.request(`textDocument/${method}`, { textDocument: { uri: of }, position, ...more });
const document = { textDocument: { uri } };

describe.each([
  ['rows with bars', good],
  ['one cell a line', narrow],
])('a report of %s', (_, text) => {
  const total = figureBehind(text, '一、本年新收政府信息公开申请数量', 7);

  test('hover in Markdown, or plain for a client that knows no other', async () => {
    type Hover = { readonly range: Range; readonly contents: { readonly kind: string; readonly value: string } };
    const { client, initialized } = await start(able);
    expect(initialized).toMatchObject({ capabilities: { hoverProvider: true } });
    open(client, text);
    const hover = await ask<Hover>(client, 'hover', total);
    expect(textIn(text, hover.range)).toBe('274');
    expect(hover.contents.kind).toBe('markdown');
    expect(hover.contents.value).toContain('= **总计 274** ✓');
    const label = await ask<Hover>(client, 'hover', positionOf(text, '2.重复申请'));
    expect(label.contents.value).toContain('《条例》第三十六条第（六）项');
    expect(await ask(client, 'hover', positionOf(text, '认真贯彻'))).toBeNull();

    const { client: plain } = await start(pulling, { locale: 'en' });
    open(plain, text);
    const { contents } = await ask<Hover>(plain, 'hover', total);
    expect(contents.kind).toBe('plaintext');
    expect(contents.value).not.toContain('**');
    expect((await ask<Hover>(plain, 'hover', positionOf(text, '2.重复申请'))).contents.value).toContain('Basis:');
  });

  test('definition, as links or locations, and references', async () => {
    type Link = { readonly originSelectionRange: Range; readonly targetUri: string; readonly targetRange: Range };
    const { client } = await start(able);
    open(client, text);
    const links = await ask<Link[]>(client, 'definition', total);
    expect(links.map(({ targetRange }) => textIn(text, targetRange))).toEqual(['43', '44', '45', '46', '49', '47']);
    expect(links.every(({ targetUri }) => targetUri === uri)).toBe(true);
    expect(links.map(({ originSelectionRange }) => textIn(text, originSelectionRange))[0]).toBe('274');
    const used = (includeDeclaration: boolean): Promise<Location[]> =>
      ask(client, 'references', total, { context: { includeDeclaration } });
    expect((await used(false)).map(({ range }) => textIn(text, range)).sort()).toEqual(['0', '274', '281']);
    expect(await used(true)).toHaveLength(4);

    const { client: plain } = await start(pulling);
    open(plain, text);
    expect((await ask<Location[]>(plain, 'definition', total)).map(({ range }) => textIn(text, range))).toEqual(
      links.map(({ targetRange }) => textIn(text, targetRange)),
    );
    expect(await ask(plain, 'definition', positionOf(text, '认真贯彻'))).toBeNull();
  });

  test('highlight and selection', async () => {
    type Highlight = { readonly kind: number; readonly range: Range };
    const { client } = await start(able);
    open(client, text);
    const lit = await ask<Highlight[]>(client, 'documentHighlight', total);
    const words = (kind: number): string[] =>
      lit.filter((each) => each.kind === kind).map((each) => textIn(text, each.range));
    expect(words(3)).toEqual(['274']);
    expect(words(2)).toEqual(expect.arrayContaining(['43', '281']));
    expect(words(1)).toEqual(expect.arrayContaining(['一、本年新收政府信息公开申请数量', '总计']));

    type Selection = { readonly range: Range; readonly parent?: Selection };
    const [first, second] = await client.request<Selection[]>('textDocument/selectionRange', {
      ...document,
      positions: [total, positionOf(text, '认真贯彻')],
    });
    const grown = (selection?: Selection): string[] =>
      selection ? [textIn(text, selection.range), ...grown(selection.parent)] : [];
    expect(grown(first)).toHaveLength(5);
    expect(grown(first)[0]).toBe('274');
    expect(grown(second).at(-1)).toBe(text);
  });

  test('call hierarchy: parts outgoing, users incoming', async () => {
    type Item = { readonly name: string; readonly uri: string; readonly selectionRange: Range };
    const { client } = await start(able);
    open(client, text);
    const [root] = await ask<Item[]>(client, 'prepareCallHierarchy', total);
    expect(root?.name).toBe('一、本年新收政府信息公开申请数量 · 总计 274');
    const outgoing = await client.request<{ to: Item; fromRanges: Range[] }[]>('callHierarchy/outgoingCalls', {
      item: root,
    });
    expect(outgoing.map(({ to }) => textIn(text, to.selectionRange))).toEqual(['43', '44', '45', '46', '49', '47']);
    expect(outgoing[0]?.fromRanges.map((range) => textIn(text, range))).toEqual(['274']);
    const incoming = await client.request<{ from: Item; fromRanges: Range[] }[]>('callHierarchy/incomingCalls', {
      item: outgoing[0]?.to,
    });
    expect(incoming.map(({ from }) => from.name)).toContain(root?.name);
    expect(await ask(client, 'prepareCallHierarchy', positionOf(text, '认真贯彻'))).toBeNull();
    expect(await client.request('callHierarchy/outgoingCalls', { item: { ...root, data: 'else' } })).toEqual([]);
  });

  test('links lead to neighbours’ files, and definitions into them', async () => {
    const { client } = await start(able);
    open(client, text);
    const last = 'file:///reports/last.txt';
    const earlier = generateReport(9, { year: 2023, layout: 'tsv' });
    open(client, earlier, 'nianbao', last);
    const links = await client.request<{ target: string; range: Range }[]>('textDocument/documentLink', document);
    expect(links.map(({ target, range }) => [target, textIn(text, range)])).toEqual([
      [last, '二、上年结转政府信息公开申请数量'],
    ]);
    type Link = { readonly targetUri: string; readonly targetRange: Range };
    const carried = figureBehind(text, '二、上年结转政府信息公开申请数量');
    const [place] = await ask<Link[]>(client, 'definition', carried);
    expect(place?.targetUri).toBe(last);
    const line = place ? earlier.split('\n')[place.targetRange.start.line] : '';
    expect(line).toContain('四、结转下年度继续办理');
    const hover = await ask<{ contents: { value: string } }>(client, 'hover', carried);
    expect(hover.contents.value).toContain('上年（2023）');
  });

  test('semantic tokens of the whole and of a range', async () => {
    const { client, initialized } = await start(able);
    open(client, text);
    const legend = (initialized as { capabilities: { semanticTokensProvider: { legend: { tokenTypes: string[] } } } })
      .capabilities.semanticTokensProvider.legend.tokenTypes;
    const read = ({ data }: { data: readonly number[] }): [string, string][] => {
      const lines = text.split('\n');
      const found: [string, string][] = [];
      let line = 0;
      let character = 0;
      for (let index = 0; index < data.length; index += 5) {
        const [down = 0, right = 0, length = 0, type = 0] = data.slice(index, index + 5);
        character = down > 0 ? right : character + right;
        line += down;
        found.push([legend[type] ?? '', (lines[line] ?? '').slice(character, character + length)]);
      }
      return found;
    };
    const all = read(await client.request('textDocument/semanticTokens/full', document));
    expect(all).toContainEqual(['label', '商业企业']);
    expect(all).toContainEqual(['total', '274']);
    expect(all).toContainEqual(['part', '43']);
    const range = { start: total, end: { line: total.line, character: total.character + 1 } };
    expect(read(await client.request('textDocument/semanticTokens/range', { ...document, range }))).toEqual([
      ['total', '274'],
    ]);
  });

  test('rename of the organ', async () => {
    const { client } = await start(able);
    open(client, text);
    const position = { line: 0, character: 3 };
    const prepared = await ask<{ range: Range; placeholder: string }>(client, 'prepareRename', position);
    expect([textIn(text, prepared.range), prepared.placeholder]).toEqual([testOrgan, testOrgan]);
    const edit = await ask<{ documentChanges: { edits: Edit[] }[] }>(client, 'rename', position, {
      newName: '云州市水利局',
    });
    expect(edited(text, edit.documentChanges[0]?.edits ?? [])).toBe(text.replaceAll(testOrgan, '云州市水利局'));
    await expect(ask(client, 'rename', position, { newName: ' ' })).rejects.toThrow('机关名称');
    expect(await ask(client, 'prepareRename', total)).toBeNull();
  });

  test('workspace symbols', async () => {
    const { client } = await start(able);
    open(client, text);
    open(client, '随便写写\n', 'plaintext', 'file:///reports/other.txt');
    type Symbol = { readonly name: string; readonly containerName?: string; readonly location: Location };
    const found = await client.request<Symbol[]>('workspace/symbol', { query: '2024 问题' });
    expect(found).toMatchObject([{ containerName: '云州市青川区数据局 2024 年', location: { uri } }]);
    expect(found.map(({ location }) => textIn(text, location.range))).toEqual(['五、存在的主要问题及改进情况']);
    expect(await client.request<Symbol[]>('workspace/symbol', { query: '' })).toHaveLength(1);
    // Of a page, whose lines are broken anywhere, at its source's lines.
    const broken = pageKinds['paragraphs broken in lines'];
    const source = broken?.(generateReport(1, { layout: 'html', organ: '云州市青川区水务局' })) ?? '';
    open(client, source, 'html', 'file:///reports/page.html');
    const [title] = await client.request<Symbol[]>('workspace/symbol', { query: '水务局' });
    const [section] = await client.request<Symbol[]>('workspace/symbol', { query: '水务局 问题' });
    expect(textIn(source, title?.location.range as Range)).toMatch(/^云州/);
    expect(textIn(source, section?.location.range as Range)).toMatch(/^五/);
  });
});

describe('what is shown in the text', () => {
  type Hint = { readonly position: Position; readonly label: string };
  const whole = { start: { line: 0, character: 0 }, end: { line: 9999, character: 0 } };
  const hints = async (client: Client): Promise<string[]> =>
    (await client.request<Hint[]>('textDocument/inlayHint', { ...document, range: whole })).map(({ label }) => label);
  const lenses = async (client: Client): Promise<string[]> =>
    (await client.request<{ command: { title: string } }[]>('textDocument/codeLens', document)).map(
      ({ command }) => command.title,
    );

  test('hints say what a figure should be, and what a lone figure is; each kind by its setting', async () => {
    const { client } = await start(able);
    open(client, wrongSum);
    expect(await hints(client)).toEqual(['应为 11']);
    const [hint] = await client.request<Hint[]>('textDocument/inlayHint', { ...document, range: whole });
    expect(hint?.position).toEqual(
      new Lines(wrongSum).positionAt(wrongSum.indexOf('18', wrongSum.indexOf('（一）予以')) + 2),
    );

    const { client: lone } = await start(able);
    open(lone, narrowWrong);
    const both = await hints(lone);
    expect(both).toHaveLength(1 + 200);
    expect(both).toContain('（一）予以公开 · 商业企业');
    const settings = (nianbao: object): void =>
      lone.notify('workspace/didChangeConfiguration', { settings: { nianbao } });
    settings({ inlayHints: { names: false } });
    expect(await hints(lone)).toEqual(['应为 11']);
    settings({ inlayHints: { expected: false, names: false } });
    expect(await hints(lone)).toEqual([]);
    settings({ locale: 'en', inlayHints: { names: false } });
    expect(await hints(lone)).toEqual(['should be 11']);
  });

  test('lenses are off until they are wanted', async () => {
    const { client } = await start(able);
    open(client, wrongSum);
    expect(await lenses(client)).toEqual([]);
    client.notify('workspace/didChangeConfiguration', { settings: { nianbao: { codeLens: true } } });
    expect(await lenses(client)).toEqual(['勾稽关系 2/2 ✓', '勾稽关系 37/39 ✗', '勾稽关系 3/3 ✓']);
    const { client: wanted } = await start(able, { locale: 'en', initializationOptions: { codeLens: true } });
    open(wanted, good);
    expect(await lenses(wanted)).toEqual(['Equations 2/2 ✓', 'Equations 39/39 ✓', 'Equations 3/3 ✓']);
  });

  test('a change of settings asks the client to ask again', async () => {
    const refreshing = {
      ...able,
      workspace: {
        ...pulling.workspace,
        inlayHint: { refreshSupport: true },
        codeLens: { refreshSupport: true },
        semanticTokens: { refreshSupport: true },
      },
    };
    const { client } = await start(refreshing);
    open(client, good);
    const asked = ['inlayHint', 'codeLens', 'semanticTokens'].map((name) =>
      client.next(({ method }) => method === `workspace/${name}/refresh`),
    );
    client.notify('workspace/didChangeConfiguration', { settings: { nianbao: { codeLens: true } } });
    expect(await Promise.all(asked)).toHaveLength(3);
  });

  test('links to rule pages where the client shows such pages', async () => {
    const { client } = await start(able, { initializationOptions: { rulePages: 'nianbao-rules:/' } });
    open(client, wrongSum);
    const links = await client.request<{ target: string }[]>('textDocument/documentLink', document);
    expect(links.map(({ target }) => target)).toContain('nianbao-rules:/nb301');
  });
});

describe('whatever the document', () => {
  const position = { line: 3, character: 1 };
  const requests: readonly [string, object][] = [
    ['hover', { position }],
    ['definition', { position }],
    ['references', { position, context: { includeDeclaration: true } }],
    ['documentHighlight', { position }],
    ['prepareCallHierarchy', { position }],
    ['prepareRename', { position }],
    ['rename', { position, newName: '云州市' }],
    ['inlayHint', { range: at(position) }],
    ['semanticTokens/full', {}],
    ['semanticTokens/range', { range: at(position) }],
    ['selectionRange', { positions: [position] }],
    ['codeLens', {}],
    ['documentLink', {}],
  ];

  test.each([
    ['empty', ''],
    ['no report', '随便写写\n第二行\n第三行\n第四行\n'],
    ['half a row', '三、收到和处理政府信息公开申请情况\n\n一、本年新收政府信息公开申请数量 | 3 | '],
    ['half a table', good.slice(0, Math.floor(good.length / 2))],
    ['broken characters', `${good.slice(0, 900)}\u0000\ud800\u202e${good.slice(900)}`],
  ])('%s: every request is answered, none fails', async (_, text) => {
    const { client } = await start(able, { initializationOptions: { codeLens: true } });
    open(client, text);
    for (const [method, params] of requests) {
      await expect(client.request(`textDocument/${method}`, { ...document, ...params })).resolves.toBeDefined();
    }
    expect(await client.request('workspace/symbol', { query: 'x' })).toEqual([]);
    expect(client.notifications.filter(({ method }) => method === 'window/logMessage')).toEqual([]);
  });

  test('a document that is not open has nothing', async () => {
    const { client } = await start(able);
    for (const [method, params] of requests) {
      const answer = await client.request(`textDocument/${method}`, {
        textDocument: { uri: 'file:///gone.txt' },
        ...params,
      });
      expect([null, [], { data: [] }]).toContainEqual(answer);
    }
    expect(await client.request('workspace/symbol', { query: '' })).toEqual([]);
  });
});
