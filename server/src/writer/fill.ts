import type { Form } from '../forms';
import { sections } from '../forms';
import { unknownNextYear, unknownOrgan, unknownYear } from '../forms/sentences';
import type { Span } from '../report';
import type { Template } from './types';

/** What the standard sentences are filled with. */
export interface Facts {
  readonly form: Form;
  readonly year: number | null;
  readonly organ: string | null;
}

const replaced = (sentence: string, { form, year, organ }: Facts): string =>
  sentence
    .replaceAll('{organ}', organ ?? unknownOrgan)
    .replaceAll('{year}', year === null ? unknownYear : `${year}`)
    .replaceAll('{nextYear}', year === null ? unknownNextYear : `${year + 1}`)
    .replaceAll('{instrument}', form.instrument)
    .replaceAll('{parts}', sections.map((section) => section.words).join('，'));

/** A standard sentence with its placeholders filled in and its `[…]` defaults as stops. */
export const fillSentence = (sentence: string, facts: Facts): Template => {
  const stops: Span[] = [];
  let text = '';
  for (const [index, piece] of sentence.split(/[[\]]/).entries()) {
    const start = text.length;
    text += replaced(piece, facts);
    if (index % 2 === 1) stops.push({ start, end: text.length });
  }
  return { text, stops };
};

/** Templates one after the other, `between` them each time. */
export const joinTemplates = (templates: readonly Template[], between: string): Template => {
  const stops: Span[] = [];
  let text = '';
  for (const [index, each] of templates.entries()) {
    if (index > 0) text += between;
    for (const stop of each.stops) stops.push({ start: stop.start + text.length, end: stop.end + text.length });
    text += each.text;
  }
  return { text, stops };
};

/** A text without places to fill in. */
export const fixed = (text: string): Template => ({ text, stops: [] });
