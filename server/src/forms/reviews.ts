import { block, column, label, row, sum, table } from './build';
import type { FormId, TableForm } from './types';

const columns = [
  column('upheld', 'count', '结果维持'),
  column('corrected', 'count', '结果纠正'),
  column('other', 'count', '其他结果'),
  column('pending', 'count', '尚未审结'),
  column('total', 'count', '总计'),
];

const rows = [
  row('review', '行政复议', '行政法复议'),
  { ...row('directSuit', '未经复议直接起诉'), group: '行政诉讼' },
  { ...row('suitAfterReview', '复议后起诉'), group: '行政诉讼' },
];

/** Table four: three groups of five, printed side by side in one line of 15 cells; the same in both forms. */
export const reviews = (form: FormId): TableForm =>
  table({
    key: 'reviews',
    form,
    blocks: [block('', columns, rows)],
    groups: [{ key: 'suits', ...label('行政诉讼') }],
    captions: [],
    lines: [{ row: null, cells: rows.flatMap((each) => columns.map((column) => `${each.key}.${column.key}`)) }],
    equations: rows.map((each) =>
      sum(
        'NB304',
        'reviews',
        columns.slice(0, -1).map((column) => `${each.key}.${column.key}`),
        `${each.key}.total`,
      ),
    ),
  });
