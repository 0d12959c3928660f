import type { Catalogue } from './types';

/** Words of the commands that write: `format`, `new`, `sum`. */
export const cliWriting = {
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
  'cli.sum.layoutAgainst': {
    zh: '--against 只核对，不生成报告，不能再写 --layout',
    en: '--against compares and writes no report: leave out --layout',
  },
  'cli.sum.whichOwn': {
    zh: '{file}：里面有几份年报，请用 --organ 或 --year 写明核对哪一份',
    en: '{file}: there are several reports in it; say which with --organ or --year',
  },
  'cli.sum.noOwn': {
    zh: '{file}：没有找到要核对的年报，它要写明机关和年度',
    en: '{file}: the report to be compared is not there; it has to tell its organ and year',
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
  'cli.namedNotReport': {
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
