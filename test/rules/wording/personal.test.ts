import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isIdNumber } from '../../../server/src/rules/support/personal';
import { fixed, put, severities, told, withLine, withSentence } from './wording';

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

/** An ID number of 17 digits with the check digit that holds, or one `off` it. */
const idOf = (digits: string, off = 0): string => {
  const sum = weights.reduce((total, weight, at) => total + weight * Number(digits[at]), 0);
  return digits + '10X98765432'[(sum + off) % 11];
};

const born = fc
  .record({
    region: fc.integer({ min: 110000, max: 699999 }),
    year: fc.integer({ min: 1930, max: 2020 }),
    month: fc.integer({ min: 1, max: 12 }),
    day: fc.integer({ min: 1, max: 28 }),
    serial: fc.integer({ min: 0, max: 999 }),
  })
  .map(({ region, year, month, day, serial }) =>
    [region, year, `${month}`.padStart(2, '0'), `${day}`.padStart(2, '0'), `${serial}`.padStart(3, '0')].join(''),
  );

describe('NB608: ID numbers', () => {
  test('the check digit decides, for any of them', () => {
    fc.assert(
      fc.property(born, fc.integer({ min: 1, max: 10 }), (digits, off) => {
        expect(isIdNumber(idOf(digits))).toBe(true);
        expect(isIdNumber(idOf(digits, off))).toBe(false);
      }),
    );
  });

  test.each([
    '11010519491231002X',
    '11010519491231002x',
    '110105 19491231 002X',
    '１１０１０５１９４９１２３１００２Ｘ',
  ])('%s', (id) => {
    const text = withSentence(`申请人的身份证号码为${id}。`);
    expect(told(text)).toEqual([`NB608 ${id}`]);
    expect(severities(text)).toEqual(['NB608 error']);
    expect(told(fixed(text, 'NB608'))).toEqual([]);
  });

  test.each([
    '统一社会信用代码113205000142768881。',
    '索引号为110105194912310021。',
    '索引号为2110105194912310021234X。',
    '编号A11010519491231002X。',
    '编号110105194913310020。',
  ])('quiet: %s', (sentence) => {
    expect(told(withSentence(sentence))).toEqual([]);
  });
});

describe('NB608: mobile numbers', () => {
  test.each([
    '13800001234',
    '138 0000 1234',
    '138-0000-1234',
    '+8613800001234',
    '86-19912345678',
    '１３８００００１２３４',
  ])('%s', (number) => {
    const text = withLine(`（联系电话：${number}）`);
    expect(severities(text)).toEqual(['NB608 warning']);
    expect(told(fixed(text, 'NB608')).filter((each) => each.startsWith('NB608'))).toEqual([]);
  });

  test('two numbers that follow each other', () => {
    expect(severities(withLine('电话：0599-2345678 13800001234'))).toEqual(['NB608 warning']);
    expect(severities(withLine('电话：13800001234、13900001234'))).toEqual(['NB608 warning', 'NB608 warning']);
  });

  test.each([
    '电话：0599-2345678',
    '电话：0599-23456789，传真：0599-23456780',
    '电话：(0599)2345678',
    '热线：12345',
    '网址：http://www.example.cn/art/2024/1/15/13800001234.html',
    '邮箱：13800001234@example.cn',
    '索引号：0138000012341',
    '编号：QC-13800001234',
    '数据量1380.00001234万条',
    '1 3 8 0 0 0 0 1 2 3 4',
    '12800001234',
  ])('quiet: %s', (line) => {
    expect(told(withLine(line))).toEqual([]);
  });
});

describe('NB608: the contact’s name', () => {
  test.each([
    ['（联系人：张三 0599-2345678）', '张三', '（联系电话：0599-2345678）'],
    ['联系人：王小明，电话：0599-2345678', '王小明', '电话：0599-2345678'],
    ['联系人:欧阳明月 联系电话:0599-2345678', '欧阳明月', '联系电话:0599-2345678'],
    ['联系人姓名：李四；电话：0599-2345678', '李四', '电话：0599-2345678'],
    ['联系电话：0599-2345678，联系人：赵六', '赵六', '联系电话：0599-2345678'],
  ])('%s', (line, name, after) => {
    const text = withLine(line);
    expect(told(text)).toEqual([`NB608 ${name}`]);
    expect(severities(text)).toEqual(['NB608 information']);
    expect(fixed(text, 'NB608').trimEnd().split('\n').at(-1)?.trim()).toBe(after);
  });

  test.each([
    '联系人：办公室，电话：0599-2345678',
    '联系人：党政办公室 0599-2345678',
    '联系人：信息科',
    '联系人：张同志 0599-2345678',
    '联系人：王女士',
    '联系人：李主任',
    '联系人：政务公开科工作人员',
    '明确了联系人和经办人。',
    '公布联系人、联系电话。',
    '联系人：',
  ])('quiet: %s', (line) => {
    expect(told(withLine(line))).toEqual([]);
  });

  test('in the lead-in as behind the signature', () => {
    const text = put(withSentence(''), '政府信息公开工作机构联系。', '办公室联系（联系人：张三，手机：13800001234）。');
    expect(severities(text)).toEqual(['NB608 information', 'NB608 warning']);
  });
});
