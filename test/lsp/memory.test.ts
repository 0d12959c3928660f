import { expect, test } from 'vitest';
import { numberedReport } from '../bench/documents';
import { Client } from './client';
import { at, change, open, pull, pulling, type Report, server } from './session';

/** What a reading of the text takes, kept for each of the edits, is several times this. */
const heap = 80;
const edits = 80;

test('a text that is edited on and on keeps no reading of what it was', async () => {
  const text = Array.from({ length: 10 }, (_, number) => numberedReport(number)).join('\n');
  const client = new Client([`--max-old-space-size=${heap}`, server, '--stdio']);
  try {
    await client.request('initialize', { processId: process.pid, rootUri: null, capabilities: pulling });
    client.notify('initialized', {});
    open(client, text);
    const before = await pull(client);
    let last: Report = before;
    for (let version = 2; version < 2 + edits; version++) {
      const { start, end } = at({ line: 30, character: version % 2 });
      change(client, version, [{ range: { start: { ...start, character: 0 }, end }, text: version % 2 ? '' : '1' }]);
      last = await pull(client);
    }
    expect(last.items.length).toBe(before.items.length);
  } finally {
    client.process.kill();
    await client.exited;
  }
});
