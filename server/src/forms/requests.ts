import { block, column, label, type RowSeed, row, sum, table } from './build';
import type { Equation, FormId, Group, TableForm } from './types';

const columns = [
  column('naturalPerson', 'count', '自然人'),
  column('business', 'count', '商业企业'),
  column('research', 'count', '科研机构'),
  column('publicWelfare', 'count', '社会公益组织', '社会公益'),
  column('legalService', 'count', '法律服务机构'),
  column('otherOrganisation', 'count', '其他'),
  column('total', 'count', '总计'),
];

const denied = '（三）不予公开';
const unable = '（四）无法提供';
const rejected = '（五）不予处理';
const other = '（六）其他处理';
const results = '三、本年度办理结果';

const part = (group: string, article: string, seed: RowSeed): RowSeed => ({ ...seed, group, article });

const before: readonly RowSeed[] = [
  row('received', '一、本年新收政府信息公开申请数量'),
  row('carriedIn', '二、上年结转政府信息公开申请数量'),
  part(results, '36(1)(2)', row('granted', '（一）予以公开')),
  part(
    results,
    '37',
    row(
      'partlyGranted',
      '（二）部分公开（区分处理的，只计这一情形，不计其他情形）',
      '（二）部分公开（区分处理的，只计这一情况，不计其他情形）',
      '（二）部分公开（区分处理的，只计这一情况，不计其他情况）',
      '（二）部分公开',
    ),
  ),
  part(denied, '14', row('deniedStateSecret', '1.属于国家秘密')),
  part(denied, '14', row('deniedOtherLaw', '2.其他法律行政法规禁止公开', '2.其他法律行政止公开')),
  part(denied, '14', row('deniedSafetyAndStability', '3.危及“三安全一稳定”')),
  part(denied, '15', row('deniedThirdParty', '4.保护第三方合法权益')),
  part(denied, '16(1)', row('deniedInternalAffairs', '5.属于三类内部事务信息', '5.属于三类内容事务信息')),
  part(denied, '16(2)', row('deniedProcess', '6.属于四类过程性信息')),
  part(denied, '16(2)', row('deniedEnforcementFile', '7.属于行政执法案卷')),
  part(denied, '36(7)', row('deniedAdministrativeInquiry', '8.属于行政查询事项')),
  part(unable, '36(4)(5)', row('unableNotHeld', '1.本机关不掌握相关政府信息')),
  part(unable, '38', row('unableNotReady', '2.没有现成信息需要另行制作')),
  part(unable, '30', row('unableStillUnclear', '3.补正后申请内容仍不明确')),
  part(rejected, '39(1)', row('rejectedPetition', '1.信访举报投诉类申请')),
  part(rejected, '36(6)', row('rejectedRepeated', '2.重复申请')),
  part(rejected, '39(2)', row('rejectedPublication', '3.要求提供公开出版物')),
  part(rejected, '35', row('rejectedExcessive', '4.无正当理由大量反复申请')),
  part(rejected, '36(6)', row('rejectedReconfirmation', '5.要求行政机关确认或重新出具已获取信息')),
];

const otherRows: Readonly<Record<FormId, readonly RowSeed[]>> = {
  2019: [{ ...row('otherHandling', other, '（六）其他'), group: results }],
  2021: [
    part(
      other,
      '30',
      row(
        'otherNotCorrected',
        '1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请',
        '1.申请人无正当理由逾期不补正，行政机关不再处理其政府信息公开申请',
        '1.申请人无正当理由逾期不补正',
        '1.逾期不补正',
      ),
    ),
    part(
      other,
      '42',
      row(
        'otherFeeUnpaid',
        '2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请',
        '2.申请人逾期未按收费通知要求缴纳费用，行政机关不再处理其政府信息公开申请',
        '2.申请人逾期未按收费通知要求缴纳费用',
        '2.逾期不缴费',
      ),
    ),
    { ...row('otherRemaining', '3.其他'), group: other },
  ],
};

const after: readonly RowSeed[] = [
  { ...row('resultsTotal', '（七）总计'), group: results },
  row('carriedOut', '四、结转下年度继续办理'),
];

const groups = (form: FormId): Group[] => [
  { key: 'results', ...label(results) },
  { key: 'denied', within: 'results', ...label(denied) },
  { key: 'unable', within: 'results', ...label(unable) },
  { key: 'rejected', within: 'results', ...label(rejected) },
  ...(form === '2021' ? [{ key: 'other', within: 'results', ...label(other, '（六）其他') }] : []),
];

const equations = (rows: readonly RowSeed[]): Equation[] => {
  const parts = columns.slice(0, -1);
  const results = rows.slice(2, -2);
  return [
    ...rows.map((each) =>
      sum(
        'NB301',
        'requests',
        parts.map((column) => `${each.key}.${column.key}`),
        `${each.key}.total`,
      ),
    ),
    ...columns.map((column) =>
      sum(
        'NB302',
        'requests',
        results.map((each) => `${each.key}.${column.key}`),
        `resultsTotal.${column.key}`,
      ),
    ),
    ...columns.map((column) =>
      sum(
        'NB303',
        'requests',
        [`received.${column.key}`, `carriedIn.${column.key}`],
        `resultsTotal.${column.key}`,
        `carriedOut.${column.key}`,
      ),
    ),
  ];
};

/** Table three of a form: 23 rows (2019) or 25 rows (2021) of seven columns. */
export const requests = (form: FormId): TableForm => {
  const rows = [...before, ...otherRows[form], ...after];
  return table({
    key: 'requests',
    form,
    blocks: [block('', columns, rows)],
    groups: groups(form),
    captions: [
      label(
        '（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）',
        '列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）',
      ),
      label('申请人情况'),
      { ...label('法人或其他组织'), above: 'business' },
    ],
    equations: equations(rows),
  });
};
