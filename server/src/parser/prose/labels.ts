import { form, type Row, type TableForm } from '../../forms';
import { foldKey } from '../../text';
import { type Word, wordsOf } from './word';

const { requests, reviews, disclosure } = form('2021').tables;
const older = form('2019').tables.requests;
const rowsOf = (table: TableForm): Row[] => table.blocks.flatMap((block) => block.rows);
const columnsOf = (table: TableForm) => table.blocks[0]?.columns ?? [];
const spellings = (label: { readonly text: string; readonly variants: readonly string[] }): string[] => [
  label.text,
  ...label.variants,
];

/** A label's words without ordinal and remark: `（一）予以公开` is 予以公开, `3.补正后…` begins with 补正后. */
const core = (label: string): string => {
  const key = foldKey(label);
  const bracket = key.indexOf(')');
  const from = key.startsWith('(') ? bracket + 1 : /^\d/.test(key) ? 1 : 0;
  const note = key.indexOf('(', from);
  return key.slice(from, note < 0 ? undefined : note);
};

/** 不掌握相关信息, 无正当理由逾期不补正: who says or does so is known. */
const ownName = /^(?:本机关|申请人)/;
/** 行政执法案卷6件, 本机关不掌握12件: what a label is cut to where a list names several; 国家秘密 and 重复申请 are words of their own. */
const shortest = /(?:行政执法案卷|过程性信息|内部事务信息|本机关不掌握)$/;

const resultsOf = (table: TableForm): readonly Row[] =>
  rowsOf(table).filter((row) => row.group && row.key !== 'resultsTotal');

/** Rows and groups of table three's results, also as prose cuts them: 属于过程性信息, 信访举报投诉类. One label may be a row of one form and a group of the other. */
const results = (): Word[] => {
  const keysOf = new Map<string, Set<string>>();
  const add = (label: string, keys: readonly string[]): void => {
    const whole = core(label);
    const cut = whole.replace(/(?<=属于)[三四]类|(?<=投诉类)申请$|(?<=相关)政府/, '');
    const short = shortest.exec(cut.replace(/相关信息$/, ''))?.[0] ?? cut;
    const counted = whole.replace(/^属于(?=[三四]类)/, '');
    for (const text of new Set([whole, cut, short, counted, whole.replace(ownName, ''), cut.replace(ownName, '')])) {
      // 其他 alone says nothing; 逾期… begins many sentences.
      if (text.length > 3 && !text.startsWith('逾期'))
        keysOf.set(text, new Set([...(keysOf.get(text) ?? []), ...keys]));
    }
  };
  for (const table of [requests, older]) {
    const rows = resultsOf(table);
    for (const row of rows) for (const text of spellings(row)) add(text, [row.key]);
    for (const group of table.groups) {
      const keys = rows.filter((row) => row.group === group.text).map((row) => row.key);
      if (group.within) add(group.text, keys);
    }
  }
  // 全部或部分公开, 公开和部分公开: the first two rows together.
  const [granted, partly] = resultsOf(requests);
  for (const joint of ['全部或', '全部和', '公开或', '公开和', '公开及']) {
    if (granted && partly) add(joint + core(partly.text), [granted.key, partly.key]);
  }
  return [...keysOf].flatMap(([text, keys]) =>
    // The form's own quotation marks, folded, and its pause, which a label's key has not.
    [...new Set([text, text.replace(/三安全.*/, '"$&"').replace(/(?=行政机关不再)/, '、')])].map(
      (each): Word => ({ text: each, kind: 'result', keys: [...keys] }),
    ),
  );
};

/** Key of people who are a part of those that a column counts. */
export const someOfColumn = 'some';

const lastResult = resultsOf(requests).at(-1);
/** Rows of （六）, in both forms. */
export const otherResults: readonly string[] = [
  ...resultsOf(requests).filter(({ group }) => group === lastResult?.group),
  ...resultsOf(older).slice(-1),
].map(({ key }) => key);

/** Whether these are all rows but those of （六）: what is left can be nothing else. */
export const coversOthers = (named: readonly (readonly string[])[]): boolean => {
  const keys = new Set(named.flat());
  return resultsOf(requests).every(({ key }) => otherResults.includes(key) || keys.has(key));
};

