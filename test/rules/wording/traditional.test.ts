import { expect, test } from 'vitest';
import { traditional } from '../../../server/src/text/fold-data';
import { clean, put, severities, told } from './wording';

const twins = new Map(traditional.map((pair) => [pair.charAt(1), pair.charAt(0)]));
const toTraditional = (text: string): string => [...text].map((char) => twins.get(char) ?? char).join('');

test('NB904: a report in Traditional characters is read all the same, and said to be so once', () => {
  const text = toTraditional(clean());
  expect(text).toContain('政府信息公開工作年度報告');
  expect(severities(text)).toEqual(['NB904 information']);
});

test('the other rules read it too', () => {
  const text = put(toTraditional(clean()), '信息處理費。', '信息公開處理費。');
  expect(told(text).filter((each) => !each.startsWith('NB904'))).toEqual(['NB607 信息公開處理費']);
});

test('a name or a quotation in Traditional characters says nothing', () => {
  expect(told(put(clean(), '定期清理', '參照《國務院公報》格式定期清理'))).toEqual([]);
});
