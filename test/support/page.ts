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

const escaped = (line: string): string =>
  [...line].map((char) => (char > '\u2e80' ? `&#${char.codePointAt(0)};` : char)).join('');

const top = (title: string): string =>
  `<!DOCTYPE html>\n<html lang="zh-CN"><head><meta charset="utf-8"><title>${title} - 政府信息公开年报</title>\n` +
  '<style>p { margin: 0 }</style><script>if (1 < 2) { document.write("<p>一、总体情况</p>"); }</script></head>\n' +
  '<body><div class="nav"><ul><li><a href="/">首页</a></li><li><a href="/nb">政府信息公开年报</a></li></ul></div>\n<div class="text">';
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
