import { expect, test, vi } from 'vitest';
import { createGate } from '../../client/src/gate';

const report = { uri: 'file:///report.md', languageId: 'markdown', text: 'report' };
const notes = { uri: 'file:///notes.md', languageId: 'markdown', text: 'notes' };

const setUp = () => {
  const changed = vi.fn();
  const gate = createGate(({ text }) => text === 'report', changed);
  const sent: string[] = [];
  const { sendNotification, sendRequest } = gate.middleware;
  if (!sendNotification || !sendRequest) throw new Error('the gate stands open');
  const notify = (method: string, textDocument: object) =>
    sendNotification({ method } as never, async () => void sent.push(method), { textDocument });
  const ask = (method: string, params: object) =>
    sendRequest({ method } as never, params as never, undefined, async () => 'answer' as never);
  return { gate, changed, sent, notify, ask };
};

test('a report passes, with all that follows', async () => {
  const { gate, changed, sent, notify, ask } = setUp();
  await notify('textDocument/didOpen', report);
  await notify('textDocument/didChange', { uri: report.uri });
  expect(gate.serves(report.uri)).toBe(true);
  expect(await ask('textDocument/documentSymbol', { textDocument: { uri: report.uri } })).toBe('answer');
  await notify('textDocument/didClose', { uri: report.uri });
  expect(sent).toEqual(['textDocument/didOpen', 'textDocument/didChange', 'textDocument/didClose']);
  expect(gate.serves(report.uri)).toBe(false);
  expect(changed).toHaveBeenCalledTimes(2);
});

test('of another document the server hears nothing', async () => {
  const { gate, changed, sent, notify, ask } = setUp();
  await notify('textDocument/didOpen', notes);
  await notify('textDocument/didChange', { uri: notes.uri });
  expect(await ask('textDocument/diagnostic', { textDocument: { uri: notes.uri } })).toBeNull();
  await notify('textDocument/didClose', { uri: notes.uri });
  expect(sent).toEqual([]);
  expect(gate.serves(notes.uri)).toBe(false);
  expect(changed).not.toHaveBeenCalled();
});

test('a text that becomes a report is let in when it is opened again', async () => {
  const { gate, sent, notify } = setUp();
  await notify('textDocument/didOpen', notes);
  await notify('textDocument/didOpen', { ...notes, text: 'report' });
  expect(gate.serves(notes.uri)).toBe(true);
  expect(sent).toEqual(['textDocument/didOpen']);
});

test('after a crash nothing stays open that is no report any more', async () => {
  const { gate, notify } = setUp();
  await notify('textDocument/didOpen', report);
  await notify('textDocument/didOpen', { ...report, text: 'notes' });
  expect(gate.serves(report.uri)).toBe(false);
});

test('messages about no document pass', async () => {
  const { ask } = setUp();
  expect(await ask('nianbao/newReport', { year: 2024 })).toBe('answer');
  expect(await ask('shutdown', {})).toBe('answer');
});
