import type { Catalogue } from './types';

/** Words about writing tables and reports: the actions, the commands, and why a table is left as it is. */
export const formatting = {
  'format.rewriteAs': { zh: '将本表改写为：{layout}', en: 'Rewrite this table as: {layout}' },

  'format.unplaced': {
    zh: '{table}未改写：“{row}”一行的数字看不准各属于哪一列',
    en: '{table} was left as it is: the columns of the figures in row “{row}” cannot be told',
  },
  'format.unknownRow': {
    zh: '{table}未改写：“{row}”是规定格式之外的行',
    en: '{table} was left as it is: row “{row}” is not in the form',
  },
  'format.repeatedRow': {
    zh: '{table}未改写：“{row}”一行出现了两次',
    en: '{table} was left as it is: row “{row}” is there twice',
  },
  'format.missingRow': {
    zh: '{table}未改写：缺少“{row}”一行',
    en: '{table} was left as it is: row “{row}” is missing',
  },
  'format.loose': {
    zh: '{table}未改写：表格里的“{words}”在规定格式中没有位置，改写会丢失',
    en: '{table} was left as it is: “{words}” inside it has no place in the form and would be lost',
  },
  'format.page': {
    zh: '{table}未改写：这是网页源文件，改写后网页上就不是表格了',
    en: '{table} was left as it is: this is a page’s source, where it would be a table no more',
  },
  'format.uncertain': {
    zh: '{table}未改写：改写后不能保证读出的数字与原来相同',
    en: '{table} was left as it is: written anew it would not be read the same for certain',
  },
  'format.unreadable.columnsTorn': {
    zh: '{table}未改写：行名和数字分成了两堆，看不出数字属于哪一行',
    en: '{table} was left as it is: all labels come first, all figures after them',
  },
  'format.unreadable.notOneLine': {
    zh: '{table}未改写：数字没有排成一行，看不准各属于哪一格',
    en: '{table} was left as it is: its figures stand in several lines',
  },
  'format.unreadable.noFigures': {
    zh: '{table}未改写：里面读不到一个数字',
    en: '{table} was left as it is: it has no readable figure',
  },
  'format.unreadable.fewFigures': {
    zh: '{table}未改写：只剩零星的数字，空着的格子看不出位置',
    en: '{table} was left as it is: few figures are left, and empty cells cannot be seen',
  },
  'format.unreadable.glued': {
    zh: '{table}未改写：各格连成了一串，或只用逗号隔开，分不清各格',
    en: '{table} was left as it is: its cells run together, or are parted by commas alone',
  },
  'format.unreadable.sideBySide': {
    zh: '{table}未改写：两份报告左右并排在同一行里，分不清属于哪一份',
    en: '{table} was left as it is: two reports stand side by side',
  },
  'format.unreadable.picture': {
    zh: '{table}未改写：它是图片或附件，没有可读的文字',
    en: '{table} was left as it is: it is a picture or an attachment',
  },

  'cli.format.noPath': { zh: 'format 要写明文件或文件夹', en: 'format needs a file or a folder' },
  'cli.format.checkStdout': {
    zh: '--check 和 --stdout 不能同时使用',
    en: '--check and --stdout cannot be used together',
  },
  'cli.format.stdin': {
    zh: '标准输入不能写回，请加 --stdout 或 --check',
    en: 'standard input cannot be written back: add --stdout or --check',
  },
  'cli.format.notReport': {
    zh: '{file}：不是政府信息公开工作年度报告，未改写',
    en: '{file}: not an annual report on government information disclosure, left as it is',
  },
  'cli.format.refused': { zh: '{file}:{line}：{why}', en: '{file}:{line}: {why}' },
  'cli.format.changed': { zh: '{file}：已改写 {count} 张表', en: '{file}: tables written: {count}' },
  'cli.format.wouldChange': { zh: '{file}：有 {count} 张表待改写', en: '{file}: tables to be written: {count}' },
  'cli.sum.missing': {
    zh: '汇总成哪个机关的报告？请用 {name} 写明，如 --organ 云州市青川区人民政府',
    en: 'sum needs {name}: the organ whose report the sum is',
  },
  'cli.sum.none': {
    zh: '没有读到写明年度的年报，没有可汇总的',
    en: 'there is no report that tells its year: nothing to add up',
  },
  'cli.sum.noneOfYear': { zh: '没有 {year} 年度的年报可以汇总', en: 'no report of {year} can be added up' },
  'cli.sum.years': {
    zh: '读到了几个年度的年报（{years}），请用 --year 写明汇总哪一年',
    en: 'there are reports of several years ({years}); say which with --year',
  },
  'cli.new.missing': {
    zh: 'new 要写明 {name}（或用 --from 给出写有它的上年报告）',
    en: 'new needs {name} (or --from with a report that tells it)',
  },
  'cli.new.year': {
    zh: '--year 要写成四位年份，不能是“{value}”',
    en: '--year must be a year of four digits, not "{value}"',
  },
  'cli.new.notReport': {
    zh: '{file}：不是政府信息公开工作年度报告',
    en: '{file}: not an annual report on government information disclosure',
  },
  'cli.help.format': {
    zh: `用法：nianbao format 路径|通配... [选项]

把报告中的表格改写成一种版式，写回文件；正文一字不动，数字连同单位和注释照原样保留，空格仍为空格。
没有把握读对的表格不改写，并说明原因。

  --layout 版式            markdown（默认，按全角半角对齐）、pipeRow（一行一行、竖线分隔）、cellPerLine（一格一行）、
                           tabIndent（制表符缩进）、tsv（制表符分隔）
  --check                  不写文件，列出需要改写的文件；有则退出码为 1
  --stdout                 不写文件，输出改写后的全文
  --locale zh-cn|en        语言
  --stdin-filename 名称    标准输入在输出中的文件名`,
    en: `Usage: nianbao format PATH|GLOB... [OPTION]...

Writes the tables of reports in one layout, back to their files. The prose stays as it is to the byte, figures keep their
units and notes, blank cells stay blank. A table that is not read with certainty is left as it is, and the reason told.

  --layout LAYOUT          markdown (unless given; padded by display width), pipeRow (rows with pipes), cellPerLine (one cell
                           a line), tabIndent (tab-indented cells), tsv (tab-separated cells)
  --check                  write nothing, list the files that would change; exit code 1 where there are any
  --stdout                 write nothing, print the whole text as it would be
  --locale zh-cn|en        language
  --stdin-filename NAME    name of standard input in the output`,
  },
  'cli.help.new': {
    zh: `用法：nianbao new --year 年份 --organ 机关 [选项]

按规定格式生成一份新报告，表格全部填 0，写到标准输出。

  --year 年份            报告年度；有 --from 时默认为上年报告的下一年
  --organ 机关           机关全称；有 --from 时默认同上年报告
  --form 2019|2021       表格格式，默认按年度选定
  --from 上年报告        沿用其机关和联系方式，上年结转的申请件数填入第二项（并先计入第四项，使勾稽关系成立）
  --layout 版式          markdown（默认）、pipeRow、cellPerLine、tabIndent、tsv；有 --from 时默认同上年报告
  --locale zh-cn|en      语言`,
    en: `Usage: nianbao new --year YEAR --organ NAME [OPTION]...

Makes a report of the form with zeros in all its tables, on standard output.

  --year YEAR            report year; with --from the one after last year's report unless given
  --organ NAME           the organ's full name; with --from that of last year's report unless given
  --form 2019|2021       the form of the tables, by the year unless given
  --from LAST_YEARS_FILE takes over its organ and contact; the requests that it carried over go into row 二 (and into row
                         四 for the time being, so that the sums hold)
  --layout LAYOUT        markdown (unless given), pipeRow, cellPerLine, tabIndent, tsv; with --from as in last year's report
  --locale zh-cn|en      language`,
  },
} satisfies Catalogue;
