/** What a word processor left in the text; folded as texts are, blanks gone. */
export interface Artefact {
  readonly begins: string;
  /** What ends it, at most `reach` characters behind; null where `begins` is all. */
  readonly ends: string | null;
  readonly safe: boolean;
  readonly reason: string;
}

/** How far behind its beginning an artefact's end may stand, in characters. */
export const reach = 80;

/** What converters and editors leave in a text. */
export const artefacts: readonly Artefact[] = [
  { begins: '[bookmark:', ends: ']', safe: true, reason: "A converter's note of a bookmark; no author writes it." },
  { begins: '错误!未定义书签', ends: null, safe: false, reason: 'A word processor that lost the place referred to.' },
  {
    begins: '错误!未找到引用源',
    ends: null,
    safe: false,
    reason: 'A word processor that lost the place referred to.',
  },
  {
    begins: 'Error!Bookmarknotdefined',
    ends: null,
    safe: false,
    reason: 'A word processor that lost the place referred to.',
  },
  {
    begins: 'Error!Referencesourcenotfound',
    ends: null,
    safe: false,
    reason: 'A word processor that lost the place referred to.',
  },
  { begins: '<!--[if', ends: null, safe: false, reason: 'Markup that a word processor puts into web pages.' },
  { begins: '<![endif]', ends: null, safe: false, reason: 'Markup that a word processor puts into web pages.' },
  { begins: '\\*MERGEFORMAT', ends: null, safe: false, reason: 'A field code shown in place of its result.' },
  { begins: 'PAGEREF_Toc', ends: null, safe: false, reason: 'A field code shown in place of its result.' },
];

/** Beginnings of lines that a web page puts around an article, before a colon. */
export const pageLabels: readonly string[] = [
  '投稿',
  '投稿人',
  '责任编辑',
  '编辑',
  '责编',
  '浏览次数',
  '浏览量',
  '点击数',
  '点击量',
  '点击率',
  '阅读次数',
  '阅读量',
  '访问次数',
  '访问量',
  '字体',
  '字号',
  '文字大小',
  '分享到',
  '分享',
  '当前位置',
  '您的位置',
  '您现在的位置',
  '您当前的位置',
  '上一篇',
  '下一篇',
];

/** Whole lines of the same kind. */
export const pageLines: readonly string[] = [
  '打印本页',
  '关闭窗口',
  '打印本页关闭窗口',
  '打印关闭',
  '扫一扫在手机打开当前页',
  '扫一扫在手机上查看当前页面',
  '返回顶部',
  '返回首页',
];
