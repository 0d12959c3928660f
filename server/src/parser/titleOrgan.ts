/** Endings of organs' names. */
export const organEnd =
  /(?:局|委|委员会|办|办公室|办公厅|府|厅|部|院|会|所|站|中心|处|队|支队|总队|馆|社|行|署|校|学|公司|集团|街道|镇|乡|县|区|市|省|旗|场|园|库|庭|厂|台|协会|团|科|股|盟|州|司|关)$/;
/** 全区, 我局: no organ's name, which 全椒县 is. 本机关 stands for one in a report that is being written. */
const noName = /^[全我](?:国|省|市|州|盟|县|区|旗|镇|乡|街道|局|委|办|厅|部|院|校|机关|单位|部门|系统)$/;

const place = /^(?!城市)[^省市县区州盟旗]{1,8}[省市县区州盟旗]|^[国中]/;
const whole = /(?:局|委|办|政府|厅|中心|院|处|站|街道|镇|(?<!城)乡|(?<!社)会|公司|学|校)$/;
const noPart = /[^\u4e00-\u9fff()、]|公开|报告|网|栏|页|门户/;

/** True where a line's end is the beginning of an organ's name that the next line goes on with. */
export const goesOn = (above: string, organ: string): boolean =>
  place.test(above) &&
  !place.test(organ) &&
  !noPart.test(above) &&
  (!whole.test(above) || organ.length < 3 || /^.?办公[室厅]$/.test(organ));

const marks = '"\'>)(:.-';
/** What stands before a title's words: a label, a kind of article in brackets, marks. */
const before = [
  /^(?:标题|名称|题名|关于|\W?[a-z]\w{0,11}(?=[:>{=]))/i,
  // Where it stands in a book: 1.云州市…, 第一篇 云州市…, 附件1：云州市….
  /^(?:(?:附件)?\d{1,3}(?!\d)[.、,:)]?|附件:|[一二三四五六七八九十百]{1,4}[、.,]|第[一二三四五六七八九十百\d]{1,4}(?:篇|章|部分)[:、]?)/,
  /^\([^()]{1,6}\)/,
  /^[:"'<>([\]){=]+/,
];
/** 本级, a second name: no part of the name by which the organ signs. */
const note = /\([^()]+\)$/;
const links = /(?:关于|的)$/;

const withoutMarks = (text: string): string => {
  let end = text.length;
  while (end > 0 && marks.includes(text.charAt(end - 1))) end--;
  return text.slice(0, end);
};

/** The organ's name in a part of a title, without what stands around it. */
const trimOrgan = (text: string): string =>
  withoutMarks(
    before
      .reduce((words, each) => words.replace(each, ''), text)
      .replace(links, '')
      .replace(note, ''),
  ).replace(links, '');

/** The organ that is named before the title's other words; null where there is none. */
export const organIn = (parts: readonly string[]): string | null => {
  const organ = parts.map(trimOrgan).reduce((best, each) => (each.length > best.length ? each : best), '');
  return organ.length < 2 || noName.test(organ) ? null : organ;
};

const inBrackets = /^\(([^()\d]{3,30})\)/;
const noOrgan = /^(?:全[国省市县区]|各)|机关$/;

/** The organ in brackets right behind the title's other words; null where they hold another thing. */
export const organBehind = (behind: string): string | null => {
  const organ = inBrackets.exec(behind)?.[1] ?? '';
  return organEnd.test(organ) && !noOrgan.test(organ) && !noName.test(organ) ? organ : null;
};
