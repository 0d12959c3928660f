import { block, column, row, table } from './build';
import { requests } from './requests';
import { reviews } from './reviews';
import type { Equation, Form } from './types';

const documents = [
  column('issued', 'count', '本年制发件数'),
  column('repealed', 'count', '本年废止件数'),
  column('inForce', 'count', '现行有效件数', '现行有效件', '现行有效件数（历史累计）'),
];
const decisions = [column('decisions', 'count', '本年处理决定数量')];
const fees = [column('amount', 'amount', '本年收费金额（单位：万元）', '本年收费金额', '本年收费金额（万元）')];

const blocks = [
  block('第二十条第（一）项', documents, [
    row('rules', '规章'),
    row('normativeDocuments', '行政规范性文件', '规范性文件'),
  ]),
  block('第二十条第（五）项', decisions, [row('permits', '行政许可')]),
  block('第二十条第（六）项', decisions, [row('penalties', '行政处罚'), row('compulsion', '行政强制')]),
  block('第二十条第（八）项', fees, [row('fees', '行政事业性收费')]),
];

const stockCoversChange = (row: string): Equation => ({
  rule: 'NB305',
  table: 'disclosure',
  terms: [
    { cell: `${row}.issued`, factor: 1 },
    { cell: `${row}.repealed`, factor: -1 },
  ],
  relation: '<=',
  total: `${row}.inForce`,
  plus: null,
});

/** The form of 2021, for the report years from 2021 on. */
export const form2021: Form = {
  id: '2021',
  instrument: '国办公开办函〔2021〕30号',
  firstYear: 2021,
  lastYear: Number.POSITIVE_INFINITY,
  tables: {
    disclosure: table({
      key: 'disclosure',
      form: '2021',
      blocks,
      captions: [{ text: '信息内容', variants: [] }],
      equations: ['rules', 'normativeDocuments'].map(stockCoversChange),
    }),
    requests: requests('2021'),
    reviews: reviews('2021'),
  },
};
