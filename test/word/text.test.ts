import { zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { wordHolds, wordText } from '../../server/src/word';
import { type DocxParts, docx, paragraph } from '../support/docx';

const textOf = (body: string, parts: DocxParts = {}): string => {
  const read = wordText(docx(body, parts));
  return 'text' in read ? read.text : read.problem;
};
const run = (words: string): string => `<w:r><w:t>${words}</w:t></w:r>`;

describe('paragraphs', () => {
  test.each([
    ['runs', `<w:p>${run('一、')}${run('总体情况')}</w:p>`, '一、总体情况'],
    ['entities', `<w:p>${run('甲&amp;乙&lt;丙&#x4E01;')}</w:p>`, '甲&乙<丙丁'],
    ['tabs and breaks', '<w:p><w:r><w:t>甲</w:t><w:tab/><w:t>乙</w:t><w:br/><w:t>丙</w:t></w:r></w:p>', '甲\t乙\n丙'],
    ['a hyphen', '<w:p><w:r><w:t>1</w:t><w:noBreakHyphen/><w:t>3</w:t></w:r></w:p>', '1-3'],
    [
      'links, fields, tags',
      `<w:p><w:hyperlink>${run('甲')}</w:hyperlink><w:smartTag>${run('乙')}</w:smartTag></w:p>`,
      '甲乙',
    ],
    [
      'a field: its result, not its code',
      `<w:p><w:r><w:fldChar/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r>${run('3')}</w:p>`,
      '3',
    ],
    ['content controls', `<w:sdt><w:sdtPr/><w:sdtContent>${paragraph('甲')}</w:sdtContent></w:sdt>`, '甲'],
    [
      'a control within a line',
      `<w:p><w:sdt><w:sdtContent>${run('甲')}</w:sdtContent></w:sdt>${run('乙')}</w:p>`,
      '甲乙',
    ],
    [
      'what was put in, not what was taken out',
      `<w:p><w:ins>${run('274')}</w:ins><w:del><w:r><w:delText>275</w:delText></w:r></w:del></w:p>`,
      '274',
    ],
    [
      'what was moved, once',
      `<w:p><w:moveTo>${run('甲')}</w:moveTo></w:p><w:moveFrom>${paragraph('甲')}</w:moveFrom>`,
      '甲',
    ],
    ['hidden words', `<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>甲</w:t></w:r>${run('乙')}</w:p>`, '乙'],
    ['hidden no more', '<w:p><w:r><w:rPr><w:vanish w:val="0"/></w:rPr><w:t>甲</w:t></w:r></w:p>', '甲'],
    [
      'a reading above',
      `<w:p><w:ruby><w:rt>${run('jia')}</w:rt><w:rubyBase>${run('甲')}</w:rubyBase></w:ruby></w:p>`,
      '甲',
    ],
    ['a formula', '<w:p><m:oMath><m:r><m:t>1+1</m:t></m:r></m:oMath></w:p>', '1+1'],
    ['a picture', '<w:p><w:r><w:drawing><a:graphic><a:blip/></a:graphic></w:drawing></w:r></w:p>', '[图片]'],
  ])('%s', (_, body, text) => {
    expect(textOf(body)).toBe(`${text}\n`);
  });

  test('a text box stands behind its paragraph, once, though it is there in two ways', () => {
    const box = `<w:txbxContent>${paragraph('框中')}</w:txbxContent>`;
    const drawing = `<mc:AlternateContent><mc:Choice><w:drawing>${box}</w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>${box}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent>`;
    expect(textOf(`<w:p>${run('甲')}<w:r>${drawing}</w:r>${run('乙')}</w:p>${paragraph('丙')}`)).toBe(
      '甲乙\n框中\n丙\n',
    );
  });

  test('a table of contents is left out', () => {
    const contents = `<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj></w:sdtPr><w:sdtContent>${paragraph('一、总体情况 1')}</w:sdtContent></w:sdt>`;
    expect(textOf(contents + paragraph('甲'))).toBe('甲\n');
    const styles = '<w:style w:styleId="11"><w:name w:val="toc 1"/></w:style>';
    const line = paragraph('一、总体情况 1', '<w:pPr><w:pStyle w:val="11"/></w:pPr>');
    expect(textOf(line + paragraph('甲'), { styles })).toBe('甲\n');
  });
});

describe('tables', () => {
  const cell = (words: string, properties = ''): string =>
    `<w:tc><w:tcPr>${properties}</w:tcPr>${paragraph(words)}</w:tc>`;

  test('merged cells, several paragraphs in one, signs of HTML', () => {
    const two = `<w:tc>${paragraph('（一）')}${paragraph('予以公开')}</w:tc>`;
    const rows = [
      `<w:tr>${cell('甲', '<w:vMerge w:val="restart"/>')}${cell('乙', '<w:gridSpan w:val="2"/>')}</w:tr>`,
      `<w:tr>${cell('', '<w:vMerge/>')}${two}${cell('<3 <b> &amp; &')}</w:tr>`,
      `<w:tr><w:trPr><w:gridBefore w:val="1"/></w:trPr>${cell('丁')}${cell('')}</w:tr>`,
      `<w:tr><w:trPr><w:del/></w:trPr>${cell('去')}${cell('掉')}</w:tr>`,
    ];
    expect(textOf(`<w:tbl>${rows.join('')}</w:tbl>`)).toBe(
      [
        '<table>',
        '<tr><td rowspan="2">甲</td><td colspan="2">乙</td></tr>',
        '<tr><td>（一） 予以公开</td><td><3 &lt;b> &amp;amp; &</td></tr>',
        '<tr><td></td><td>丁</td><td></td></tr>',
        '</table>',
        '',
      ].join('\n'),
    );
  });

  test('a frame of one column is no table; a table in a cell gives its words', () => {
    const inner = `<w:tbl><w:tr>${cell('甲')}${cell('乙')}</w:tr></w:tbl>`;
    const frame = `<w:tbl><w:tr><w:tc>${paragraph('上')}${inner}${paragraph('下')}</w:tc></w:tr></w:tbl>`;
    expect(textOf(frame)).toBe('上\n<table>\n<tr><td>甲</td><td>乙</td></tr>\n</table>\n下\n');
    expect(textOf(`<w:tbl><w:tr><w:tc>${inner}</w:tc>${cell('丙')}</w:tr></w:tbl>`)).toContain(
      '<td>甲 乙</td><td>丙</td>',
    );
  });
});

describe('numbers that a word processor puts in', () => {
  const level = (at: number, format: string, text: string, more = ''): string =>
    `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`;
  const list = (id: number, kind: number, more = ''): string =>
    `<w:num w:numId="${id}"><w:abstractNumId w:val="${kind}"/>${more}</w:num>`;
  const numbering = [
    `<w:abstractNum w:abstractNumId="0">${level(0, 'chineseCountingThousand', '%1、')}${level(1, 'decimal', '（%2）')}${level(2, 'decimal', '%2.%3')}</w:abstractNum>`,
    `<w:abstractNum w:abstractNumId="1">${level(0, 'bullet', '●')}</w:abstractNum>`,
    `<w:abstractNum w:abstractNumId="2">${level(0, 'chineseCounting', '%1、', '<w:pStyle w:val="H1"/>')}${level(1, 'japaneseCounting', '（%2）', '<w:pStyle w:val="H2"/>')}</w:abstractNum>`,
    list(1, 0),
    list(2, 1),
    list(3, 0, '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>'),
    list(4, 2),
  ].join('');
  const item = (words: string, id: number, at = 0): string =>
    paragraph(words, `<w:pPr><w:numPr><w:ilvl w:val="${at}"/><w:numId w:val="${id}"/></w:numPr></w:pPr>`);

  test('level by level; a level below begins anew; empty paragraphs count', () => {
    const body = [
      item('总体情况', 1),
      item('概况', 1, 1),
      item('其中', 1, 2),
      item('机构', 1, 1),
      item('', 1),
      paragraph('正文'),
      item('主动公开', 1),
      item('再起', 1, 1),
      item('圆点', 2),
      item('无号', 0),
      item('没有的表', 9),
    ];
    expect(textOf(body.join(''), { numbering })).toBe(
      [
        '一、总体情况',
        '（1）概况',
        '1.1其中',
        '（2）机构',
        '二、',
        '正文',
        '三、主动公开',
        '（1）再起',
        '圆点',
        '无号',
        '没有的表',
        '',
      ].join('\n'),
    );
  });

  test('a list with a start of its own begins anew, another of its kind goes on', () => {
    const body = [item('甲', 1), item('乙', 3), item('丙', 3), item('丁', 1)];
    expect(textOf(body.join(''), { numbering })).toBe('一、甲\n一、乙\n二、丙\n三、丁\n');
  });

  test('by a style, or one that it is based on', () => {
    const styles = [
      '<w:style w:styleId="H1"><w:name w:val="heading 1"/><w:pPr><w:numPr><w:numId w:val="4"/></w:numPr></w:pPr></w:style>',
      '<w:style w:styleId="H2"><w:name w:val="heading 2"/><w:pPr><w:numPr><w:ilvl w:val="1"/><w:numId w:val="4"/></w:numPr></w:pPr></w:style>',
      '<w:style w:styleId="Own"><w:basedOn w:val="H1"/></w:style>',
      '<w:style w:styleId="Loop"><w:basedOn w:val="Loop"/></w:style>',
    ].join('');
    const styled = (words: string, style: string): string =>
      paragraph(words, `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>`);
    const off = paragraph('丁', '<w:pPr><w:pStyle w:val="H1"/><w:numPr><w:numId w:val="0"/></w:numPr></w:pPr>');
    const body = [
      styled('甲', 'H1'),
      styled('乙', 'H2'),
      styled('丙', 'Own'),
      off,
      styled('戊', 'Loop'),
      styled('己', 'H2'),
    ];
    expect(textOf(body.join(''), { numbering, styles })).toBe('一、甲\n（一）乙\n二、丙\n丁\n戊\n（一）己\n');
  });

  test.each([
    ['chineseCounting', '一 二 十 十一 二十 二十三'],
    ['ideographDigital', '一 二 一〇 一一 二〇 二三'],
    ['chineseLegalSimplified', '壹 贰 壹拾 壹拾壹 贰拾 贰拾叁'],
    ['decimalFullWidth', '１ ２ １０ １１ ２０ ２３'],
    ['decimalZero', '01 02 10 11 20 23'],
    ['decimalEnclosedCircle', '① ② ⑩ ⑪ ⑳ 23'],
    ['upperRoman', 'I II X XI XX XXIII'],
    ['lowerRoman', 'i ii x xi xx xxiii'],
    ['upperLetter', 'A B J K T W'],
    ['lowerLetter', 'a b j k t w'],
    ['hebrew1', '1 2 10 11 20 23'],
  ])('%s', (format, numbers) => {
    const own = `<w:abstractNum w:abstractNumId="0">${level(0, format, '%1')}</w:abstractNum>${list(1, 0)}`;
    const lines = textOf(item('　', 1).replace(/　/g, '.').repeat(23), { numbering: own }).split('\n');
    expect([0, 1, 9, 10, 19, 22].map((at) => lines[at]?.slice(0, -1)).join(' ')).toBe(numbers);
  });
});

describe('files', () => {
  const problemOf = (bytes: Uint8Array): string => {
    const read = wordText(bytes);
    return 'problem' in read ? read.problem : 'none';
  };
  const good = docx(paragraph('甲'));

  test('the document may stand at another path', () => {
    expect(textOf(paragraph('甲'), { path: 'word/document2.xml' })).toBe('甲\n');
  });

  test('what is no Word document', () => {
    expect(problemOf(new Uint8Array([0xd0, 0xcf]))).toBe('other');
    expect(problemOf(zipSync({ 'xl/workbook.xml': new Uint8Array() }))).toBe('other');
    expect(problemOf(zipSync({ 'word/document.xml': new TextEncoder().encode('<a/>') }))).toBe('other');
  });

  test('cut off anywhere, or with a byte changed: never thrown, and no text but the document’s', () => {
    for (let length = 0; length < good.length; length += 7) {
      expect(['damaged', 'other']).toContain(problemOf(good.slice(0, length)));
    }
    for (let at = 0; at < good.length; at++) {
      const bytes = good.slice();
      bytes[at] = (bytes[at] as number) ^ 0x5a;
      expect(() => wordText(bytes)).not.toThrow();
      expect(() => wordHolds(bytes, ['甲'])).not.toThrow();
    }
  });

  test('whether words may stand in it is told without reading it', () => {
    expect(wordHolds(good, ['乙', '甲'])).toBe(true);
    expect(wordHolds(good, ['乙'])).toBe(false);
    expect(wordHolds(docx(paragraph('甲'), { path: 'word/document2.xml' }), ['甲'])).toBe(true);
    expect(wordHolds(new TextEncoder().encode('甲'), ['甲'])).toBe(false);
  });

  test('elements in one another beyond measure', () => {
    const deep = (count: number): string => `${'<w:ins>'.repeat(count)}${paragraph('甲')}${'</w:ins>'.repeat(count)}`;
    expect(textOf(deep(100))).toBe('甲\n');
    expect(textOf(deep(1000))).toBe('damaged');
    expect(textOf(deep(100_000))).toBe('damaged');
  });

  test('an archive that unpacks to more than any report is not unpacked', () => {
    const huge = zipSync({ 'word/document.xml': new Uint8Array(65 * 1024 * 1024).fill(0x20) });
    expect(huge.length).toBeLessThan(1024 * 1024);
    expect(problemOf(huge)).toBe('tooLarge');
  });
});
