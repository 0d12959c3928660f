import { cells } from './cells';
import { checker } from './checker';
import { cli } from './cli';
import { describe } from './describe';
import { describeRequests } from './describeRequests';
import { editing } from './editing';
import { features } from './features';
import { formatting } from './format';
import { hover } from './hover';
import { preview } from './preview';
import { prose } from './prose';
import { structure } from './structure';
import { sums } from './sums';
import { terms } from './terms';
import { topics } from './topics';
import type { Catalogue, Locale, Message } from './types';
import { wording } from './wording';
import { years } from './years';

export type { Catalogue, Locale, Message };

/** Values for a message's placeholders; one that begins with `@` is itself a key. */
export type Values = Readonly<Record<string, string | number>>;

/** Every catalogue, by the name of its file. */
export const catalogues: Readonly<Record<string, Catalogue>> = {
  cells,
  checker,
  cli,
  describe,
  describeRequests,
  editing,
  features,
  format: formatting,
  hover,
  preview,
  prose,
  structure,
  sums,
  terms,
  topics,
  wording,
  years,
};

const messages: ReadonlyMap<string, Message> = new Map(Object.values(catalogues).flatMap(Object.entries));

/** Whether there are words for a key. */
export const hasMessage = (key: string): boolean => messages.has(key);

const placeholder = /\{(\w+)\}/g;

const isReference = (value: string | number | undefined): value is string =>
  // Only a known key is a reference: a report's own text may begin with `@` too.
  typeof value === 'string' && value.charCodeAt(0) === 64 && messages.has(value.slice(1));

/** `the disclosure table has …` begins with a capital where the name of a thing begins the sentence. */
const beginning = /^\{(\w+)\}/;

/** Quotation marks inside quoted words are single ones. */
const quotedInside = (text: string): string => text.replaceAll('“', '‘').replaceAll('”', '’');

/** The words of a key with `{name}` filled in; an unknown key stands for itself, so that nothing is lost on the way. */
export const format = (key: string, values: Values, locale: Locale): string => {
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
