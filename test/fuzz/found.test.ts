import { PassThrough } from 'node:stream';
import { describe, expect, test } from 'vitest';
import { complete, insertTable, read } from '../../server/src/features';
import { actionsAt } from '../../server/src/features/codeActions';
import { clientOf } from '../../server/src/lsp/capabilities';
import { StreamReader } from '../../server/src/lsp/stdio';
import { parse } from '../../server/src/parser';
import { encode } from '../lsp/client';

/** What the fuzzer found, each in the smallest form that it has. */

describe('features', () => {
  test('places outside the text are its nearest end', () => {
    for (const text of ['\r\n', ' \r', '', '一、总体情况\n']) {
      for (const offset of [-2, text.length + 1]) {
        for (const { span } of complete(read(text), offset)) {
          expect(span.start).toBeGreaterThanOrEqual(0);
          expect(span.end).toBeLessThanOrEqual(text.length);
        }
        const edits = insertTable(parse(text), 'requests', offset)?.edits ?? [];
        for (const { span } of edits) {
          expect(span.start).toBeGreaterThanOrEqual(0);
          expect(span.end).toBeLessThanOrEqual(text.length);
        }
      }
    }
  });

  test('rows put into a table whose rows are out of order come in the order of the text', () => {
    const text =
      '五）不予 要求提供公开出版物\n信访举报投诉类申请 066\n结 重复申请 3\r|申请人逾期未按收费\n行政机关确认或重新出具已获\r申请人无正\n2';
    const { refactorings } = actionsAt(read(text), { start: 0, end: text.length }, { all: true });
    const rows = refactorings.find(({ title }) => title.message === 'edit.insertRows');
    const starts = rows?.changes.map(({ span }) => span.start) ?? [];
    expect(starts.length).toBeGreaterThan(1);
    expect(starts).toEqual([...starts].sort((one, other) => one - other));
  });
});

describe('protocol', () => {
  test('a message that the library throws at is told, and the next is read', () => {
    const stream = new PassThrough();
    const reader = new StreamReader(stream);
    const errors: unknown[] = [];
    const heard: unknown[] = [];
    reader.onError((error) => errors.push(error));
    reader.listen((message) => {
      if ('method' in message && message.method === '$/cancelRequest') throw new Error('no id');
      heard.push(message);
    });
    stream.emit(
      'data',
      Buffer.concat([
        encode({ method: '$/cancelRequest', params: null }),
        encode({ method: 'initialized', params: {} }),
      ]),
    );
    expect(errors).toHaveLength(1);
    expect(heard).toHaveLength(1);
  });

  test('capabilities that are no lists are none', () => {
    const odd = {
      textDocument: {
        hover: { contentFormat: 'markdown' },
        completion: { completionItem: { insertTextModeSupport: { valueSet: {} } } },
      },
      workspace: { workspaceEdit: { documentChanges: true, resourceOperations: -1 } },
    };
    const capabilities = odd as unknown as Parameters<typeof clientOf>[0]['capabilities'];
    const client = clientOf({ processId: null, rootUri: null, capabilities });
    expect([client.markdownHovers, client.insertAsIs, client.createFiles]).toEqual([false, false, false]);
  });
});
