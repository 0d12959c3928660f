import type { Catalogue } from './types';

/** What is said of files that cannot be read as text, or only in part; an editor's server gets its texts from the editor. */
export const files = {
  'file.notText': {
    zh: '{file}：是{kind}，不能直接读，请另存为 .docx 或 UTF-8 纯文本',
    en: '{file}: {kind}, which cannot be read as it is; save it as .docx or as plain text in UTF-8',
  },
  'file.word.damaged': {
    zh: '{file}：Word 文档已损坏，请在 Word 或 WPS 中打开，另存为 .docx',
    en: '{file}: a damaged Word document; open it in Word or WPS and save it as .docx',
  },
  'file.word.tooLarge': {
    zh: '{file}：Word 文档解压后过大，不像年度报告，没有读',
    en: '{file}: a Word document too large, when unpacked, for an annual report; not read',
  },
  'file.pdf.damaged': {
    zh: '{file}：PDF 已损坏，打不开，请重新下载或导出',
    en: '{file}: a damaged PDF; download or export it anew',
  },
  'file.pdf.locked': {
    zh: '{file}：PDF 有打开密码，请去掉密码，或从阅读器里复制文字粘贴',
    en: '{file}: a PDF that opens with a password; take it off, or copy the text out of a reader',
  },
  'file.pdf.scanned': {
    zh: '{file}：PDF 里只有图片（扫描件），没有文字，请找 Word 或网页版，或先作文字识别',
    en: '{file}: a PDF of pictures (scanned), without text; find it as a Word document or a web page, or have its text recognised first',
  },
  'file.pdf.tooLarge': {
    zh: '{file}：PDF 超过 1000 页，不像年度报告，没有读',
    en: '{file}: a PDF of more than 1,000 pages is no annual report; not read',
  },
  'encoding.docx': { zh: 'Word 文档', en: 'a Word document' },
  'encoding.pdf': { zh: 'PDF 文档', en: 'a PDF' },
  'file.kind.archive': {
    zh: '压缩包、Excel 表格或别的文档',
    en: 'an archive, a spreadsheet, or a document of another kind',
  },
  'file.kind.office': {
    zh: '旧版文档（.doc、.wps 等）或加密的文档',
    en: 'a document of an old kind (.doc, .wps), or an encrypted one',
  },
  'file.kind.picture': { zh: '图片或音像文件', en: 'a picture, sound or film' },
  'file.kind.rtf': { zh: ' RTF 文档', en: 'an RTF document' },
  'file.kind.utf32': { zh: ' UTF-32 编码的文本', en: 'a text in UTF-32' },
  'file.nulBytes': {
    zh: '{file}:{line}：有 NUL 字节，文件可能已损坏，请从原件重新导出',
    en: '{file}:{line}: holds NUL bytes and may be damaged; export it anew from the original',
  },
  'file.brokenBytes': {
    zh: '{file}:{line}：有 {encoding} 读不出的字，请核对编码后另存为 UTF-8',
    en: '{file}:{line}: holds characters that cannot be read as {encoding}; look at the encoding and save it as UTF-8',
  },
  'file.tooLarge': {
    zh: '{file}：超过 {size} MB，不读取；请分成几个文件',
    en: '{file}: larger than {size} MB, not read; split it into several files',
  },
} satisfies Catalogue;