/** Columns of table three; 其他 and 总计 stand for many things in a sentence. */
const applicants = (): Word[] => {
  const columns = columnsOf(requests);
  const organisations = columns.slice(1, -1).map((column) => column.key);
  const captions = requests.captions.filter((caption) => caption.text.startsWith('法人'));
  return [
    ...columns
      .filter((column) => column.text.length > 2)
      .map((column): Word => ({ text: column.text, kind: 'applicant', keys: [column.key] })),
    ...captions.map(({ text }): Word => ({ text, kind: 'applicant', keys: organisations })),
    ...wordsOf('applicant', '公民 公民个人', columns[0]?.key ?? ''),
    ...wordsOf('applicant', '法人 法人和其他组织 法人及其他组织 法人、其他组织 法人或者其他组织', ...organisations),
    ...wordsOf('applicant', '其他组织 其它组织', ...organisations),
    // Less exact words for one side of the columns; a company may call itself otherwise than 商业企业.
    ...wordsOf('people', '个人', columns[0]?.key ?? ''),
    ...wordsOf('people', '组织 单位 企事业单位', ...organisations),
    ...wordsOf('people', '企业', organisations[0] ?? ''),
    ...wordsOf('people', '社会组织 村民 居民 市民', someOfColumn),
  ];
};

/** Rows, groups and columns of table four. */
const cases = (): Word[] => {
  const rows = rowsOf(reviews);
  const suits = rows.filter((row) => row.group).map((row) => row.key);
  const review = rows.filter((row) => !row.group).map((row) => row.key);
  const outcomes = columnsOf(reviews).filter((column) => column.key !== 'total');
  return [
    ...rows.flatMap((row) => spellings(row).map((text): Word => ({ text, kind: 'case', keys: [row.key] }))),
    ...reviews.groups.map(({ text }): Word => ({ text, kind: 'case', keys: suits })),
    ...wordsOf('case', '复议 政府信息公开复议', ...review),
    ...wordsOf('case', '诉讼', ...suits),
    // 未经复议2件: the label's beginning, which is no 复议.
    ...wordsOf('case', '未经复议 直接起诉', ...suits.slice(0, 1)),
    ...wordsOf('case', '复议后提起行政诉讼 复议后提起诉讼', ...suits.slice(1)),
    ...wordsOf('case', '未经复议直接提起行政诉讼 未经复议直接提起诉讼', ...suits.slice(0, 1)),
    ...wordsOf('outcome', '未审结 正在审理 正在审理中 尚在审理 尚在审理中 审理中', 'pending'),
    // 维持, 纠正: the label without 结果.
    ...outcomes.flatMap(({ text, key }) =>
      [...new Set([text, text.replace(/^结果/, '')])].map(
        (each): Word => ({ text: each, kind: 'outcome', keys: [key] }),
      ),
    ),
  ];
};

/** The columns of table three that count applicants. */
export const applicantColumns: ReadonlySet<string> = new Set(
  columnsOf(requests)
    .map((column) => column.key)
    .filter((key) => key !== 'total'),
);

/** Whether these applicants are all that the columns count: no keys are anyone. */
export const coversApplicants = (named: readonly (readonly string[])[]): boolean => {
  const keys = new Set(named.flat());
  return named.some((each) => each.length === 0) || [...applicantColumns].every((column) => keys.has(column));
};

/** Rows of table two that count documents. */
const documents = (): Word[] =>
  rowsOf(disclosure)
    .filter((row) => row.columns.some((column) => column.key === 'issued'))
    .flatMap((row) =>
      // 部门规章, 税务规范性文件: named after who makes them.
      [
        ...spellings(row),
        ...(row.key === 'rules' ? ['部门规章', '政府规章'] : ['税务规范性文件', '税务行政规范性文件']),
      ].map((text): Word => ({ text, kind: 'document', keys: [row.key] })),
    );

/** The forms' labels as sentences use them. */
export const labelWords: readonly Word[] = [...results(), ...applicants(), ...cases(), ...documents()];
