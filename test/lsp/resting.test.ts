import { expect, test } from 'vitest';
import { form } from '../../server/src/forms';
import { numberedReport } from '../bench/documents';
import { generateReport, seededValues, withValues } from '../support/generate';
import { Client } from './client';
import { codesOf, open, pull, pulling, type Report, server, start, textIn } from './session';

/** Far more than the server keeps readings of; every fifth has a total that is wrong. */
const count = 8;
const uriOf = (number: number | string): string => `file:///reports/${number}.txt`;
const many = Array.from({ length: count }, (_, number) => numberedReport(number));

const withMany = async () => {
  const { client } = await start(pulling);
  for (const [at, text] of many.entries()) open(client, text, 'nianbao', uriOf(at));
  const first: Report[] = [];
  for (const at of many.keys()) first.push(await pull(client, uriOf(at)));
  return { client, first };
};

const symbols = (client: Client, uri: string): Promise<unknown> =>
  client.request('textDocument/documentSymbol', { textDocument: { uri } });

const type = (client: Client, uri: string, version: number, from: number, to: number, text: string): void =>
  client.notify('textDocument/didChange', {
    textDocument: { uri, version },
    contentChanges: [{ range: { start: { line: 0, character: from }, end: { line: 0, character: to } }, text }],
  });

test('of many open reports all stay as they were told, asked in any order', async () => {
  const { client, first } = await withMany();
  for (const at of [5, 0, 7, 3, 3, 1, 6, 0]) {
    const again = await pull(client, uriOf(at), first[at]?.resultId);
    expect(again.kind).toBe('unchanged');
    expect((await pull(client, uriOf(at))).items).toEqual(first[at]?.items);
  }
  expect(first.flatMap(codesOf).filter((code) => code === 'NB301' || code === 'NB302')).not.toEqual([]);
});

test('a report that nobody looked at for long answers, and takes edits, as one that was just opened', async () => {
  const { client, first } = await withMany();
  const { client: fresh } = await start(pulling);
  open(fresh, many[0] as string, 'nianbao', uriOf(0));
  expect(await symbols(client, uriOf(0))).toEqual(await symbols(fresh, uriOf(0)));
  // 1 rests; its title gets a character more, and loses it again.
  type(client, uriOf(1), 2, 0, 0, '《');
  const edited = await pull(client, uriOf(1), first[1]?.resultId);
  open(fresh, `《${many[1]}`, 'nianbao', uriOf(1));
  expect(edited.items).toEqual((await pull(fresh, uriOf(1))).items);
  type(client, uriOf(1), 3, 0, 1, '');
  expect((await pull(client, uriOf(1))).items).toEqual(first[1]?.items);
});

test('a year that rests is compared with, and hears of the other, where that stands now', async () => {
  const values = seededValues(form('2021'), 5);
  const total = Number(values.requests.get('carriedIn.total'));
  const yearBefore = (carried: number): string =>
    generateReport(5, { year: 2023, values: withValues(values, { 'requests.carriedOut.total': `${carried}` }) });
  const { client } = await withMany();
  const [earlier, later] = [uriOf('2023'), uriOf('2024')];
  // The year before is the second of two reports in one text.
  const before = `${numberedReport(50)}\n${yearBefore(total + 3)}`;
  open(client, before, 'nianbao', earlier);
  open(client, generateReport(5), 'nianbao', later);
  const told = await pull(client, later);
  for (const at of many.keys()) await symbols(client, uriOf(at));
  expect((await pull(client, later, told.resultId)).kind).toBe('unchanged');

  const figuresIn = (text: string, report: Report): string[] =>
    report.items
      .filter(({ code }) => code === 'NB501')
      .flatMap(({ relatedInformation = [] }) => relatedInformation.map(({ location }) => textIn(text, location.range)));
  const figures = figuresIn(before, told);
  expect(figures).toContain(`${total + 3}`);
  // The text is read: its second report is the same as before, further down.
  await symbols(client, earlier);
  type(client, earlier, 2, 0, 0, '（一页）\n');
  for (const at of many.keys()) await symbols(client, uriOf(at));
  const moved = await pull(client, later, told.resultId);
  expect(figuresIn(`（一页）\n${before}`, moved)).toEqual(figures);
  client.notify('textDocument/didClose', { textDocument: { uri: earlier } });
  expect(codesOf(await pull(client, later)).filter((code) => code.startsWith('NB5'))).toEqual([]);
});

test('hundreds of open reports take no more than a few', async () => {
  // What hundreds of readings take is several times this, in MB.
  const client = new Client(['--max-old-space-size=40', server, '--stdio']);
  try {
    await client.request('initialize', { processId: process.pid, rootUri: null, capabilities: pulling });
    client.notify('initialized', {});
    for (let at = 0; at < 250; at++) {
      open(client, numberedReport(at), 'nianbao', uriOf(at));
      await pull(client, uriOf(at));
    }
    expect((await pull(client, uriOf(4))).items).not.toEqual([]);
  } finally {
    client.process.kill();
    await client.exited;
  }
});
