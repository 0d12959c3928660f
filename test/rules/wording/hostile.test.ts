import { describe, expect, test } from 'vitest';
import { check } from '../../../server/src/check';
import { parse } from '../../../server/src/parser';
import { rules } from '../../../server/src/rules';
import { clean, put } from './wording';

const wording = rules.filter(({ id }) => /^NB(11[1-4]|6|904)/.test(id));

/** Text that a careless expression or a look to the line's end makes slow, repeated to a length. */
const pieces: Readonly<Record<string, string>> = {
  'one digit': '1',
  'digits with blanks': '1 3',
  'mobile numbers': '13800001234 ',
  underscores: '件__',
  crosses: '件X',
  brackets: '(',
  'book marks': '<',
  'notes to the writer': '请删去',
  instructions: '这一项报告',
  'bookmarks that do not end': '[bookmark:',
  years: '2023年',
  'old articles': '《条例》第三十一条',
  'the Regulations without an article': '中华人民共和国政府信息公开条例(',
  'old orders': '国务院令第492号',
  'the old form': '国办公开办函〔2019〕60号',
  'document numbers': '字（2020）1号',
  'sums without numbers': '共主动公开',
  'doubled words': '信息',
  'wrong terms': '信息公开处理费',
  contacts: '联系人：张三',
  denials: '没有没有',
  'lines of a page': '编辑：甲\n',
};

describe('hostile text takes time in proportion to its length', () => {
  test.each(Object.entries(pieces))('%s', (_, piece) => {
    const long = piece.repeat(Math.ceil(100_000 / piece.length));
    for (const good of ['依法做好各项公开工作。', '改进措施：']) {
      const document = parse(put(clean(), good, long + good));
      const start = performance.now();
      const [report] = check(document, { rules: wording, strict: true });
      // A tenth of it on an idle machine; what grows with the square takes minutes.
      expect(performance.now() - start).toBeLessThan(3000);
      for (const { span } of report?.findings ?? []) {
        if (span.start < 0 || span.end > document.text.length || span.end < span.start)
          throw new Error('out of the text');
        if (/[\r\n]/.test(document.text.slice(span.start, span.end))) throw new Error('crosses lines');
      }
    }
  });
});
