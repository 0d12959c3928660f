import type { Catalogue } from './types';

/** Words of the checker as a page of its own. */
export const standalone = {
  'standalone.name': { zh: '年报检查', en: 'Annual report checker' },
  'standalone.offline': {
    zh: '本页不联网：报告只在这台电脑的浏览器里检查，不上传、不保存',
    en: 'This page is offline: reports are checked in this browser alone, nothing is sent or stored',
  },
  'standalone.open': { zh: '打开文件', en: 'Open files' },
  'standalone.new': { zh: '新建年报', en: 'New report' },
  'standalone.sum': { zh: '汇总表格', en: 'Add up tables' },
  'standalone.fixSafe': { zh: '自动改正', en: 'Apply safe fixes' },
  'standalone.fixNone': {
    zh: '没有可以自动改正的地方；其余各项要由您决定。',
    en: 'There is nothing to be mended automatically; the rest is for you to decide.',
  },
  'standalone.preview': { zh: '预览', en: 'Preview' },
  'standalone.save': { zh: '保存文本', en: 'Save text' },
  'standalone.export': { zh: '导出检查结果', en: 'Export findings' },
  'standalone.language': { zh: 'English', en: '中文' },
  'standalone.texts': { zh: '打开的文本', en: 'Open texts' },
  'standalone.findings': { zh: '检查结果', en: 'Findings' },
  'standalone.text': { zh: '年报全文', en: 'The report' },
  'standalone.untitled': { zh: '未命名', en: 'Untitled' },
  'standalone.close': { zh: '关闭“{name}”', en: 'Close “{name}”' },
  'standalone.unsaved': { zh: '有改动未保存', en: 'changed and not saved' },
  'standalone.closeUnsaved': {
    zh: '“{name}”有改动还没有保存，关闭后就没有了。仍要关闭吗？',
    en: '“{name}” has changes that are not saved and will be lost. Close it all the same?',
  },
  'standalone.paste': {
    zh: '把年报全文粘贴到这里，或把文件拖进来（.docx、.pdf、.txt、.md、.html，可以一次多个）',
    en: 'Paste a report here, or drop files (.docx, .pdf, .txt, .md, .html; several at once)',
  },
  'standalone.welcome': {
    zh: '从 Word、WPS 或网页里复制全文，粘贴到左边；或者打开文件，Word 文档（.docx）和 PDF 直接读。错在哪里、应为多少，随即列在这里。',
    en: 'Copy a report out of Word, WPS or a web page and paste it on the left, or open files; Word documents (.docx) and PDFs are read as they are. What is wrong, and what it should be, is listed here at once.',
  },
  'standalone.welcomeMany': {
    zh: '去年的和今年的一起打开，两年的数字互相核对；各部门的一起打开，可以汇总成本级政府的三张表，检查结果导出为一页。',
    en: 'Open last year’s report beside this year’s and their figures are compared; open those of all departments to add up their tables, and to export all findings as one page.',
  },
  'standalone.sample': { zh: '看一份有错的示例', en: 'Show an example with mistakes' },
  'standalone.sampleName': { zh: '示例', en: 'Example' },
  'standalone.notReport': {
    zh: '还认不出这是一份年报：没有读到它的标题、六个部分的标题或表格。请粘贴全文。',
    en: 'This is not yet an annual report: neither its title nor headings or tables of the form were found. Paste the whole text.',
  },
  'standalone.many': { zh: '{name} 等 {count} 份', en: '{name} and others, {count} in all' },
  'standalone.others': { zh: '其余 {count} 份没有发现问题。', en: 'Other reports, without findings: {count}.' },
  'standalone.noFindings': { zh: '没有发现问题。', en: 'No findings.' },
  'standalone.state': {
    zh: '{error} 个错误 · {warning} 个警告 · {information} 个提示',
    en: 'errors: {error} · warnings: {warning} · information: {information}',
  },
  'standalone.more': {
    zh: '另有 {count} 处没有列出，改正前面的之后接着列；正文中都已标出。',
    en: 'Places that are not listed yet: {count}. They are marked in the text, and listed when those above are mended.',
  },
  'standalone.unchecked': {
    zh: '没有核对的（{count} 条规则）',
    en: 'What was not checked (rules: {count})',
  },
  'standalone.why': { zh: '为什么', en: 'Why' },
  'standalone.how': { zh: '怎样改', en: 'How to put it right' },
  'standalone.bad': { zh: '有问题', en: 'Wrong' },
  'standalone.good': { zh: '改正后', en: 'Right' },
  'standalone.basis': { zh: '依据：{basis}', en: 'Basis: {basis}' },
  'standalone.explain': { zh: '说明：{rule}', en: 'About {rule}' },
  'standalone.done': { zh: '关闭', en: 'Close' },
  'standalone.cancel': { zh: '取消', en: 'Cancel' },
  'standalone.make': { zh: '确定', en: 'OK' },
  'standalone.print': { zh: '打印', en: 'Print' },
  'standalone.download': { zh: '下载网页', en: 'Download the page' },
  'standalone.organ': { zh: '机关全称（与标题中相同）', en: 'Full name of the organ, as it stands in the title' },
  'standalone.year': { zh: '报告年度', en: 'Report year' },
  'standalone.begin': { zh: '从哪里开始', en: 'Begin with' },
  'standalone.blank': { zh: '空白年报', en: 'A blank report' },
  'standalone.follow': {
    zh: '以“{organ}”{year} 年的为基础，新建 {next} 年的',
    en: 'that of “{organ}” for {year}; the new one is for {next}',
  },
  'standalone.sumInto': { zh: '加起来做什么', en: 'What the sum is for' },
  'standalone.sumNew': { zh: '生成一份新的年报', en: 'A new report' },
  'standalone.sumCompare': {
    zh: '与“{organ}”{year} 年的年报逐格核对',
    en: 'Comparing the report of “{organ}” for {year} with it',
  },
  'standalone.sumOf': { zh: '{year} 年，{count} 份', en: '{year}, reports: {count}' },
  'standalone.sumNone': {
    zh: '还没有可以汇总的年报，请先打开各部门的年报（文本、Word 文档或 PDF）。',
    en: 'There are no reports to add up yet. Open those of the departments first (texts, Word documents or PDFs).',
  },
  'standalone.sumRefused': {
    zh: '这些年报一份也不能计入：',
    en: 'None of these reports can be counted in:',
  },
  'standalone.notes': { zh: '以下各项请核对：', en: 'To be looked into:' },
  'standalone.refused': {
    zh: '有 {count} 个文件没有打开，或有可疑之处',
    en: 'Files that were not opened, or look doubtful: {count}',
  },
  'standalone.made': {
    zh: '已生成。正文是样例，数字之外的每一句都请改成本机关的实际情况。',
    en: 'Made. Its prose is an example: make each sentence tell what holds for the organ.',
  },
  'standalone.opened': { zh: '已打开 {count} 个文件', en: 'files opened: {count}' },
  'standalone.unreadable': {
    zh: '{file}：读取失败。文件夹请打开后选中里面的文件；文件请确认还在、没有被占用',
    en: '{file}: cannot be read. Of a folder choose the files in it; of a file see that it is still there and not in use',
  },
  'standalone.fixed': { zh: '已改正 {count} 处', en: 'places mended: {count}' },
  'standalone.savedAs': { zh: '已保存到浏览器的下载文件夹：{file}', en: 'saved in the browser’s downloads: {file}' },
  'standalone.asUtf8': {
    zh: '原来的编码（{encoding}）写不下其中的字，已另存为 UTF-8：{file}',
    en: 'its encoding ({encoding}) cannot hold the text; saved as UTF-8: {file}',
  },
  'standalone.exported': {
    zh: '检查结果已保存到浏览器的下载文件夹：{file}',
    en: 'the findings are in the browser’s downloads: {file}',
  },
  'standalone.exportName': { zh: '年报检查结果.html', en: 'findings.html' },
} satisfies Catalogue;
