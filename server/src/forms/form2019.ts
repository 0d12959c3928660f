import { block, column, row, table } from './build';
import { requests } from './requests';
import { reviews } from './reviews';
import type { Equation, Form } from './types';

const documents = [
  column('newlyMade', 'count', '本年新制作数量'),
  column('newlyPublished', 'count', '本年新公开数量'),
  column('totalPublished', 'count', '对外公开总数量'),
];
const items = [column('previousItems', 'count', '上一年项目数量'), column('change', 'change', '本年增/减', '本年增/')];
const itemsAndDecisions = [...items, column('decisions', 'count', '处理决定数量')];
const purchases = [
  column('projects', 'count', '采购项目数量'),
  column('amount', 'amount', '采购总金额', '采购总金额（万元）', '采购总金额（单位：万元）', '采购总金额（元）'),
];

const blocks = [
  block('第二十条第（一）项', documents, [
    row('rules', '规章'),
    row('normativeDocuments', '规范性文件', '行政规范性文件'),
  ]),
  block('第二十条第（五）项', itemsAndDecisions, [
    row('permits', '行政许可'),
    row('otherServices', '其他对外管理服务事项'),
  ]),
  block('第二十条第（六）项', itemsAndDecisions, [row('penalties', '行政处罚'), row('compulsion', '行政强制')]),
  block('第二十条第（八）项', items, [row('fees', '行政事业性收费')]),
  block('第二十条第（九）项', purchases, [row('procurement', '政府集中采购')]),
];

const notMoreThanStock = (row: string, column: string): Equation => ({
  rule: 'NB306',
  table: 'disclosure',
  terms: [{ cell: `${row}.${column}`, factor: 1 }],
  relation: '<=',
  total: `${row}.totalPublished`,
  plus: null,
  ...(column === 'newlyMade' ? { severity: 'information' as const } : {}),
});

const itemsLeft = (row: string): Equation => ({
  rule: 'NB307',
  table: 'disclosure',
  terms: [
    { cell: `${row}.previousItems`, factor: 1 },
    { cell: `${row}.change`, factor: 1 },
  ],
  relation: '>=',
  total: null,
  plus: null,
});

/** The trial form of 2019, for the report years 2019 and 2020. */
export const form2019: Form = {
  id: '2019',
  instrument: '国办公开办函〔2019〕60号',
  firstYear: 2019,
  lastYear: 2020,
  tables: {
    disclosure: table({
      key: 'disclosure',
      form: '2019',
      blocks,
      captions: [{ text: '信息内容', variants: [] }],
      equations: [
        ...['rules', 'normativeDocuments'].flatMap((row) => [
          notMoreThanStock(row, 'newlyPublished'),
          notMoreThanStock(row, 'newlyMade'),
        ]),
        ...['permits', 'otherServices', 'penalties', 'compulsion', 'fees'].map(itemsLeft),
      ],
    }),
    requests: requests('2019'),
    reviews: reviews('2019'),
  },
};
