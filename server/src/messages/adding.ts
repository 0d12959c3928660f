import type { Catalogue } from './types';

/** Words of adding reports up: what is not in the sum, and why. */
export const adding = {
  'adding.missing': { zh: '{name}：没有{table}，这张表未计入', en: '{name}: {table} is missing and not in the sum' },
  'adding.unreadable': {
    zh: '{name}：{table}读不准，这张表未计入',
    en: '{name}: {table} cannot be read with certainty and is not in the sum',
  },
  'adding.otherForm': {
    zh: '{name}：{table}用的是{form}，这张表未计入',
    en: '{name}: {table} is of {form} and not in the sum',
  },
  'adding.incomplete': {
    zh: '{name}：{table}有 {count} 格缺失或读不准（如“{row}”的“{column}”），这张表未计入',
    en: '{name}: cells of {table} that are missing or not certain: {count} (“{column}” of “{row}” for one); the table is not in the sum',
  },
  'adding.notCount': {
    zh: '{name}：{table}中“{row}”的“{column}”不是有效的数字，这张表未计入',
    en: '{name}: “{column}” of “{row}” in {table} is no valid number; the table is not in the sum',
  },
  'adding.unit': {
    zh: '{name}：{table}的金额以元为单位，换算成万元再汇总，这张表未计入',
    en: '{name}: the amounts in {table} are in 元; turn them into 万元 first, the table is not in the sum',
  },
  'adding.twice': {
    zh: '{names}：同一机关的几份年报数字不同，都未计入，请只留一份',
    en: '{names}: reports of one organ that differ; none is in the sum, keep one of them',
  },
  'adding.copies': {
    zh: '{names}：同一机关的年报，数字相同，只计一份',
    en: '{names}: reports of one organ with the same figures, counted once',
  },
  'adding.itself': {
    zh: '{name}：是“{organ}”自己的年报，未计入',
    en: '{name}: the report of “{organ}” itself, not in the sum',
  },
  'adding.broken': {
    zh: '{name}：表内有 {count} 处勾稽关系不成立，已照原数计入，请先核对',
    en: '{name}: sums that do not hold in its tables: {count}; counted as they stand, look into them first',
  },
  'adding.blanks': { zh: '{name}：{count} 格空白，按 0 计', en: '{name}: blank cells, taken for 0: {count}' },
  'adding.between': { zh: '、', en: ', ' },
  'adding.done': { zh: '已汇总 {count} 份年报', en: 'reports in the sum: {count}' },
  'comparing.more': {
    zh: '“{row}”的“{column}”是 {value}，各份年报之和是 {sum}，多 {difference}',
    en: '“{column}” of “{row}” is {value}, the sum of the reports {sum}: {difference} too many',
  },
  'comparing.less': {
    zh: '“{row}”的“{column}”是 {value}，各份年报之和是 {sum}，少 {difference}',
    en: '“{column}” of “{row}” is {value}, the sum of the reports {sum}: {difference} too few',
  },
  'comparing.lacking': {
    zh: '{tables}少的恰好是 {names} 的数字：可能漏计',
    en: 'just the figures of {names} are lacking in {tables}: they may have been left out',
  },
  'comparing.twice': {
    zh: '{tables}多的恰好是 {names} 的数字：可能重复计入',
    en: 'just the figures of {names} are too much in {tables}: they may have been counted twice',
  },
  'comparing.or': { zh: '（或者）', en: ' or ' },
  'comparing.hindered': {
    zh: '本份年报的{table}缺失、读不准，或者不是这一年的格式，没有核对',
    en: '{table} of the report itself is missing, cannot be read with certainty, or is not of that year’s form: not compared',
  },
  'comparing.same': {
    zh: '与 {count} 份年报之和核对，{cells} 格全部相符',
    en: 'compared with the sum of reports ({count}): all cells agree ({cells})',
  },
  'comparing.differs': {
    zh: '与 {count} 份年报之和核对，{cells} 格中有 {off} 格不符',
    en: 'compared with the sum of reports ({count}): {off} of {cells} cells differ',
  },
} satisfies Catalogue;
