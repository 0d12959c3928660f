import type { Pick } from '../support/generate';

/** Changes of texts, of the kinds that hands, converters and copying make, and of those that nobody makes. */

export const longest = 40_000;

const pieces = [
  '一、总体情况',
  '二、主动公开政府信息情况',
  '三、收到和处理政府信息公开申请情况',
  '四、政府信息公开行政复议、行政诉讼情况',
  '五、存在的主要问题及改进情况',
  '六、其他需要报告的事项',
  '第二十条第（一）项',
  '第二十条第（八）项',
  '信息内容',
  '规章',
  '行政许可',
  '本年新收政府信息公开申请数量',
  '一、本年新收政府信息公开申请数量（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）',
  '（一）予以公开',
  '（七）总计',
  '其他',
  '总计',
  '自然人',
  '行政复议',
  '结果维持',
  '未经复议直接起诉',
  '云州市青川区数据局',
  '2024年政府信息公开工作年度报告',
  '政府信息公开工作年度报告',
  '2025年1月20日',
  '收到政府信息公开申请12件，办结11件，结转下年度1件。',
  '未收取信息处理费',
  '无',
  '没有因政府信息公开工作被申请行政复议、提起行政诉讼',
  '增长50%',
  '其中，自然人3件、法人2件',
  '13800000000',
  '110101199003070000',
];
const marks = [
  '\u0000',
  '\ud800',
  '\udc00',
  '\ud83d\ude00',
  '\ufeff',
  '\u202e',
  '\u2066',
  '\u3000',
  '\u00a0',
  '\u200b',
  '\u2028',
  '\u0085',
  '\u000b',
  '\f',
  '\r',
  '\r\n',
  '\n',
  '\n\n',
  '\t',
  '  ',
  '|',
  '||',
  '|---|',
  ' | ',
  '｜',
  '│',
  '#',
  '- 4 -',
  '—',
  '/',
  '《',
  '》',
  '（',
  '）',
  '“',
  '”',
  '。',
  '；',
  '、',
  '\ufffd',
  '锟斤拷',
  '⺠',
  'Ａ',
  '𠮷',
  'e\u0301',
  '\u0300'.repeat(8),
];
const tags = [
  '<table>',
  '</table>',
  '<tr>',
  '</tr>',
  '<td>',
  '</td>',
  '<td colspan="3">',
  '<td rowspan="999999999">',
  '<td colspan="-1">',
  '<td rowspan="0" colspan=99>',
  '<th',
  '<p>',
  '</p>',
  '<br>',
  '<br/>',
  '&nbsp;',
  '&#x4e00;',
  '&#99999999;',
  '&amp;',
  '<!--',
  '-->',
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '<span style="',
  "<a href='javascript:0'>",
];
const figures = [
  '0',
  '1',
  '7',
  '-5',
  '+3',
  '3.5',
  '０',
  '１２',
  '1,234',
  '1，234',
  '1 234',
  '十二',
  '一百零三',
  '壹拾',
  '两',
  '〇',
  '9'.repeat(16),
  '9'.repeat(400),
  '1e308',
  '0x10',
  'Infinity',
  '.5',
  '5.',
  '00012',
  '12件',
  '3.14元',
  '50%',
  '百分之五十',
  '①',
  'Ⅳ',
];

const one = <Item>(pick: Pick, items: readonly Item[]): Item => items[pick(items.length - 1)] as Item;

/** A piece that means something to a reader of reports, or to a reader of text. */
export const special = (pick: Pick): string => {
  const kind = pick(9);
  if (kind < 4) return one(pick, marks);
  if (kind < 6) return one(pick, figures);
  if (kind < 8) return one(pick, pieces);
  return kind === 8 ? one(pick, tags) : String.fromCharCode(pick(0xffff));
};

const spliced = (text: string, start: number, end: number, put: string): string =>
  text.slice(0, start) + put + text.slice(end);

/** Changes of whole lines. */
const lineChange = (text: string, pick: Pick): string => {
  const lines = text.split('\n');
  const at = pick(lines.length - 1);
  const other = pick(lines.length - 1);
  const count = 1 + pick(one(pick, [0, 0, 2, 30]));
  switch (pick(6)) {
    case 0:
      lines.splice(at, count);
      break;
    case 1:
      lines.splice(at, 0, ...lines.slice(at, at + count));
      break;
    case 2:
      [lines[at], lines[other]] = [lines[other] as string, lines[at] as string];
      break;
    case 3:
      lines.splice(other, 0, ...lines.splice(at, count));
      break;
    case 4:
      lines.splice(at, 2, (lines[at] ?? '') + one(pick, ['', ' ', '\t', '|']) + (lines[at + 1] ?? ''));
      break;
    case 5: {
      const line = lines[at] as string;
      const cut = pick(line.length);
      lines.splice(at, 1, line.slice(0, cut), line.slice(cut));
      break;
    }
    default:
      lines.splice(at, count, ...transposed(lines.slice(at, at + count)));
  }
  return lines.join('\n');
};

