import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ahead, asShown, hidesSomething, isLonger, staysWithoutTags, withoutHidden } from '../../server/src/text';

/** As a reader sees it: `/` for a break that the source has not. */
const seen = (source: string): string => withoutHidden(asShown(source)).replaceAll('\u2028', '/');

describe('what a page’s source shows', () => {
  test.each([
    ['<p>一、</p>', '/一、/'],
    ['<p><span lang="EN-US">一、</span><b>总体</b>情况</p>', '/一、总体情况/'],
    ['一、总体情况<br/>全年', '一、总体情况/全年'],
    ['<P CLASS=a>一</P><DIV>二</DIV>', '/一//二/'],
    ['<o:p></o:p>甲<st1:chsdate year="2024">2024年</st1:chsdate>', '甲2024年'],
    ['甲<!-- 乙 <b> -->丙', '甲丙'],
    ['甲<!-- 乙', '甲 乙'],
    ['<!DOCTYPE html>甲<?xml version="1.0"?>乙', '甲乙'],
    ['<head><title>甲</title></head>乙', '乙'],
    ['<script>if (a < b) { c("<p>"); }</script>乙<style>p { }</style>', '乙'],
    ['<SCRIPT src="a.js"></SCRIPT>乙<script>丙', '乙丙'],
    ['甲&nbsp;&ensp;乙&#160;丙&nbsp丁', '甲  乙\u00a0丙 丁'],
    ['甲&amp;nbsp;乙&amp;ensp;丙', '甲 乙 丙'],
    ['&ldquo;甲&rdquo;&middot;&#20057;&#x4E19;', '“甲”·乙丙'],
    ['&lt;5 &gt; &amp;lt; &#60;', '＜5 ＞ &lt; ＜'],
    ['&#128512;&#9;甲', '😀 甲'],
    ['&#99999999;&#xfffffff;', '&#99999999;&#xfffffff;'],
    // What is not displayed.
    ['<p>甲<span style="display: none">乙<span>丙</span></span>丁</p>', '/甲丁/'],
    ['<P STYLE="color:red;DISPLAY:NONE">甲</P><p>乙</p>', '/乙/'],
    ['<p style="display:none">甲<p>乙</p>', '/乙/'],
    ['<span style="display:none">甲', '甲'],
    ['<div style="display:none">甲</div>', '/甲/'],
    ['# 一、总体情况 {#一 .a}\n[]{#_Toc1 .anchor}二{:.b}{三}', '# 一、总体情况 \n二{三}'],
    // Struck out, or printed above other words.
    ['<del>3</del><ins>4</ins><s>5</s><strike>6</strike><span style="text-decoration: line-through">7</span>', '4'],
    ['<ruby>甲<rt>jiǎ</rt></ruby><strong>乙</strong>', '甲乙'],
    // A link in Markdown, and lines that are quoted.
    ['## [一、总体情况](#a) [](#b)\n![图](a.png)[1] (甲)', '## 一、总体情况 \n![图](a.png)[1] (甲)'],
    ['> 甲\n>>  乙\n  > > 丙\n>\n> 3\n>3\n甲 > 乙', '甲\n 乙\n丙\n\n3\n>3\n甲 > 乙'],
    ['{"a": "甲\\n\\u4e59\\t\\"丙\\"\\\\<b>\\u000a"}', '{/a/: /甲/乙\t"丙"\\//}'],
    ['甲\\n', '甲\\n'],
    // No tags and no entities.
    ['a < b > c', 'a < b > c'],
    ['《甲》<乙>', '《甲》<乙>'],
    ['<https://example.org/?a=1&b=2>', '<https://example.org/?a=1&b=2>'],
    ['甲&乙;&#xD800;&unknown;&para', '甲&乙;&#xD800;&unknown;&para'],
    ['<p', '<p'],
    // No line ends within a tag, or between the words of a paragraph.
    ['甲<span\nlang="EN-US">乙</span><!--\n-->丙\n丁', '甲乙丙\n丁'],
    ['<p>\n  甲\n乙<br>\n丙\r\n</p>\n丁', '/  甲乙/丙/\n丁'],
    ['<p style="white-space: pre-wrap">甲\n乙</p>', '/甲\n乙/'],
    ['<p>甲\n乙<div>丙\n丁</div>', '/甲\n乙/丙\n丁/'],
    // What a value in quotation marks holds ends no tag.
    ['<p title="a>b" data-t="<b>x</b>">甲</p>', '/甲/'],
    ["<p title=it's>甲</p>", '/甲/'],
  ])('%s', (source, shown) => {
    expect(seen(source)).toBe(shown);
  });

  test('the tags of a table’s cells stay, all others within go, and what parts words leaves a blank', () => {
    const table =
      '<table class="a"><tbody><tr><td><p><span>规</span>章</p></td><td><p>3</p><p>4</p></td></tr></tbody></table>';
    expect(seen(table)).toBe('<table class="a"> <tr><td> 规章 </td><td> 3  4 </td></tr> </table>');
    expect(seen('<tr><td><b>1</b></td></tr>')).toBe('<tr><td>1</td></tr>');
    expect(seen('<table><tr><td><i>1</i></td>')).toBe('<table><tr><td>1</td>');
  });

  test('what is typed into a field of a cell is seen, and the number of a note is not the figure’s', () => {
    const cell = (words: string): string => `<table><tr><td>规章</td><td>${words}</td></tr></table>`;
    expect(seen(cell('<input type="text" value="3" size=3>'))).toBe(cell('3'));
    expect(seen(cell("<INPUT VALUE = '3'/>"))).toBe(cell('3'));
    expect(seen(cell('<input type="hidden" value="3">4'))).toBe(cell('4'));
    expect(seen('<input value="请输入">甲')).toBe('甲');
    expect(seen(cell('<textarea rows="1">3</textarea>'))).toBe(cell('3'));
    expect(seen(`甲<textarea>${'<p>乙</p>'.repeat(20)}</textarea>`)).toBe('甲');
    expect(seen(cell('12<sup>1</sup>'))).toBe(cell('12[1]'));
    expect(seen('12<sup>1</sup>')).toBe('121');
  });

  test('numbers before all lines are none of their words', () => {
    const words = Array.from({ length: 24 }, (_, at) => (at % 3 === 2 ? '' : at % 3 === 1 ? '\t甲' : `${at} 乙`));
    const numbered = (mark: string): string =>
      words.map((line, at) => `${String(at + 7).padStart(3)}${line === '' ? mark.trimEnd() : mark}${line}`).join('\n');
    for (const mark of [': ', '\t', '  ', ' | ', '→']) expect(seen(numbered(mark)), mark).toBe(words.join('\n'));
    for (const other of [numbered(': ').replace('20:', '21:'), numbered('\t').replace('\t', ': '), '1: 甲\n2: 乙\n'])
      expect(seen(other)).toBe(other);
  });

  test('rows and cells that are not displayed are none', () => {
    const row = '<tr><td>规章</td><td>3</td></tr>';
    const none = 'style="display:none"';
    const shown = `<table>${row}${row}</table>`;
    for (const source of [
      `<table><tr ${none}><td>1</td><td></td></tr>${row}${row}</table>`,
      `<table>${row}<tr ${none}><td>1</td>${row}</table>`,
      `<table>${row}${row}<tr ${none}><td>1</td></table>`,
      `<table>${row.replace('</tr>', `<td ${none}>4</td></tr>`)}${row}</table>`,
      `<table>${row.replace('</tr>', `<td ${none}>4</tr>`)}${row.replace('3', `<span ${none}>1</span>3`)}</table>`,
      `<table>${row.replace('<tr>', `<tr><td ${none}>4`)}${row}</table>`,
    ])
      expect(seen(source)).toBe(shown);
  });

  test('a table whose tag was lost, or stands twice, is one all the same', () => {
    const row = '<tr><td>规章</td><td>3</td></tr>';
    const table = `<table>${row}</table>`;
    expect(seen(`${row}</table>甲`)).toBe(`${row}/甲`);
    expect(seen(`${row}${table}`)).toBe(`${row}${table}`);
    expect(seen(`<table>${row}${table}`)).toBe(`<table>${row}${table}`);
    expect(seen(`<table><table>${row}</table>\n甲\n${table}`)).toBe(`/<table>${row}</table>\n甲\n${table}`);
  });

  test('a table that others stand in only sets out the page', () => {
    const page = '<table><tr><td>一、总体情况<table><tr><td>1</td><td>2</td></tr></table>二、</td></tr></table>';
    expect(seen(page)).toBe('///一、总体情况<table><tr><td>1</td><td>2</td></tr></table>二、///');
  });

  test('what stands on the line of a table’s end begins a line', () => {
    const table = '<table><tr><td>规章</td><td>3</td></tr></table>';
    expect(seen(`${table}<span>一、</span>总体情况`)).toBe(`${table}/一、总体情况`);
    expect(seen(`${table}　一、总体情况`)).toBe(`${table}/一、总体情况`);
  });

  test('a column alone only sets out the page', () => {
    expect(seen('<table><tr><td>甲</td></tr><tr><td>乙</td></tr></table>')).toBe('///甲////乙///');
  });

  test('in a row of a Markdown table a break parts no line', () => {
    expect(seen('| （一）<br>予以公开 | 3 |\n甲<br>乙')).toBe('| （一） 予以公开 | 3 |\n甲/乙');
    expect(seen('<p>登录 | 注册</p><p>甲</p>')).toBe('/登录 | 注册//甲/');
  });

  test('pictures stay, which may stand in a table’s place', () => {
    expect(seen('<p><img src="b.png"></p>')).toBe('/<img src="b.png">/');
  });

  test('any text: as long as it was, and a line ends nowhere but where the source has a break', () => {
    const piece = fc.constantFrom(
      '<p>',
      '</p>',
      '<table>',
      '</table>',
      '<td>',
      '</td>',
      '<!--',
      '-->',
      '<script>',
      '</script>',
      '&nbsp;',
      '&#',
      '&amp;',
      '<b',
      '>',
      '\n',
      '\r',
      '|',
      '甲',
      '1',
      ';',
      '[',
      '](',
      ')',
      '{"',
      '\\n',
      '\\u000a',
      '<sup>',
      '<input value="3">',
    );
    const soup = fc.array(fc.oneof(piece, fc.string({ unit: 'grapheme', maxLength: 3 })), { maxLength: 60 });
    fc.assert(
      fc.property(soup, (parts) => {
        const source = parts.join('');
        const shown = asShown(source);
        expect(shown).toHaveLength(source.length);
        for (const { index } of shown.matchAll(/[\r\n]/g)) expect(shown[index]).toBe(source[index]);
      }),
    );
  });

  test('an edit that makes no tag is known by what stands around it', () => {
    const source = `${'甲'.repeat(5000)}<b${'乙'.repeat(5000)}`;
    expect(staysWithoutTags(source, 0, 1)).toBe(true);
    expect(staysWithoutTags(source, 5003, 5004)).toBe(false);
    expect(staysWithoutTags('甲>', 1, 1)).toBe(true);
  });

  test('hidden characters do not count', () => {
    const text = asShown('<b>甲</b><i>乙</i>丙');
    expect(isLonger(text, 0, text.length, 2)).toBe(true);
    expect(isLonger(text, 0, text.length, 3)).toBe(false);
    expect(withoutHidden(text.slice(0, ahead(text, 0, text.length, 2)))).toBe('甲乙');
    expect(hidesSomething(text)).toBe(true);
    expect(hidesSomething('甲乙丙')).toBe(false);
  });
});
