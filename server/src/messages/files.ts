import type { Catalogue } from './types';

/** What is said of files that cannot be read as text, or only in part; an editor's server gets its texts from the editor. */
export const files = {
  'file.notText': {
    zh: '{file}：是 {kind}，不能直接读，请另存为 .docx 或 UTF-8 纯文本',
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
  'file.kind.archive': { zh: '压缩包或别的办公文档', en: 'an archive, or a document of another kind' },
  'file.kind.office': { zh: '旧式 Word、加密的文档等', en: 'a document of old Word, an encrypted one, or the like' },
  'file.kind.pdf': { zh: 'PDF', en: 'a PDF' },
  'file.kind.rtf': { zh: 'RTF 文档', en: 'an RTF document' },
  'file.kind.utf32': { zh: 'UTF-32 编码的文本', en: 'a text in UTF-32' },
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