const separators = ['|', '\t', '</td>', ' '] as const;
const separatorOf = (line: string): string => separators.find((each) => line.includes(each)) ?? '，';

/** Rows become columns, as where a table is copied the wrong way round. */
const transposed = (lines: readonly string[]): string[] => {
  const separator = separatorOf(lines[0] ?? '');
  const cells = lines.map((line) => line.split(separator));
  const width = Math.max(0, ...cells.map((row) => row.length));
  return Array.from({ length: width }, (_, column) => cells.map((row) => row[column] ?? '').join(separator));
};

/** Changes of cells and words within a line. */
const cellChange = (text: string, pick: Pick): string => {
  const lines = text.split('\n');
  const at = pick(lines.length - 1);
  const line = lines[at] as string;
  const separator = separatorOf(line);
  const cells = line.split(separator);
  const [cell, other] = [pick(cells.length - 1), pick(cells.length - 1)];
  switch (pick(4)) {
    case 0:
      cells.splice(cell, 1);
      break;
    case 1:
      cells.splice(cell, 0, cells[cell] as string);
      break;
    case 2:
      [cells[cell], cells[other]] = [cells[other] as string, cells[cell] as string];
      break;
    case 3:
      cells[cell] = special(pick);
      break;
    default:
      cells[cell] = cells.splice(other, 1).join() + (cells[cell] ?? '');
  }
  lines[at] = cells.join(separator);
  return lines.join('\n');
};

/** Another figure in a figure's place: of the first ones behind a place. */
const figureChange = (text: string, pick: Pick): string => {
  const from = pick(text.length);
  for (let at = from; at < Math.min(text.length, from + 400); at++) {
    if (!/[0-9]/.test(text.charAt(at))) continue;
    let end = at;
    while (end < text.length && /[0-9]/.test(text.charAt(end))) end++;
    return spliced(text, at, end, pick(1) === 0 ? String(pick(30)) : one(pick, figures));
  }
  return text;
};

/** Changes of single characters and runs of them, anywhere. */
const characterChange = (text: string, pick: Pick): string => {
  const at = pick(text.length);
  switch (pick(4)) {
    case 0:
      return spliced(text, at, at, special(pick));
    case 1:
      return spliced(text, at, at + 1, special(pick));
    case 2:
      return spliced(text, at, at + 1 + pick(one(pick, [0, 3, 40, 400])), '');
    case 3:
      return spliced(text, at, at, text.slice(at, at + 1 + pick(40)).repeat(1 + pick(one(pick, [1, 3, 60]))));
    default: {
      const piece = text.slice(at, at + pick(60));
      const to = pick(text.length);
      return spliced(text, to, to, piece);
    }
  }
};

/** Changes of the whole text, as other programs save it. */
const wholeChange = (text: string, pick: Pick): string => {
  switch (pick(11)) {
    case 0:
      return text.replaceAll('\n', '\r');
    case 1:
      return text.replaceAll('\n', '\r\n');
    case 2:
      return text.replaceAll('\n', one(pick, ['\u2028', ' ', '', '\n\n']));
    case 3:
      return `\ufeff${text}`;
    case 4:
      return text.replace(/[0-9]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
    case 5:
      return text.replaceAll(one(pick, [' ', '\t', '|', '、', '，', '。', '（', '0']), one(pick, ['', ' ', '　', '.']));
    case 6:
      return one(pick, ['<table>', '<td>', '<tr><td>', '（', '<table><tr><td>', '| ']).repeat(1 + pick(900)) + text;
    case 7:
      return text.split('').reverse().join('');
    case 8:
      return text + special(pick).repeat(1 + pick(500));
    case 9:
      return text.split('\n').reverse().join('\n');
    case 10:
      return text.slice(0, pick(text.length));
    default:
      return text.slice(pick(text.length));
  }
};

/** One change of a text; `another` gives a second text to be mixed with. The result is never longer than `longest`. */
export const changed = (text: string, pick: Pick, another: (pick: Pick) => string): string => {
  const kind = pick(23);
  let result: string;
  if (kind < 6) result = lineChange(text, pick);
  else if (kind < 12) result = cellChange(text, pick);
  else if (kind < 16) result = figureChange(text, pick);
  else if (kind < 21) result = characterChange(text, pick);
  else if (kind < 23) result = wholeChange(text, pick);
  else {
    const other = another(pick);
    const at = pick(text.length);
    result = text.slice(0, at) + other.slice(pick(other.length)) + (pick(1) === 0 ? text.slice(at) : '');
  }
  return result.slice(0, longest);
};
