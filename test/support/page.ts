/** Reports in HTML tables as the sources of pages: what an editor saves from a browser, a word processor or a site. */

const spans = (line: string): string =>
  `<span style="font-family:仿宋_GB2312;mso-bidi-font-size:16.0pt">${line.slice(0, 2)}</span>` +
  `<span lang="EN-US"><o:p>${line.slice(2, 6)}</o:p></span><b>${line.slice(6)}</b>`;

/** Wraps each line outside the tables. */
const wrapped = (report: string, wrap: (line: string, at: number) => string): string => {
  let inTable = false;
  return report
    .split('\n')
    .map((line, at) => {
      if (line.includes('<table')) inTable = true;
      const isWords = !inTable && line.trim() !== '';
      if (line.includes('</table')) inTable = false;
      return isWords ? wrap(line, at) : line;
    })
    .join('\n');
};

/** As word processors write: lines broken at a page's width, within tags too. */
const ofLines = (line: string): string =>
  `<p class=MsoNormal style='text-indent:32.0pt;\nline-height:28.0pt'>${line.replace(
    /.{1,5}/gu,
    (piece) =>
      `<span\nlang=EN-US style='font-size:16.0pt;font-family:仿宋_GB2312;mso-bidi-font-family:\n"Times New Roman"'>${piece}</span>`,
  )}\n  </p>\n`;

/** Cells as word processors write them, each figure in pieces. */
const cellsOfLines = (report: string): string =>
  report
    .replace(/<td/g, "\n  <td width=78 style='width:58.2pt;border:solid windowtext\n  1.0pt'")
    .replace(
      />(\d+)(\d)</g,
      `><span\n  style='font-size:10.0pt;mso-bidi-font-family:"Times New Roman"'>$1</span><span\n  lang=EN-US>$2<o:p></o:p></span><`,
    );

const escaped = (line: string): string =>
  [...line].map((char) => (char > '\u2e80' ? `&#${char.codePointAt(0)};` : char)).join('');

const top = (title: string): string =>
  `<!DOCTYPE html>\n<html lang="zh-CN"><head><meta charset="utf-8"><title>${title} - 政府信息公开年报</title>\n` +
  '<style>p { margin: 0 }</style><script>if (1 < 2) { document.write("<p>一、总体情况</p>"); }</script></head>\n' +
  '<body><div class="nav"><ul><li>当前位置：<a href="/">首页</a>&nbsp;&gt;</li><li>登录 | 注册</li><li><a href="/nb">政府信息公开年报</a></li></ul></div>\n<div class="text">';
const foot =
  '</div>\n<!-- 一、总体情况 --><div class="foot">主办：云州市 &nbsp; 网站标识码：1234567890</div></body></html>\n';

/** Ways in which sources set out what a page shows; each takes a report whose tables are HTML. */
export const pageKinds: Readonly<Record<string, (report: string) => string>> = {
  'a paragraph a line': (report) => wrapped(report, (line) => `<p>${line}</p>`),
  'a title and strong headings': (report) =>
    wrapped(report, (line, at) =>
      at === 0 ? `<h1>${line}</h1>` : `<p style="text-indent:2em"><strong>${line}</strong></p>`,
    ),
  'a word processor’s spans': (report) => wrapped(report, (line) => `<p class="MsoNormal">${spans(line)}</p>`),
  'lines broken within tags': (report) => cellsOfLines(wrapped(report, ofLines)),
  'paragraphs broken in lines': (report) =>
    wrapped(report, (line) => `<p>\n\t${line.replace(/(.{30})/gu, '$1\n\t')}\n</p>`),
  'a table a paragraph': (report) =>
    wrapped(report, (line) => `<TABLE><TR><TD align=center><B>${line}</B></TD></TR></TABLE>`),
  'what follows a table on its line': (report) => wrapped(report, (line) => `　${line}<br>`).replaceAll('\n', ''),
  'values that hold tags': (report) =>
    wrapped(report, (line) => `<p title="a>b" data-text="<b>一、</b>">${line}</p>`).replaceAll(
      '<td',
      '<td title="a>1"',
    ),
  'all on one line': (report) => wrapped(report, (line) => `<p>${spans(line)}</p>`).replaceAll('\n', ''),
  'breaks without paragraphs': (report) => wrapped(report, (line) => `${line}<br>`).replaceAll(/\n(?!<)/g, ''),
  'a whole page': (report) =>
    `${top(report.split('\n')[0] ?? '')}${wrapped(report, (line) => `<p>${spans(line)}</p>`)}${foot}`,
  'set out by a table': (report) =>
    `<TABLE width="100%"><TR><TD>\n${wrapped(report, (line) => `<DIV>${line}</DIV>`)}\n</TD></TR></TABLE>`,
  'characters by their numbers': (report) => wrapped(report, (line) => `<p>${escaped(line)}</p>`),
};

/** A whole page's source. */
export const page = pageKinds['a whole page'] as (report: string) => string;
