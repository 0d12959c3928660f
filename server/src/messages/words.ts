import type { Catalogue, Locale, Message } from './types';

/** Values for a message's placeholders; one that begins with `@` is itself a key. */
export type Values = Readonly<Record<string, string | number>>;

/** What finds words by their keys. */
export interface Words {
  /** Whether there are words for a key. */
  readonly hasMessage: (key: string) => boolean;
  /** The words of a key with `{name}` filled in; an unknown key stands for itself, so that nothing is lost on the way. */
  readonly format: (key: string, values: Values, locale: Locale) => string;
}

const placeholder = /\{(\w+)\}/g;

/** `the disclosure table has …` begins with a capital where the name of a thing begins the sentence. */
const beginning = /^\{(\w+)\}/;

/** Quotation marks inside quoted words are single ones. */
const quotedInside = (text: string): string => text.replaceAll('“', '‘').replaceAll('”', '’');

/** The words of catalogues. */
export const wordsOf = (catalogues: Readonly<Record<string, Catalogue>>): Words => {
  const messages: ReadonlyMap<string, Message> = new Map(Object.values(catalogues).flatMap(Object.entries));

  const isReference = (value: string | number | undefined): value is string =>
    // Only a known key is a reference: a report's own text may begin with `@` too.
    typeof value === 'string' && value.charCodeAt(0) === 64 && messages.has(value.slice(1));

  const format: Words['format'] = (key, values, locale) => {
    const message = messages.get(key);
    if (!message) return key;
    const template = locale === 'en' ? message.en : message.zh;
    const text = template.replace(placeholder, (whole, name: string, at: number) => {
      const value = values[name];
      if (isReference(value)) return format(value.slice(1), {}, locale);
      if (value === undefined) return whole;
      return template[at - 1] === '“' ? quotedInside(String(value)) : String(value);
    });
    const first = locale === 'en' ? beginning.exec(template)?.[1] : undefined;
    return first !== undefined && isReference(values[first]) ? text.charAt(0).toUpperCase() + text.slice(1) : text;
  };
  return { format, hasMessage: (key) => messages.has(key) };
};
