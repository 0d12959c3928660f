import { type Completion, type CompletionOptions, complete, read } from '../../../server/src/features';
import { format, type Locale } from '../../../server/src/messages';
import { applied } from '../support';

export interface At {
  readonly text: string;
  readonly offset: number;
}

/** A text with another in a place of it, the cursor where `‸` stands in that. */
export const placed = (text: string, start: number, end: number, source: string): At => {
  const cursor = source.indexOf('‸');
  return { text: text.slice(0, start) + source.replace('‸', '') + text.slice(end), offset: start + cursor };
};

export const completions = ({ text, offset }: At, options: CompletionOptions = {}): readonly Completion[] =>
  complete(read(text), offset, options);

export const labelOf = ({ label }: Completion, locale: Locale = 'zh-cn'): string =>
  typeof label === 'string' ? label : format(label.message, label.params, locale);

export const detailOf = ({ detail }: Completion, locale: Locale = 'zh-cn'): string =>
  detail ? format(detail.message, detail.params, locale) : '';

/** `label | detail`, in order. */
export const listed = (found: readonly Completion[], locale: Locale = 'zh-cn'): string[] =>
  found.map((each) => `${labelOf(each, locale)} | ${detailOf(each, locale)}`);

/** The text with a completion put in. */
export const accepted = ({ text, offset }: At, completion: Completion | undefined): string => {
  if (!completion) throw new Error('no completion');
  const { span, template, filterText } = completion;
  const typed = text.slice(span.start, offset);
  if (span.start > offset || span.end < offset) throw new Error('the range does not hold the cursor');
  if (/[\r\n]/.test(text.slice(span.start, span.end))) throw new Error('the range crosses lines');
  if (!filterText.startsWith(typed)) throw new Error(`${filterText} is filtered away by ${typed}`);
  let end = 0;
  for (const stop of [...template.stops].sort((a, b) => a.start - b.start)) {
    if (stop.start < end || stop.end > template.text.length) throw new Error('stops overlap');
    end = stop.end;
  }
  return applied(text, [{ span, newText: template.text }]);
};
