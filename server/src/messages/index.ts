import { cells } from './cells';
import { checker } from './checker';
import { cli } from './cli';
import { features } from './features';
import { structure } from './structure';
import { sums } from './sums';
import { terms } from './terms';
import type { Catalogue, Locale, Message } from './types';

export type { Catalogue, Locale, Message };

/** Values for a message's placeholders; one that begins with `@` is itself a key. */
export type Values = Readonly<Record<string, string | number>>;

/** Every catalogue, by the name of its file. */
export const catalogues: Readonly<Record<string, Catalogue>> = {
  cells,
  checker,
  cli,
  features,
  structure,
  sums,
  terms,
};

const messages: ReadonlyMap<string, Message> = new Map(Object.values(catalogues).flatMap(Object.entries));

/** Whether there are words for a key. */
export const hasMessage = (key: string): boolean => messages.has(key);

const placeholder = /\{(\w+)\}/g;

/** The words of a key with `{name}` filled in; an unknown key stands for itself, so that nothing is lost on the way. */
export const format = (key: string, values: Values, locale: Locale): string => {
  const message = messages.get(key);
  if (!message) return key;
  return (locale === 'en' ? message.en : message.zh).replace(placeholder, (whole, name: string) => {
    const value = values[name];
    if (value === undefined) return whole;
    // Only a known key is looked up: a report's own text may begin with `@` too.
    if (typeof value === 'string' && value.charCodeAt(0) === 64 && messages.has(value.slice(1))) {
      return format(value.slice(1), {}, locale);
    }
    return String(value);
  });
};
