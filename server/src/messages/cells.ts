import type { Catalogue } from './types';

/** What stands in the cells, and which rows there are. Labels are the form's own in both languages. */
export const cells = {
  'NB201.title': { zh: '单元格空白', en: 'Blank cell' },
  NB201: {
    zh: '“{row}”的“{column}”空白；没有的请填 0，不要留空或填“/”“无”。',
    en: '“{column}” of “{row}” is blank; write 0 where there is none.',
  },
  'NB201.total': {
    zh: '“{row}”的“{column}”空白；按各项相加应为 {value}，请核对后填写。',
    en: '“{column}” of “{row}” is blank; its parts make {value}.',
  },
  'NB201.row': {
    zh: '“{row}”一行全部空白（{count} 格）；没有的请填 0。',
    en: 'Row “{row}” is blank ({count} cells); write 0 where there is none.',
  },
  'NB201.rows': {
    zh: '从“{row}”到“{lastRow}”连续 {rows} 行全部空白；没有的请填 0。',
    en: 'From “{row}” to “{lastRow}” {rows} rows are blank; write 0 where there is none.',
  },
  'NB201.rowPart': {
    zh: '“{row}”一行有 {count} 格空白；没有的请填 0。',
    en: 'Row “{row}” has {count} blank cells; write 0 where there is none.',
  },
  'NB201.column': {
    zh: '“{column}”一列全部空白（{count} 格）；没有的请填 0。',
    en: 'Column “{column}” is blank ({count} cells); write 0 where there is none.',
  },
  'NB201.scattered': {
    zh: '{table}有 {count} 格空白，分散在 {rows} 行；没有的请填 0。',
    en: '{table} has {count} blank cells in {rows} rows; write 0 where there is none.',
  },
  'NB201.table': {
    zh: '{table}没有填写数字；没有的请填 0。',
    en: '{table} has no figures yet; write 0 where there is none.',
  },
  'NB201.fix.set': { zh: '将“{row}”的“{column}”填为 {value}', en: 'Write {value} as “{column}” of “{row}”' },
  'NB201.fix.fill': {
    zh: '填写这 {count} 个空白格（合计格填相加之和，其余填 0）',
    en: 'Fill these {count} blank cells (totals with their sums, the others with 0)',
  },

  'NB202.title': { zh: '单元格不是数字', en: 'Not a number' },
  NB202: {
    zh: '“{row}”的“{column}”应填数字，现为“{text}”；涉及这一格的合计无法核对。',
    en: '“{column}” of “{row}” should be a number, not “{text}”; sums with this cell cannot be checked.',
  },

  'NB203.title': { zh: '数量为负', en: 'Negative count' },
  NB203: {
    zh: '“{row}”的“{column}”为 {value}，数量不能小于 0；请核对是否多了负号。',
    en: '“{column}” of “{row}” is {value}; a count cannot be below 0.',
  },

  'NB204.title': { zh: '数量带小数', en: 'Fractional count' },
  NB204: {
    zh: '“{row}”的“{column}”为 {value}，件数应为整数；请核对小数点。',
    en: '“{column}” of “{row}” is {value}; a count is a whole number.',
  },

  'NB205.title': { zh: '缺少规定的行', en: 'Missing row' },
  NB205: {
    zh: '{table}缺少“{row}”一行；没有数据也要保留这一行并填 0。',
    en: '{table} lacks the row “{row}”; keep it, with 0 where there is none.',
  },
  'NB205.many': {
    zh: '{table}缺少从“{row}”到“{last}”共 {count} 行；没有数据也要保留并填 0。',
    en: '{table} lacks {count} rows, from “{row}” to “{last}”; keep them, with 0 where there is none.',
  },
  'NB205.fix': { zh: '补上“{row}”一行（填 0）', en: 'Insert the row “{row}” with zeros' },
  'NB205.fixMany': { zh: '补上缺少的 {count} 行（填 0）', en: 'Insert the {count} missing rows with zeros' },

  'NB206.title': { zh: '一行的数字个数不对', en: 'Wrong number of cells' },
  'NB206.tooMany': {
    zh: '“{row}”一行有 {count} 个数字，应为 {places} 个；多出的分不清属于哪一列，这一行未参加核对。',
    en: 'Row “{row}” has {count} figures for {places} places; which are too many cannot be told, the row stays unchecked.',
  },
  'NB206.tooFew': {
    zh: '“{row}”一行只有 {count} 个数字，应为 {places} 个；空着的是哪几格看不出来，请补 0，这一行暂未参加核对。',
    en: 'Row “{row}” has {count} figures for {places} places; which are left out cannot be told: write 0 there. The row stays unchecked.',
  },
  'NB206.bare': {
    zh: '“{row}”一行没有数字，应为 {places} 个；没有的请填 0，这一行暂未参加核对。',
    en: 'Row “{row}” has no figure for its {places} places; write 0 where there is none. The row stays unchecked.',
  },
  'NB206.bareRows': {
    zh: '从“{row}”到“{last}”连续 {rows} 行没有数字；没有的请填 0，这些行暂未参加核对。',
    en: 'From “{row}” to “{last}” {rows} rows have no figure; write 0 where there is none. The rows stay unchecked.',
  },
  'NB206.uncertain': {
    zh: '“{row}”一行有 {count} 个数字（共 {places} 格），看不准各属于哪一列，这一行未参加核对；请对齐各列或补 0。',
    en: 'Row “{row}” has {count} figures for {places} places, and their columns cannot be told: align them or write 0. The row stays unchecked.',
  },
  'NB206.columns': {
    zh: '{table}有 {rows} 行都是 {count} 个数字，应为 {places} 个：与规定的列数不合，看不准各属于哪一列，未参加核对；请按规定的各列填写，没有的填 0。',
    en: '{table} has {rows} rows of {count} figures for {places} places: not as many as the form has columns, and the rows stay unchecked. Give each column of the form, 0 where there is nothing.',
  },
  NB206: {
    zh: '“{row}”一行有 {count} 个数字，应为 {places} 个。',
    en: 'Row “{row}” has {count} figures for {places} places.',
  },
  'NB206.related.figure': { zh: '“{row}”一行的数字', en: 'a figure of row “{row}”' },

  'NB207.title': { zh: '规定之外的行', en: 'Unknown row' },
  NB207: {
    zh: '{table}的规定格式里没有“{label}”这一行；请并入规定的行，或移到表外说明。',
    en: '{table} has no row “{label}” in the form; put its figures into a row of the form, or explain them outside the table.',
  },
  'NB207.repeated': {
    zh: '{table}的“{row}”一行重复出现，核对时只用第一处；请删去多余的一行。',
    en: '{table} has the row “{row}” twice, and only the first is checked; remove one.',
  },
  'NB207.related.first': { zh: '第一处在这里', en: 'the first one' },

  'NB208.title': { zh: '表头或行名有误', en: 'Misspelt label' },
  NB208: {
    zh: '“{label}”与规定格式不一致，应为“{expected}”。',
    en: '“{label}” is not the form’s label, which is “{expected}”.',
  },
  'NB208.fix': { zh: '改为“{expected}”', en: 'Change to “{expected}”' },

  'NB209.title': { zh: '表格无法读取', en: 'Unreadable table' },
  NB209: { zh: '{table}无法读取，未核对。', en: '{table} cannot be read and is not checked.' },
  'NB209.columnsTorn': {
    zh: '{table}的行名和数字分成了两堆，看不出数字属于哪一行，未核对；请从 Word 或网页原文重新复制表格，或用保留版面的方式导出 PDF 文字。',
    en: '{table} came apart: all labels first, all figures after them, and it is not checked; copy the table again from the original, or extract the PDF with its layout kept.',
  },
  'NB209.notOneLine': {
    zh: '{table}的数字没有排成一行，看不准各属于哪一格，未核对；请按规定的样式排成表头和一行数字，或从 Word、网页原文重新复制表格。',
    en: '{table} has its figures in several lines, so that their cells cannot be told, and is not checked; set them in one line under the heads as the form does, or copy the table again from the original.',
  },
  'NB209.noFigures': {
    zh: '{table}里读不到一个数字，未核对；如果尚未填写，请逐格填写（没有的填 0），如果数字在图片里，请录入成文字。',
    en: '{table} has no readable figure and is not checked; fill it in (0 where there is none), or type the figures where they are a picture.',
  },
  'NB209.fewFigures': {
    zh: '{table}只剩零星的数字，空着的格子看不出位置，未核对；请重新复制完整的表格，没有的填 0。',
    en: '{table} has only a few figures left, and empty cells cannot be seen; it is not checked: copy the whole table again, with 0 where there is none.',
  },
  'NB209.glued': {
    zh: '{table}各格连成了一串，或只用逗号隔开，分不清各格，未核对；请重新复制表格，每行单独成行，每格之间有制表符或竖线。',
    en: '{table} has its cells run together, or parted by commas alone, and is not checked; copy the table again, a row a line, with tabs or bars between its cells.',
  },
  'NB209.sideBySide': {
    zh: '两份报告左右并排在同一行里，{table}分不清属于哪一份，未核对；请把两份报告分开，各存一个文件。',
    en: 'Two reports stand side by side, and {table} cannot be told apart; it is not checked: give each report a file of its own.',
  },
  'NB209.reordered': {
    zh: '{table}表头各列的次序与规定的样式不同，数字会读到别的列里，未核对；请按规定的次序排列各列。',
    en: '{table} has its columns in another order than the form’s, and is not checked; set them in the form’s order.',
  },
  'NB209.picture': {
    zh: '{table}是图片或附件，没有可读的文字，未核对；请把表格录入正文。',
    en: '{table} is a picture or an attachment and is not checked; type the table into the text.',
  },

  'NB210.title': { zh: '数字格里带单位或说明', en: 'Unit or note in a cell' },
  NB210: {
    zh: '“{row}”的“{column}”写作“{text}”，已按 {value} 读取；表内只填数字，“{extra}”请移到表外。',
    en: '“{column}” of “{row}” reads “{text}”, taken as {value}; cells hold the number alone, put “{extra}” elsewhere.',
  },
  'NB210.yuan': {
    zh: '“{row}”的“{column}”写作“{text}”，而表头规定的单位是万元，已按 {value} 读取；请折算成万元并去掉单位。',
    en: '“{column}” of “{row}” reads “{text}”, but the form counts in 万元 (ten thousand yuan); it was taken as {value}: convert it and leave the unit out.',
  },
  'NB210.amount': {
    zh: '“{row}”的“{column}”写作“{text}”，已按 {value} 读取；单位宜写在表头或表外，表内只填数字。',
    en: '“{column}” of “{row}” reads “{text}”, taken as {value}; name the unit in the head or outside the table.',
  },
  'NB210.many': {
    zh: '{table}有 {count} 格写着“{extra}”（如“{row}”的“{column}”），已按数字读取；表内只填数字，单位请写在表外。',
    en: 'Cells of {table} with “{extra}” beside the number: {count} (“{column}” of “{row}” for one); they were read as numbers. Cells hold the number alone, name the unit outside the table.',
  },
  'NB210.fix.removeAll': { zh: '{count} 格都只保留数字', en: 'Keep the numbers alone in all {count}' },
  'NB210.fix.remove': { zh: '只保留数字 {value}', en: 'Keep the number {value} alone' },
  'NB210.fix.convert': { zh: '折算为万元：{value}', en: 'Convert to 万元: {value}' },
} satisfies Catalogue;
