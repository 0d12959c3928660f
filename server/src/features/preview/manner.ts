import type { Locale } from '../../messages';
import type { Span } from '../../report';
import type { Attributes } from './html';

/** What the preview is for. */
export interface Manner {
  readonly locale: Locale;
  /**
   * `panel`: for the editor, with marks and with the places of the text. `paper`: as it is published, to be printed,
   * pasted and saved, with its styles in each element, as word processors want them.
   */
  readonly kind: 'panel' | 'paper';
  /** Begins the ids of this report's elements. */
  readonly id: string;
}

const song = "font-family:'宋体',SimSun,'Songti SC',serif";
const fang = "font-family:'仿宋','FangSong','仿宋_GB2312',STFangsong,serif";
const hei = "font-family:'黑体',SimHei,'Heiti SC',sans-serif";
const cell = `border:1px solid #000;padding:2pt 3pt;text-align:center;vertical-align:middle;${song};font-size:10.5pt`;

/** Looks of the parts on paper, as official documents have them. */
const looks = {
  title: `${song};font-size:22pt;font-weight:bold;text-align:center;line-height:1.4;margin:12pt 0 24pt`,
  heading: `${hei};font-size:16pt;font-weight:normal;text-indent:2em;line-height:1.75;margin:12pt 0 6pt`,
  paragraph: `${fang};font-size:16pt;text-indent:2em;line-height:1.75;margin:0`,
  sub: `${fang};font-size:16pt;font-weight:bold;text-indent:2em;line-height:1.75;margin:0`,
  signature: `${fang};font-size:16pt;text-align:right;line-height:1.75;margin:0`,
  raw: `${song};font-size:10.5pt;white-space:pre-wrap;margin:6pt 0`,
  table: 'border-collapse:collapse;width:100%;margin:6pt 0 12pt;border:1px solid #000',
  head: `${cell};font-weight:normal`,
  label: `${cell};font-weight:normal;text-align:left`,
  figure: cell,
} as const;

/** Class in the panel, style on paper. */
export const look = (manner: Manner, name: keyof typeof looks, ...classes: readonly string[]): Attributes =>
  manner.kind === 'paper' ? { style: looks[name] } : { class: [name, ...classes].join(' ') };

/** The element's place in the text, for the panel alone. */
export const place = (manner: Manner, span: Span | null): Attributes =>
  manner.kind === 'panel' && span ? { 'data-start': span.start, 'data-end': span.end } : {};
