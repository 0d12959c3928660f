import type { Catalogue } from './types';

/**
 * Words of completion and of the changes that an editor offers. `{changes}` is the list of all changes; labels are the
 * form's own in both languages.
 */
export const editing = {
  'edit.set': { zh: '“{row}”的“{column}”：{was} → {value}', en: '“{column}” of “{row}”: {was} → {value}' },
  'edit.separator': { zh: '；', en: '; ' },
  'edit.more': { zh: '{changes}……共 {count} 处', en: '{changes} … ({count} in all)' },
  'edit.solve': {
    zh: '将“{row}”的“{column}”由 {was} 改为 {value}',
    en: 'Change “{column}” of “{row}” from {was} to {value}',
  },
  'edit.solveMany': {
    zh: '将“{row}”的“{column}”由 {was} 改为 {value}（{count} 处不符随之消除）',
    en: 'Change “{column}” of “{row}” from {was} to {value} (settles {count} findings)',
  },
  'edit.recompute': {
    zh: '重新计算{table}的总计（改 {count} 处）',
    en: 'Recompute the totals of {table} (changes: {count})',
  },
  'edit.recomputeListing': {
    zh: '重新计算{table}的总计：{changes}',
    en: 'Recompute the totals of {table}: {changes}',
  },
  'edit.fillBlanks': {
    zh: '填写{table}的 {count} 个空白格（合计格填相加之和，其余填 0）',
    en: 'Fill the blank cells of {table}, {count} in all (totals with their sums, the others with 0)',
  },
  'edit.migrate': {
    zh: '将{table}改写为 {right} 年格式，数字照旧',
    en: 'Rewrite {table} in the {right} form, figures kept',
  },
  'edit.migrateBlanks': {
    zh: '将{table}改写为 {right} 年格式，同义的数字照搬，{blanks} 格以“/”占位待填',
    en: 'Rewrite {table} in the {right} form: figures of the same meaning kept, cells with a / to fill in: {blanks}',
  },
  'edit.migrateDropping': {
    zh: '将{table}改写为 {right} 年格式，{blanks} 格以“/”占位待填；没有位置、不再保留的 {count} 项：{dropped}',
    en: 'Rewrite {table} in the {right} form, cells with a / to fill in: {blanks}; without a place and not kept, {count} in all: {dropped}',
  },
  'edit.migrateNote': { zh: '改为 {right} 年格式，数字照旧', en: 'the {right} form, figures kept' },
  'edit.migrateBlanksNote': {
    zh: '改为 {right} 年格式，待填：{cells}',
    en: 'the {right} form; to fill in: {cells}',
  },
  'edit.migrateDroppingNote': {
    zh: '改为 {right} 年格式，没有位置、不再保留：{dropped}；待填：{cells}',
    en: 'the {right} form; without a place and not kept: {dropped}; to fill in: {cells}',
  },
  'edit.carryOver': {
    zh: '照 {year} 年“结转下年度继续办理”填写“上年结转”：{changes}',
    en: 'Carry over what {year} left for the next year: {changes}',
  },
  'edit.insertRow': {
    zh: '补上{table}缺少的“{rows}”一行（填 0）',
    en: 'Insert the row “{rows}” that {table} lacks, with zeros',
  },
  'edit.insertRows': {
    zh: '补上{table}缺少的 {count} 行（填 0）：{rows}',
    en: 'Insert the rows that {table} lacks, {count} in all, with zeros: {rows}',
  },
  'edit.insertedRows': { zh: '补上：{rows}', en: 'inserted: {rows}' },
  'edit.sortSections': {
    zh: '按格式的顺序排列各部分（移动：{sections}）',
    en: 'Put the sections into the order of the form (moves: {sections})',
  },
  'edit.moved': { zh: '移动：{sections}', en: 'moved: {sections}' },
  'edit.newReport': {
    zh: '以本报告为底稿新建 {year} 年年报（数字清零，结转和现行有效件数照填）',
    en: 'New report for {year} from this one (figures emptied, carried-over requests and documents in force filled in)',
  },

  'complete.rowSum': { zh: '本行各项之和', en: 'sum of the row' },
  'complete.columnSum': { zh: '本列各项之和', en: 'sum of the column' },
  'complete.bySums': { zh: '按勾稽关系应为此数', en: 'what the sums ask for' },
  'complete.lastYear': { zh: '{year} 年结转下年度的数', en: 'what {year} carried over' },
  'complete.row': { zh: '行', en: 'row' },
  'complete.rowOf': { zh: '{group}', en: '{group}' },
  'complete.table': { zh: '{table}（{form}）', en: '{table} ({form})' },
  'complete.tableDetail': { zh: '整张表格，先填 0', en: 'the whole table, with zeros' },
  'complete.missing': { zh: '缺少：标题', en: 'missing: heading' },
  'complete.withTable': { zh: '缺少：标题和表格', en: 'missing: heading and table' },
  'complete.withText': { zh: '缺少：标题和文字', en: 'missing: heading and text' },
  'complete.there': { zh: '已有', en: 'there already' },
  'complete.title': { zh: '标题', en: 'title' },
  'complete.report': { zh: '整篇年报，表格先填 0', en: 'a whole report, with zeros in its tables' },
  'complete.leadIn': { zh: '导语', en: 'lead-in' },
  'complete.wholeLeadIn': { zh: '导语全文', en: 'the whole lead-in' },
  'complete.overview': { zh: '总体情况首句', en: 'first sentence of section one' },
  'complete.topic': { zh: '总体情况应写的方面', en: 'a topic of section one' },
  'complete.noRequest': { zh: '未收到申请', en: 'no request received' },
  'complete.noReview': { zh: '没有复议、诉讼', en: 'no review, no suit' },
  'complete.problems': { zh: '主要问题', en: 'problems' },
  'complete.measures': { zh: '改进措施', en: 'measures' },
  'complete.fee': { zh: '信息处理费', en: 'the fee' },
  'complete.nothingElse': { zh: '没有其他事项', en: 'nothing else to report' },
  'complete.signature': { zh: '落款', en: 'organ and date' },
  'complete.date': { zh: '落款日期', en: 'date' },
} satisfies Catalogue;
