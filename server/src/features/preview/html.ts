/** A piece of HTML: everything in it that came from a text is escaped. */
export type Html = string & { readonly html: true };

/** Values of attributes; null and false leave one out, true gives it without a value. */
export type Attributes = Readonly<Record<string, string | number | boolean | null>>;

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text as HTML, fit for content and for attributes. Control characters, which no HTML may hold, vanish. */
export const escaped = (text: string): Html =>
  text
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is to go
    .replace(/[\0-\x08\x0b-\x1f\x7f\u2028\ufeff]/g, '')
    .replace(/[&<>"']/g, (mark) => entities[mark] as string) as Html;

/** Pieces of HTML as one. */
export const joined = (parts: readonly Html[]): Html => parts.join('') as Html;

/** Elements without content and end. */
const empty: ReadonlySet<string> = new Set(['col', 'br']);

/** An element; names of elements and attributes are the program's own, values are escaped. */
export const element = (name: string, attributes: Attributes, ...children: readonly Html[]): Html => {
  let html = `<${name}`;
  for (const [key, value] of Object.entries(attributes)) {
    if (value === null || value === false) continue;
    html += value === true ? ` ${key}` : ` ${key}="${escaped(String(value))}"`;
  }
  return (empty.has(name) ? `${html}>` : `${html}>${children.join('')}</${name}>`) as Html;
};
