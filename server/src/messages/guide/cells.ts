import type { Guide } from './types';

const sevenZeros = '0 | 0 | 0 | 0 | 0 | 0 | 0';
const carriedIn = '二、上年结转政府信息公开申请数量';
const inquiry = `8.属于行政查询事项 | ${sevenZeros} | ||\n`;
const headOfSuits =
  '结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 | 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 | |||||';
const fifteenZeros = `${sevenZeros} | ${sevenZeros} | 0 |`;

/** The cell rules NB201–NB210. */
export const cellsGuide: Guide = {
  NB201: {
    zh: {
      what: '看得见的格子空着，或填了“/”“-”“—”“_”“无”。整行、整列、整张表空白各只提示一次。',
      why: '空白看不出是没有发生还是漏填；核对合计时按 0 计，真有数时就会对不上。',
      fix: '没有的填 0。快速修复填 0；合计格填各项相加之和；如果全表只有这一格能使各式成立，就填那个数。',
    },
    en: {
      what: 'A cell is blank, or holds “/”, “-”, “—”, “_” or 无. A blank row, column or table gives one finding.',
      why: 'Nobody can tell none from forgotten. Sums count a blank as 0.',
      fix: 'Write 0 where there is none. The quick fix writes 0, the sum where the cell is a total, or the one value that makes all equations hold.',
    },
    examples: [
      { bad: '行政许可 | / | ||', good: '行政许可 | 0 | ||' },
      { bad: `${carriedIn} | 0 | | 0 | 0 | 0 | 0 | 0`, good: `${carriedIn} | ${sevenZeros}` },
    ],
  },
  NB202: {
    zh: {
      what: '应填数字的格子里是文字。',
      why: '表格只统计数量；文字读不成数，涉及这一格的合计都无法核对。',
      fix: '改填数字，说明写到正文里。',
    },
    en: {
      what: 'Text stands where a figure belongs.',
      why: 'The tables count; no sum with this cell can be checked.',
      fix: 'Write the number, and explain it in the prose.',
    },
    examples: [{ bad: '行政许可 | 若干 | ||', good: '行政许可 | 0 | ||' }],
  },
  NB203: {
    zh: {
      what: '数量小于 0。只有 2019 年格式的“本年增/减”可以为负。',
      why: '件数、金额没有负的；多半是把减少数填进了总数的格子，或多打了横线。',
      fix: '核对后改为实际数量。',
    },
    en: {
      what: 'A count is below 0. Only 本年增/减 of the 2019 form may be.',
      why: 'There is no negative number of cases; mostly a decrease got into the cell of a total, or a dash before it.',
      fix: 'Write the number there really is.',
    },
    examples: [{ bad: '行政许可 | -3 | ||', good: '行政许可 | 0 | ||' }],
  },
  NB204: {
    zh: {
      what: '件数带小数。只有采购总金额、收费金额可以带小数。',
      why: '件数是整数；小数多半是点错了位置，或把以万计的数填了进来。',
      fix: '核对后改为整数。',
    },
    en: {
      what: 'A count has decimals. Only the amounts of money may.',
      why: 'Cases are whole; mostly the point slipped, or the figure is in ten thousands.',
      fix: 'Write the whole number.',
    },
    examples: [{ bad: '行政许可 | 1.5 | ||', good: '行政许可 | 0 | ||' }],
  },
  NB205: {
    zh: {
      what: '表格缺少所用格式规定的一行。连续缺四行以上时合并提示。',
      why: '格式是统一的，没有数据的行也要保留；缺了一行，各列的合计就无法核对。',
      fix: '快速修复按表格现有的排法在应在的位置补上这一行，填 0，再改成实际数。',
    },
    en: {
      what: 'A row of the table’s own form is not there. Four and more in a row are told together.',
      why: 'The form is the same for all, and rows without cases stay; without one the columns cannot be added up.',
      fix: 'The quick fix inserts the row with zeros in its place, in the table’s own layout.',
    },
    examples: [{ bad: '', good: inquiry }],
  },
  NB206: {
    zh: {
      what: '一行的数字比格子多（错误），或比格子少而看不出空的是哪几格（警告）。',
      why: '数字归不了列，就不能猜着放：这一行和涉及它的合计都不核对，并计入未核对项。',
      fix: '多的删去；少的在空格处补 0。常见的原因是复制时空格子丢了，或两个数之间多了一个空格。',
    },
    en: {
      what: 'A row has more figures than places (error), or fewer where it cannot be told which are left out (warning).',
      why: 'No figure is placed by guess: the row and its sums stay unchecked, and the coverage says so.',
      fix: 'Remove what is too much; write 0 where cells are empty. Often empty cells were lost when the table was copied.',
    },
    examples: [
      {
        bad: `${carriedIn} | ${sevenZeros} | 0 | 0`,
        good: `${carriedIn} | ${sevenZeros} | ||`,
      },
    ],
  },
  NB207: {
    zh: {
      what: '表格里有规定格式之外的一行，或同一行出现了两次。',
      why: '格式是统一的，自行加的行无法汇总；重复的行不知以哪一处为准。',
      fix: '把数并入规定的行，或移到正文说明；删去重复的一行。',
    },
    en: {
      what: 'The table has a row that its form does not have, or one twice.',
      why: 'Own rows cannot be added up across organs; of two copies nobody knows which is right.',
      fix: 'Put the figures into a row of the form or into the prose; remove the second copy.',
    },
    examples: [{ bad: '行政强制 | 0 | ||\n行政给付 | 0 | ||', good: '行政强制 | 0 | ||' }],
  },
  NB208: {
    zh: {
      what: '行名或列名与规定格式相差一两个字。印本中通行的不同写法不算错。',
      why: '行名、列名是格式的一部分，错字会让人看不准这一行统计的是什么。',
      fix: '快速修复改为规定的写法；这一修复是安全的，可以批量执行。',
    },
    en: {
      what: 'A label differs from the form’s by a character or two. Variants found in print count as right.',
      why: 'Labels are part of the form, and a slip may change what a row counts.',
      fix: 'The quick fix writes the form’s label; it is safe and joins fix-all.',
    },
    examples: [{ bad: '3.要求提供公开出板物', good: '3.要求提供公开出版物' }],
  },
  NB209: {
    zh: {
      what: '表格在，但读不出来：行名和数字分了家、没有数字、数字连成一串、两份报告并排、各列换了次序、表格是图片。',
      why: '读不准的数不能拿来核对；这张表的其他规则都不作声，并计入未核对项，不代表没有错。',
      fix: '按提示的原因处理：从 Word 或网页原文重新复制表格，用保留版面的方式导出 PDF 文字，或把图片录入成文字。',
    },
    en: {
      what: 'A table is there and cannot be read: labels and figures torn apart, no figures, figures run together, two reports side by side, columns in another order than the form’s, a picture.',
      why: 'Nothing is checked on a guess: the other rules keep quiet about the table, which does not mean that it is right.',
      fix: 'Do what the message says: copy the table again from the original, extract the PDF with its layout kept, or type what is a picture.',
    },
    examples: [{ bad: headOfSuits, good: `${headOfSuits}\n${fifteenZeros}` }],
  },
  NB210: {
    zh: {
      what: '数字格里带了单位或括号说明，例如“12件”“22（其中修订 16 件）”。数字照样读取；一张表里十格以上写着同样的单位，只提示一次。',
      why: '表内只填数字，汇总时带单位的格子会被当成文字；金额写“元”而表头是万元时，数会差一万倍。',
      fix: '快速修复只留数字；“元”折算为万元。2019 年格式的采购总金额没有印单位，请把单位写在表头或表外。',
    },
    en: {
      what: 'A unit or a note stands beside the figure, as in “12件”. The figure is read all the same. More than ten cells of a table with the same unit give one finding.',
      why: 'Cells hold numbers alone; with a unit they count as text elsewhere, and 元 under a head of 万元 is ten thousand times too much.',
      fix: 'The quick fix keeps the number; 元 is converted to 万元. Where the 2019 form prints no unit, name it in the head or outside the table.',
    },
    examples: [
      { bad: '行政许可 | 12件 | ||', good: '行政许可 | 0 | ||' },
      { bad: '行政事业性收费 | 251000元 | ||', good: '行政事业性收费 | 0 | ||' },
    ],
  },
};
