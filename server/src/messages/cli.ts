import type { Catalogue } from './types';

/** What the command line says beside the findings themselves. */
export const cli = {
  'cli.unknownCommand': { zh: '没有“{name}”这个命令', en: 'there is no command "{name}"' },
  'cli.unknownOption': { zh: '没有 {name} 这个选项', en: 'there is no option {name}' },
  'cli.valueMissing': { zh: '{name} 后面要有值', en: '{name} needs a value' },
  'cli.valueUnwanted': { zh: '{name} 不带值', en: '{name} takes no value' },
  'cli.valueUnknown': { zh: '{name} 只能是 {choices}，不能是“{value}”', en: '{name} must be {choices}, not "{value}"' },
  'cli.ruleLevel': {
    zh: '--rule 要写成“规则=级别”，如 NB103=off，级别是 {choices}；不能是“{value}”',
    en: '--rule wants RULE=LEVEL, such as NB103=off, with a level of {choices}; not "{value}"',
  },
  'cli.noArguments': { zh: '{command} 不接受“{value}”', en: '{command} takes no "{value}"' },
  'cli.fixStdin': { zh: '--fix 不能用于标准输入', en: '--fix cannot be used with standard input' },

  'cli.notFound': { zh: '{file}：找不到', en: '{file}: not found' },
  'cli.noMatch': { zh: '{file}：没有文件与它相配', en: '{file}: matches no file' },
  'cli.noPermission': { zh: '{file}：没有读取权限', en: '{file}: no permission to read it' },
  'cli.isFolder': {
    zh: '{file}：是文件夹，这里要的是文件',
    en: '{file}: is a folder; a file is wanted here',
  },
  'cli.notFile': {
    zh: '{file}：不是普通文件（管道、设备等），不读取；可用 - 从标准输入读',
    en: '{file}: not an ordinary file (a pipe, a device), not read; use - for standard input',
  },
  'cli.linkLoop': {
    zh: '{file}：符号链接绕成了圈，请改正链接',
    en: '{file}: symbolic links that lead in a circle; mend the link',
  },
  'cli.nameTooLong': {
    zh: '{file}：路径太长，系统打不开，请移到较浅的文件夹',
    en: '{file}: the path is too long for the system; move it to a folder less deep',
  },
  'cli.brokenName': {
    zh: '{file}：文件名不是 UTF-8 编码，打不开，请先改名',
    en: '{file}: its name is not UTF-8 and cannot be opened; rename it first',
  },
  'cli.changing': {
    zh: '{file}：正有别的程序在写它，读不到完整内容，请稍后再试',
    en: '{file}: another program is writing it; try again later',
  },
  'cli.unreadDocuments': {
    zh: '文件夹中有 {count} 个 .doc、.wps 等文件没有读（如 {file}），其中的年报请另存为 .docx 再检查',
    en: 'files as .doc or .wps in the folders, which were not read: {count} ({file} for one); save the reports among them as .docx',
  },
  'cli.documentNotWritten': {
    zh: '{file}：{kind}不能改写，原样未动；可用 nianbao format --stdout 写出文本，在文本上修复',
    en: '{file}: {kind} cannot be written to, left as it was; write its text out with nianbao format --stdout and fix that',
  },
  'cli.unreadable': { zh: '{file}：读取失败（{error}）', en: '{file}: cannot be read ({error})' },
  'cli.unwritable': {
    zh: '{file}：写入失败（{error}），原样未动',
    en: '{file}: cannot be written ({error}), left as it was',
  },
  'cli.readOnly': {
    zh: '{file}：是只读文件，未写入，请先去掉只读',
    en: '{file}: is read-only, not written; make it writable first',
  },
  'cli.noWritePermission': {
    zh: '{file}：没有写入权限（文件或所在文件夹），原样未动',
    en: '{file}: no permission to write the file or its folder, left as it was',
  },
  'cli.diskFull': {
    zh: '{file}：磁盘空间不够，未写入，原样未动',
    en: '{file}: not enough room on the disk, not written, left as it was',
  },
  'cli.hardLinks': {
    zh: '{file}：已写入；另有 {count} 个硬链接，它们仍是原来的内容',
    en: '{file}: written; further hard links to it ({count}) keep the old text',
  },
  'cli.noOutput': { zh: '输出写不出去（{error}）', en: 'the output cannot be written ({error})' },
  'cli.changed': {
    zh: '{file}：检查期间文件有改动，未写入，请重新运行',
    en: '{file}: changed meanwhile, not written; run again',
  },
  'cli.notEncodable': {
    zh: '{file}：按 {encoding} 写回会改动其他文字，未写入，请先另存为 UTF-8',
    en: '{file}: writing it back as {encoding} would change other text, not written; save it as UTF-8 first',
  },
  'cli.notBaseline': {
    zh: '{file}：不是 --write-baseline 写出的文件',
    en: '{file}: was not written by --write-baseline',
  },
  'cli.failed': { zh: '出错：{error}', en: 'failed: {error}' },

  'cli.csv.level': { zh: '级别', en: 'Level' },
  'cli.csv.rule': { zh: '规则', en: 'Rule' },
  'cli.csv.title': { zh: '规则名称', en: 'Rule title' },
  'cli.csv.line': { zh: '行', en: 'Line' },
  'cli.csv.message': { zh: '问题', en: 'Finding' },
  'cli.csv.quote': { zh: '原文', en: 'Text' },
  'cli.fixed': { zh: '已自动修复 {count} 处', en: 'fixed: {count}' },
  'cli.notReport': {
    zh: '不是政府信息公开工作年度报告，未检查',
    en: 'not an annual report on government information disclosure, not checked',
  },
  'cli.noFindings': { zh: '没有发现问题', en: 'no findings' },
  'cli.fixSafe': { zh: '可自动修复（--fix）：{title}', en: 'fixable with --fix: {title}' },
  'cli.fixSuggest': { zh: '建议：{title}', en: 'suggestion: {title}' },

  'cli.nothingRead': {
    zh: '没有读到年度报告，什么也没有检查（看过 {seen} 个文件）',
    en: 'no annual report was read, nothing was checked (files looked at: {seen})',
  },
  'cli.summary': {
    zh: '{files} 个文件，{reports} 份报告：错误 {error}，警告 {warning}，提示 {information}',
    en: 'files: {files}, reports: {reports}; errors: {error}, warnings: {warning}, information: {information}',
  },
  'cli.others': { zh: '另有 {count} 个文件不是年度报告', en: 'other files that are no report: {count}' },
  'cli.known': { zh: '另有 {count} 处在基线之内', en: 'findings in the baseline: {count}' },
  'cli.ignored': { zh: '另有 {count} 处已忽略', en: 'findings ignored: {count}' },
  'cli.recorded': { zh: '{count} 处已记入基线 {file}', en: 'findings recorded in {file}: {count}' },
  'cli.failures': { zh: '{count} 个文件或文件夹没有读成', en: 'could not be read: {count}' },
  'cli.allRan': { zh: '{count} 条规则全部运行', en: 'all {count} rules ran' },
  'cli.someRan': {
    zh: '{total} 条规则中 {count} 条全部运行，未运行或未全部运行：{skipped}',
    en: 'rules run in full: {count} of {total}; not, or not in full: {skipped}',
  },
  'cli.someRanAbove': {
    zh: '{total} 条规则中 {count} 条全部运行，其余见上',
    en: 'rules run in full: {count} of {total}, the others as above',
  },
  'cli.notRan': { zh: '未运行或未全部运行的规则：', en: 'Rules not run, or not in full:' },
  'cli.skipped': { zh: '{rules}（{reason}；{count} 份）', en: '{rules} ({reason}; reports: {count})' },
  'cli.listMark': { zh: '、', en: ', ' },
  'cli.clauseMark': { zh: '；', en: '; ' },

  'cli.progress': { zh: '已处理 {done}/{total}', en: 'done: {done}/{total}' },

  'cli.rules.id': { zh: '规则', en: 'rule' },
  'cli.rules.severity': { zh: '级别', en: 'severity' },
  'cli.rules.basis': { zh: '依据', en: 'basis' },
  'cli.rules.fix': { zh: '修复', en: 'fix' },
  'cli.rules.title': { zh: '说明', en: 'title' },

  'cli.help': {
    zh: `年报 nianbao {version}：检查政府信息公开工作年度报告

用法：
  nianbao check   [路径|通配|-]...   检查报告，问题在原文中标出
  nianbao extract [路径|通配|-]...   读出报告的表格，输出 JSON 或 CSV
  nianbao format  路径|通配...       把表格改写成一种版式，正文不动
  nianbao new     --year --organ     生成一份新报告
  nianbao sum     路径... --organ    把同一年各机关的三张表加起来，生成汇总的报告；--against 与已有的报告核对
  nianbao rules                      列出全部规则
  nianbao 命令 --help                命令的选项
  nianbao --version                  版本

退出码：0 没有错误级别的问题；1 至少有一个错误；2 命令本身失败（选项不对、文件读不了）`,
    en: `nianbao {version}: checks Chinese annual reports on government information disclosure

Usage:
  nianbao check   [PATH|GLOB|-]...   check reports, mistakes shown in place
  nianbao extract [PATH|GLOB|-]...   read the tables of reports, as JSON or CSV
  nianbao format  PATH|GLOB...       write the tables in one layout, the prose untouched
  nianbao new     --year --organ     make a new report
  nianbao sum     PATH... --organ    add up the tables of the reports of one year into a new report; --against compares one
  nianbao rules                      list all rules
  nianbao COMMAND --help             options of a command
  nianbao --version                  version

Exit code: 0 no finding at error level; 1 at least one; 2 the command itself failed (wrong option, unreadable file)`,
  },
  'cli.help.check': {
    zh: `用法：nianbao check [路径|通配|-]... [选项]

不写路径时检查当前文件夹；文件夹中查找是年度报告的 *.txt、*.md、*.nianbao、Word 文档 *.docx、PDF *.pdf，以及网页另存的 *.html、*.htm；- 表示标准输入。

  --format 格式                  输出格式：stylish（默认）；html 汇总成一页，可打印、发回；csv 一处一行，可用 Excel 打开；
                                 json、ndjson、sarif、github 供程序读取
  --locale zh-cn|en              语言
  --fix                          自动修复可以放心修复的问题，写回文件
  --config 文件                  用这个设置文件，不用各文件夹中的 .nianbao.json
  --baseline 文件                不再提示基线中已有的问题
  --write-baseline 文件          把现有的问题记为基线
  --rule 规则=级别               设定一条规则（NB103）或一组规则（NB1xx）的级别：off、information、warning、error；可写多次
  --stdin-filename 名称          标准输入在输出中的文件名`,
    en: `Usage: nianbao check [PATH|GLOB|-]... [OPTION]...

Without a path the current folder is checked; in folders every report among the *.txt, *.md and *.nianbao, Word documents *.docx, PDFs *.pdf, and the *.html and *.htm saved from pages; - is standard input.

  --format FORMAT                output format: stylish (unless given); html: one page to print or send back; csv: one finding a line, for
                                 spreadsheets; json, ndjson, sarif, github: for programs
  --locale zh-cn|en              language
  --fix                          apply the safe fixes and write the files
  --config FILE                  take the settings from this file, not from the folders' .nianbao.json
  --baseline FILE                leave out the findings that a baseline holds
  --write-baseline FILE          record the findings that there are as a baseline
  --rule RULE=LEVEL              level of a rule (NB103) or a group (NB1xx): off, information, warning, error; may be repeated
  --stdin-filename NAME          name of standard input in the output`,
  },
  'cli.help.extract': {
    zh: `用法：nianbao extract [路径|通配|-]... [选项]

  --format json|ndjson|csv 输出格式，默认 json；csv 一行一格
  --locale zh-cn|en        语言
  --stdin-filename 名称    标准输入在输出中的文件名`,
    en: `Usage: nianbao extract [PATH|GLOB|-]... [OPTION]...

  --format json|ndjson|csv output format, json unless given; csv has one cell a line
  --locale zh-cn|en        language
  --stdin-filename NAME    name of standard input in the output`,
  },
  'cli.help.sum': {
    zh: `用法：nianbao sum [路径|通配|-]... --organ 机关 [选项]
      nianbao sum [路径|通配|-]... --against 报告

把同一年度各机关年报的三张表逐格相加，生成“机关”的报告，写到标准输出；读不准的表不计入，逐条写到标准错误。
已经有本级政府的报告时，用 --against 逐格核对：哪一格不等于各份之和，差额是不是恰好等于某一份（漏计或重复）。

  --organ 机关             汇总成哪个机关的报告，如 云州市青川区人民政府；它自己的年报不计入
  --against 报告           与各份之和核对的报告，不生成新报告；里面有几份时用 --organ、--year 指明
  --year 年                汇总哪一年度；读到的都是同一年度时可以不写
  --layout 版式            表格的版式，默认 markdown
  --locale zh-cn|en        语言

退出码：0 全部计入（核对时：全部相符）；1 有的表没有计入，或有不符；2 有文件读不了，或选项不对`,
    en: `Usage: nianbao sum [PATH|GLOB|-]... --organ ORGAN [OPTION]...
       nianbao sum [PATH|GLOB|-]... --against REPORT

Adds up the three tables of the reports of one year, cell by cell, into a report of ORGAN on standard output; tables that cannot be read whole
are left out and told on standard error. With --against a report that is there already is compared with the sum: which cells differ, and whether
what they differ by is just one report's figures, left out or counted twice.

  --organ ORGAN            whose report the sum is; its own report is left out
  --against REPORT         the report to compare with the sum, none is written; of several in it --organ and --year tell which
  --year YEAR              the year; not needed where all reports are of one
  --layout LAYOUT          layout of the tables, markdown unless given
  --locale zh-cn|en        language

Exit code: 0 all in the sum (compared: all agree); 1 some tables are not, or cells differ; 2 a file could not be read, or a wrong option`,
  },
  'cli.help.rules': {
    zh: `用法：nianbao rules [选项]

  --format text|json   输出格式，默认 text
  --locale zh-cn|en    语言`,
    en: `Usage: nianbao rules [OPTION]...

  --format text|json   output format, text unless given
  --locale zh-cn|en    language`,
  },
} satisfies Catalogue;
