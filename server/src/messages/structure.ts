import type { Catalogue } from './types';

/** Words of the structure rules NB101–NB110 and of NB903. */
export const structure = {
  NB101: {
    zh: '缺少“{section}”，格式规定的六个部分应齐全，请在此前补上。',
    en: 'Section “{section}” is missing: the form has six, put it in before this place.',
  },
  'NB101.atEnd': {
    zh: '缺少“{section}”，格式规定的六个部分应齐全，请在文末（落款之前）补上。',
    en: 'Section “{section}” is missing: the form has six, put it in at the end, before the signature.',
  },
  'NB101.tableThere': {
    zh: '缺少“{section}”的标题（{table}在，标题丢了），请在表格上方补上标题。',
    en: 'The heading “{section}” is missing although its table, {table}, is there: put the heading above the table.',
  },
  'NB101.all': {
    zh: '没有找到六个部分中任何一个的标题或表格，请按格式从“{first}”到“{last}”逐一写出。',
    en: 'None of the six sections was found, neither heading nor table: write them from “{first}” to “{last}”.',
  },
  'NB101.within': {
    zh: '“{section}”写在段落中间，请另起一行，作为标题。',
    en: '“{section}” stands within a paragraph: give the heading a line of its own.',
  },
  'NB101.title': { zh: '缺少应有的部分', en: 'A section is missing' },
  'NB101.related': { zh: '没有标题的表格从这里开始', en: 'The table without a heading begins here' },
  'NB101.fix': { zh: '补上“{section}”及正文模板', en: 'Insert “{section}” with a template of its body' },
  'NB101.fixHeading': { zh: '在表格上方补上标题“{section}”', en: 'Insert the heading “{section}” above the table' },
  'NB101.fixWithin': { zh: '“{section}”另起一行', en: 'Put “{section}” on a line of its own' },
  'NB101.fixAll': { zh: '补上全部六个部分的标题和正文模板', en: 'Insert all six sections with templates' },

  NB102: {
    zh: '“{sections}”的位置不对，按格式应排在“{neighbour}”之前，请移过去。',
    en: '“{sections}” is out of order: the form has it before “{neighbour}”, move it there.',
  },
  'NB102.atEnd': {
    zh: '“{sections}”的位置不对，按格式应排在“{neighbour}”之后，请移过去。',
    en: '“{sections}” is out of order: the form has it after “{neighbour}”, move it there.',
  },
  'NB102.title': { zh: '各部分顺序与格式不符', en: 'Sections are out of order' },
  'NB102.relatedBefore': { zh: '应排在“{neighbour}”之前', en: 'It belongs before “{neighbour}”' },
  'NB102.relatedAfter': { zh: '应排在“{neighbour}”之后', en: 'It belongs after “{neighbour}”' },
  'NB102.fix': { zh: '将“{sections}”移到应在的位置', en: 'Move “{sections}” to its place' },

  NB103: {
    zh: '标题用语与格式不一致，应为“{heading}”，请改用格式的用语。',
    en: "The heading's words are not the form's: write “{heading}”.",
  },
  'NB103.title': { zh: '标题用语与格式不一致', en: "A heading's words differ from the form" },
  'NB103.fix': { zh: '改为“{words}”', en: 'Change to “{words}”' },

  NB104: {
    zh: '“{section}”下面没有内容，请补写；确无内容的也应写明。',
    en: 'Nothing stands under “{section}”: write it, and where there is nothing to report, say so.',
  },
  'NB104.short': {
    zh: '“{section}”的内容不足 {least} 字，应写明存在的主要问题和改进情况，请补写。',
    en: '“{section}” has fewer than {least} characters: write what the main problems are and what is done about them.',
  },
  'NB104.title': { zh: '标题下没有内容', en: 'A section is empty' },
  'NB104.fix': { zh: '填入“{section}”的正文模板', en: 'Insert a template of the body of “{section}”' },

  NB105: {
    zh: '“{section}”下面没有表格，请补上{table}；没有发生的各格填 0。',
    en: '“{section}” has no table: put in {table}, with 0 where nothing happened.',
  },
  'NB105.title': { zh: '缺少应有的表格', en: 'A table is missing' },
  'NB105.fix': { zh: '插入{table}（{form}，各格为 0）', en: 'Insert {table} ({form}, all zeros)' },

  NB106: {
    zh: '{table}用的是 {used} 年格式（{usedBy}），{year} 年度报告应改用 {right} 年格式（{rightBy}）。',
    en: 'This is {table} of the {used} form ({usedBy}); a report for {year} has to use the {right} form ({rightBy}).',
  },
  'NB106.early': {
    zh: '{table}用的是 {used} 年格式（{usedBy}），{year} 年度尚不适用，应使用 {right} 年格式（{rightBy}）；若年度写错，请改正年度。',
    en: 'This is {table} of the {used} form ({usedBy}), not yet in force for {year}: use the {right} form ({rightBy}), or correct the year.',
  },
  'NB106.title': { zh: '表格格式与报告年度不符', en: "A table is not of the report year's form" },
  'NB106.related': { zh: '报告年度 {year} 取自这里', en: 'The report year {year} is told here' },
  'NB106.relatedDate': {
    zh: '报告年度 {year} 由落款日期推得（次年署期）',
    en: 'The report year {year} follows from the date of the signature, a year later',
  },
  'NB106.fix': { zh: '改为 {right} 年格式，数字照旧', en: 'Change to the {right} form, figures kept' },
  'NB106.fixBlanks': {
    zh: '改为 {right} 年格式，同义的数字照搬，其余 {blanks} 格以“/”占位待填',
    en: 'Change to the {right} form: figures of the same meaning kept, cells with a / to fill in: {blanks}',
  },
  'NB106.fixDropping': {
    zh: '改为 {right} 年格式，同义的数字照搬，{blanks} 格以“/”占位待填；新格式没有位置的不保留：{dropped}',
    en: 'Change to the {right} form: figures of the same meaning kept, cells with a / to fill in: {blanks}; without a place and not kept: {dropped}',
  },
  'NB106.fixDroppingMany': {
    zh: '改为 {right} 年格式，同义的数字照搬，{blanks} 格以“/”占位待填；新格式没有位置的 {count} 项不保留：{dropped} 等',
    en: 'Change to the {right} form: figures of the same meaning kept, cells with a / to fill in: {blanks}; without a place and not kept, {count} in all: {dropped} …',
  },

  NB107: {
    zh: '“{section}”重复出现，请合并或删去多余的一处。',
    en: '“{section}” stands in the report twice: join the two, or delete one.',
  },
  'NB107.title': { zh: '同一部分重复出现', en: 'A section stands twice' },
  'NB107.related': { zh: '“{section}”已在这里', en: '“{section}” is here already' },

  NB108: {
    zh: '没有报告标题，请在开头写明机关名称、年度和“{name}”。',
    en: 'The report has no title: begin it with the name of the organ, the year and “{name}”.',
  },
  'NB108.organ': { zh: '标题没有机关名称，请补上。', en: 'The title does not name the organ: put it in.' },
  'NB108.year': { zh: '标题没有年度，请补上。', en: 'The title does not name the year: put it in.' },
  'NB108.name': {
    zh: '标题没有写明法定名称“{name}”，请改正。',
    en: 'The title lacks the statutory name “{name}”: put it in.',
  },
  'NB108.parts': {
    zh: '标题不完整，缺{parts}；标题应写明机关名称、年度和“{name}”。',
    en: 'The title is incomplete, it lacks {parts}: it has to name the organ, the year and “{name}”.',
  },
  'NB108.organ-year': { zh: '机关名称和年度', en: 'the organ and the year' },
  'NB108.organ-name': { zh: '机关名称和法定名称', en: 'the organ and the statutory name' },
  'NB108.year-name': { zh: '年度和法定名称', en: 'the year and the statutory name' },
  'NB108.organ-year-name': { zh: '机关名称、年度和法定名称', en: 'the organ, the year and the statutory name' },
  'NB108.title': { zh: '标题缺失或不完整', en: 'The title is missing or incomplete' },
  'NB108.fix': { zh: '在开头加上标题“{title}”', en: 'Put the title “{title}” at the beginning' },
  'NB108.fixParts': { zh: '补全标题：“{title}”', en: 'Complete the title: “{title}”' },

  NB109: {
    zh: '文末没有落款，建议写上机关名称和日期。',
    en: 'No signature at the end: give the name of the organ and the date.',
  },
  'NB109.noDate': { zh: '文末落款没有日期，建议写上。', en: 'The signature has no date: give one.' },
  'NB109.noDay': { zh: '文末落款日期只到月，建议写明日。', en: 'The date of the signature lacks its day: give it.' },
  'NB109.noSuchDay': {
    zh: '落款日期 {year} 年 {month} 月 {day} 日，日历上没有这一天，请核对。',
    en: 'The signature is dated {year}-{month}-{day}, a day that does not exist.',
  },
  'NB109.noOrgan': {
    zh: '文末落款没有机关名称，建议写上。',
    en: 'The signature does not name the organ: give its name.',
  },
  'NB109.title': { zh: '文末没有落款，或不完整', en: 'No signature at the end, or not a whole one' },
  'NB109.fix': {
    zh: '补上落款“{signature}”，日期请核对',
    en: 'Insert the signature “{signature}” and check its date',
  },

  NB110: {
    zh: '标题序号“{ordinal}”不对，按格式应为“{section}”，请改正。',
    en: 'The ordinal “{ordinal}” is wrong: the form has “{section}”.',
  },
  'NB110.style': {
    zh: '标题序号“{ordinal}”的写法与格式不一致，应写作“{section}”，请改正。',
    en: 'The ordinal “{ordinal}” is not printed as in the form: write “{section}”.',
  },
  'NB110.none': {
    zh: '标题没有序号，按格式应为“{section}”，请补上。',
    en: 'The heading has no ordinal: the form has “{section}”.',
  },
  'NB110.shifted': {
    zh: '从这里起连续 {count} 个标题的序号整体错位（这里应为“{section}”），请一并改正。',
    en: 'From here on the ordinals are shifted as a whole ({count} headings; this one should be “{section}”): correct them all.',
  },
  'NB110.styleAll': {
    zh: '从这里起连续 {count} 个标题的序号写法与格式不一致（这里应写作“{section}”），请一并改正。',
    en: 'From here on the ordinals are not printed as in the form ({count} headings; this one should be “{section}”): correct them all.',
  },
  'NB110.noneAll': {
    zh: '从这里起连续 {count} 个标题没有序号（这里应为“{section}”），请一并补上。',
    en: 'From here on the headings have no ordinal ({count} headings; this one should be “{section}”): put them all in.',
  },
  'NB110.title': { zh: '标题序号有误', en: "A heading's ordinal is wrong" },
  'NB110.related': { zh: '这里应为“{section}”', en: 'This one should be “{section}”' },
  'NB110.fix': { zh: '序号改为“{ordinal}”', en: 'Change the ordinal to “{ordinal}”' },
  'NB110.fixAll': { zh: '改正这 {count} 个标题的序号', en: 'Correct the ordinals of all these headings ({count})' },

  'NB903.gb18030AsUtf8': {
    zh: '文字是乱码：文件像是 GB18030（GBK）编码，却按 UTF-8 等别的编码读取；请用 GB18030 重新打开，其余检查暂不进行。',
    en: 'The text is garbled: it looks like GB18030 (GBK) read as UTF-8 or the like. Reopen it as GB18030; nothing else is checked.',
  },
  'NB903.utf8AsGb18030': {
    zh: '文字是乱码：文件像是 UTF-8 编码，却按 GB18030（GBK）读取；请用 UTF-8 重新打开，其余检查暂不进行。',
    en: 'The text is garbled: it looks like UTF-8 read as GB18030 (GBK). Reopen it as UTF-8; nothing else is checked.',
  },
  'NB903.utf8AsLatin1': {
    zh: '文字是乱码：文件像是 UTF-8 编码，却按西欧编码读取；请用 UTF-8 重新打开，其余检查暂不进行。',
    en: 'The text is garbled: it looks like UTF-8 read as a Western encoding. Reopen it as UTF-8; nothing else is checked.',
  },
  NB903: {
    zh: '文字是乱码，编码不对；请换一种编码重新打开。',
    en: 'The text is garbled: reopen it with another encoding.',
  },
  'NB903.title': { zh: '文字编码不对', en: 'The text was read with the wrong encoding' },

  'skip.beforeForms': { zh: '{year} 年度早于现行格式', en: 'the year {year} precedes the forms' },
  'skip.sideBySide': { zh: '两栏文字混在一行，标题读不准', en: 'two columns of text are mixed on one line' },
} satisfies Catalogue;
