import { PassThrough } from 'node:stream';
import { describe, expect, test } from 'vitest';
import { check, fixesOf } from '../../server/src/check';
import { complete, formatTables, insertTable, newReport, read } from '../../server/src/features';
import { actionsAt } from '../../server/src/features/codeActions';
import { clientOf } from '../../server/src/lsp/capabilities';
import { StreamReader } from '../../server/src/lsp/stdio';
import { parse, reparse } from '../../server/src/parser';
import { mentionsOf } from '../../server/src/parser/prose';
import { encode } from '../lsp/client';
import { generateReport } from '../support/generate';

/** What the fuzzer found, each in the smallest form that it has. */

/** Milliseconds that something computes, however busy the machine is. */
const computed = (work: () => void): number => {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
};

describe('headings', () => {
  test('with their ordinal on a line of its own have their words on theirs', () => {
    const text = '四、|\n行政诉讼情况';
    const [heading] = parse(text).reports[0]?.sections ?? [];
    expect(heading && text.slice(heading.words.start, heading.words.end)).toBe('行政诉讼情况');
  });
});

describe('format', () => {
  test('a table within a cell of another, whose tags do not end, is left: it is that cell’s words', () => {
    const document = parse(
      '<td>申请人无正当理由逾期不补正<td>其他处理<td>3其他<td><td><td><td><td>加第二项之和，等于第三项法人或其他组织加第四项之和）' +
        '自然人商业企业科研机构社会公益组织法律服务机构其他总计一、本年新收政府信息\n结果维持\n尚未审结\n1 0 0 0 1 0 0 0 1 1 0 0 0 0 0\n<td><td>',
    );
    const [report] = document.reports;
    const outer = report?.tables.requests ?? report?.unreadable.requests;
    const inner = report?.tables.reviews;
    expect(outer && inner && outer.region.end >= inner.region.end).toBe(true);
    expect(formatTables(document, 'markdown').edits).toEqual([]);
  });
});

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

  test('a new report’s file name has no half of a character, which no address can hold', () => {
    const made = newReport({ year: 2024, organ: '\ud800青川区\udc00数据局' });
    expect(made?.fileName).toBe('青川区数据局2024年政府信息公开工作年度报告.txt');
    expect(() => encodeURIComponent(made?.fileName ?? '')).not.toThrow();
  });

  test('rows put into a table whose rows are out of order come in the order of the text', () => {
    const text =
      '五）不予 要求提供公开出版物\n信访举报投诉类申请 066\n结 重复申请 3\r|申请人逾期未按收费\n行政机关确认或重新出具已获\r申请人无正\n2\n（一）予以公开\n1\n0\n0\n0\n0\n0\n1\n';
    const { refactorings } = actionsAt(read(text), { start: 0, end: text.length }, { all: true });
    const rows = refactorings.find(({ title }) => title.message === 'edit.insertRows');
    const starts = rows?.changes.map(({ span }) => span.start) ?? [];
    expect(starts.length).toBeGreaterThan(1);
    expect(starts).toEqual([...starts].sort((one, other) => one - other));
  });
});

describe('reading', () => {
  test('what stands for a table that cannot be read is pointed at on one line, wherever its line breaks', () => {
    for (const text of ['主动公开政府信息情况\r<img\rt', '三、公开申请情况\n>\r<img', '三、公开申请情况\r\n<img']) {
      const report = parse(text).reports[0];
      const found = Object.values(report?.unreadable ?? {}).filter((each) => each !== null);
      expect(found.map(({ span }) => text.slice(span.start, span.end))).toEqual(['<img']);
    }
  });

  test('a table without a label that cannot be read is pointed at where it stands', () => {
    const [report] = parse('\n重复申请\t０５\n要求提供公开出版物\t１２８\n无正当理由大量反复申请\t００１２|').reports;
    expect(report?.unreadable.requests?.span).toEqual({ start: 1, end: 8 });
  });

  test('the same heading a hundred thousand times costs no more than its lines', () => {
    for (const [heading, count] of [
      ['一、总体情况', 130_000],
      ['二、主动公开政府信息情况', 60_000],
    ] as const) {
      const time = computed(() => {
        expect(parse(`${heading}\n`.repeat(count)).reports[0]?.sections).toHaveLength(1);
      });
      expect(time).toBeLessThan(10_000);
    }
  });

  test('thousands of sentences that contradict a table: each has its fix, in time', () => {
    const text = generateReport(3);
    const at = text.indexOf('二、主动公开');
    const wrong = `${text.slice(0, at)}${'本年新收政府信息公开申请数量，收到9987件。'.repeat(10_000)}\n${text.slice(at)}`;
    const time = computed(() => {
      const findings = check(parse(wrong), { strict: true }).flatMap((each) => each.findings);
      expect(findings.length).toBeGreaterThan(5000);
      expect(findings.every((finding) => fixesOf(finding).length > 0)).toBe(true);
    });
    expect(time).toBeLessThan(10_000);
  });
});

describe('prose', () => {
  test('a line with a tag is folded however long it is; a sentence of percentages takes the time of its length', () => {
    const text = generateReport(3);
    const at = text.indexOf('二、主动公开');
    for (const line of [`${'收到申请。'.repeat(40_000)}<b>好`, '增长50%，'.repeat(30_000)]) {
      const long = `${text.slice(0, at)}${line}\n${text.slice(at)}`;
      const time = computed(() => {
        const skipped = check(parse(long), { strict: true }).flatMap(({ coverage }) => coverage.skipped);
        expect(skipped.filter(({ reason }) => reason === 'skip.failed')).toEqual([]);
      });
      expect(time).toBeLessThan(10_000);
    }
  });
});

describe('numbers in sentences', () => {
  test('a run of digits that is too long for a number has no number at its end, and takes the time of its length', () => {
    const text = generateReport(3);
    const at = text.indexOf('二、主动公开');
    const written = (digits: string): string =>
      `${text.slice(0, at)}收到政府信息公开申请${digits}件。\n${text.slice(at)}`;
    const values = (wrong: string): number[] => {
      const [report] = parse(wrong).reports;
      return report ? mentionsOf(report, wrong).map(({ value }) => value) : [];
    };
    const before = values(text);
    expect(values(written('7'.repeat(15)))).toHaveLength(before.length + 1);
    expect(values(written('7'.repeat(16)))).toEqual(before);
    const time = computed(() => expect(values(written('9'.repeat(100_000)))).toEqual(before));
    expect(time).toBeLessThan(5000);
  });
});

describe('reading step by step', () => {
  test('a blank put into a number of a sentence', () => {
    const text = generateReport(3);
    const at = text.indexOf('件，办结') + 4;
    expect(text.slice(at, at + 2)).toMatch(/^\d\d$/);
    const before = parse(text);
    for (const each of before.reports) mentionsOf(each, text);
    const torn = `${text.slice(0, at + 1)} ${text.slice(at + 1)}`;
    const [after] = reparse(before, torn).reports;
    const [fresh] = parse(torn).reports;
    if (!after || !fresh) throw new Error('no report');
    expect(mentionsOf(after, torn)).toEqual(mentionsOf(fresh, torn));
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
