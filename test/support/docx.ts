import { strToU8, zipSync } from 'fflate';

/** Word documents, made of nothing but what their text needs. */

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const namespaces = [
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"',
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"',
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
  'xmlns:v="urn:schemas-microsoft-com:vml"',
].join(' ');
const contentTypes = 'http://schemas.openxmlformats.org/package/2006/content-types';
const kind = 'application/vnd.openxmlformats-officedocument.wordprocessingml.';
const relations = 'http://schemas.openxmlformats.org/package/2006/relationships';
const officeDocument = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument';

export interface DocxParts {
  readonly numbering?: string;
  readonly styles?: string;
  /** Path of the document within the archive. */
  readonly path?: string;
}

/** A .docx with this body; further parts are what stands within their root. */
export const docx = (body: string, { numbering, styles, path = 'word/document.xml' }: DocxParts = {}): Uint8Array => {
  const folder = path.slice(0, path.lastIndexOf('/'));
  const files: Record<string, string> = {
    '[Content_Types].xml': `${head}<Types xmlns="${contentTypes}"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/${path}" ContentType="${kind}document.main+xml"/><Override PartName="/${folder}/numbering.xml" ContentType="${kind}numbering+xml"/><Override PartName="/${folder}/styles.xml" ContentType="${kind}styles+xml"/></Types>`,
    '_rels/.rels': `${head}<Relationships xmlns="${relations}"><Relationship Id="rId1" Type="${officeDocument}" Target="${path}"/></Relationships>`,
    [path]: `${head}<w:document ${namespaces}><w:body>${body}<w:sectPr/></w:body></w:document>`,
  };
  files[`${folder}/_rels/${path.slice(folder.length + 1)}.rels`] =
    `${head}<Relationships xmlns="${relations}">${['numbering', 'styles'].map((name) => `<Relationship Id="${name}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${name}" Target="${name}.xml"/>`).join('')}</Relationships>`;
  if (numbering !== undefined)
    files[`${folder}/numbering.xml`] = `${head}<w:numbering ${namespaces}>${numbering}</w:numbering>`;
  if (styles !== undefined) files[`${folder}/styles.xml`] = `${head}<w:styles ${namespaces}>${styles}</w:styles>`;
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])));
};

const escapeXml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** A run cut in two, as word processors do where a font changes. */
export const paragraph = (text: string, properties = ''): string => {
  const middle = text.length >> 1;
  const runs = [text.slice(0, middle), text.slice(middle)].map(
    (words) => `<w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve">${escapeXml(words)}</w:t></w:r>`,
  );
  return `<w:p>${properties}${runs.join('')}</w:p>`;
};

export interface Cell {
  readonly text: string;
  readonly colspan: number;
  readonly rowspan: number;
}

const tableCell = ({ text, colspan }: Cell, merge: string): string => {
  const span = colspan > 1 ? `<w:gridSpan w:val="${colspan}"/>` : '';
  return `<w:tc><w:tcPr>${span}${merge}</w:tcPr>${paragraph(text)}</w:tc>`;
};

/** A table's rows; cells that go on downwards stand again in each row. */
const table = (rows: readonly (readonly Cell[])[]): string => {
  let above = new Map<number, { readonly cell: Cell; readonly left: number }>();
  const written = rows.map((row) => {
    const below: typeof above = new Map();
    const cells = [...row];
    let text = '';
    for (let column = 0; ; ) {
      const open = above.get(column);
      const cell = open?.cell ?? cells.shift();
      if (!cell) break;
      const left = (open?.left ?? cell.rowspan) - 1;
      const merge = open ? '<w:vMerge/>' : cell.rowspan > 1 ? '<w:vMerge w:val="restart"/>' : '';
      text += tableCell(open ? { ...cell, text: '' } : cell, merge);
      if (left > 0) below.set(column, { cell, left });
      column += cell.colspan;
    }
    above = below;
    return `<w:tr>${text}</w:tr>`;
  });
  return `<w:tbl><w:tblPr/><w:tblGrid/>${written.join('')}</w:tbl>`;
};

const plain = (html: string): string =>
  html
    .replace(/<[^>]*>/g, '')
    .replaceAll('&nbsp;', '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');

export const rowsOf = (html: string): Cell[][] =>
  [...html.matchAll(/<tr>(.*?)<\/tr>/gs)].map(([, row = '']) =>
    [...row.matchAll(/<td(.*?)>(.*?)<\/td>/gs)].map(([, attributes = '', content = '']) => {
      const span = (name: string): number => Number(new RegExp(`${name}="(\\d+)"`).exec(attributes)?.[1] ?? 1);
      return { text: plain(content), colspan: span('colspan'), rowspan: span('rowspan') };
    }),
  );

/** A report whose tables are HTML as the body of a Word document: a line a paragraph. */
export const bodyOf = (text: string): string =>
  text
    .split(/(<table.*?<\/table>)/s)
    .map((piece) =>
      piece.startsWith('<table')
        ? table(rowsOf(piece))
        : piece
            .split('\n')
            .map((line) => paragraph(line))
            .join(''),
    )
    .join('');

/** The same as a file. */
export const docxOf = (text: string): Uint8Array => docx(bodyOf(text));
