import { applyEdits } from '../../../server/src/check';
import {
  type FormatLayout,
  formatTables,
  newReport,
  preview,
  previewPage,
  read,
  reportAfter,
} from '../../../server/src/features';
import type { FormId } from '../../../server/src/forms';
import { format } from '../../../server/src/messages';
import { parse } from '../../../server/src/parser';
import { type WriterLayout, writerLayouts } from '../../../server/src/writer';
import { cellsOf } from '../../features/formatting';
import { apart, inside, words } from '../invariants';
import { holds, target } from '../target';
import { anyText, choose } from '../texts';

interface Written {
  readonly text: string;
  readonly layout: FormatLayout;
  /** Formats the tables of a range only. */
  readonly range: readonly [number, number] | null;
}

/** A cell without tags, whole or broken ones, and without blanks: they are no part of a figure. */
const bare = (cell: string): string => cell.replace(/<[^<>]*>/g, '').replace(/<(?:[a-z/!][^<>]*)?|\s/gi, '');

/** Tables written anew: refused, or read back the same; and written once more as they are. */
export const formatTarget = target<Written>({
  name: 'format',
  weight: 10,
  make: (pick) => ({
    text: anyText(pick),
    layout: choose<FormatLayout>(pick, [...writerLayouts, 'keep']),
    range: pick(3) === 0 ? [pick(20_000), pick(20_000)] : null,
  }),
  run({ text, layout, range }) {
    const span = range
      ? { start: Math.min(...range) % (text.length + 1), end: Math.min(Math.max(...range), text.length) }
      : undefined;
    const { edits, refusals } = formatTables(parse(text), layout, span);
    apart(edits, text, 'format');
    for (const { span: place, reason, params } of refusals) {
      inside(place, text, reason);
      words(format(reason, params, 'zh-cn'), reason);
    }
    if (edits.length === 0) return;
    const after = applyEdits(text, edits);
    const [before, now] = [cellsOf(text).map(bare), cellsOf(after).map(bare)];
    holds(JSON.stringify(before) === JSON.stringify(now), () => {
      const at = before.findIndex((cell, index) => cell !== now[index]);
      return `format: ${before[at]} became ${now[at]}`;
    });
    // Where some lines end in CR alone, a line break put in may become one with what stands there.
    if (span || /\r(?!\n)/.test(text)) return;
    const again = formatTables(parse(after), layout).edits;
    holds(again.length === 0, () => `formatted twice: ${JSON.stringify(again).slice(0, 200)}`);
  },
});

const voidTags = new Set(['meta', 'br', 'col', '!doctype', 'hr', 'img']);

/** Every element that is opened is closed, in order; nothing of a text has become an element that runs or loads. */
const soundHtml = (html: string): void => {
  const open: string[] = [];
  for (const [, slash, name = ''] of html.matchAll(/<(\/?)([a-z!][a-z0-9]*)(?:\s[^<>]*)?>/gi)) {
    const tag = name.toLowerCase();
    holds(!/^(?:script|img|iframe|object|a)$/.test(tag), () => `html: <${tag}>`);
    if (voidTags.has(tag)) continue;
    if (slash) holds(open.pop() === tag, () => `html: </${tag}> without its beginning`);
    else open.push(tag);
  }
  holds(open.length === 0, () => `html: ${open.join(' ')} left open`);
  holds(!/<[^a-z/!]/i.test(html), () => 'html: a bare <');
};

/** A document as it is shown and published. */
export const previewTarget = target<string>({
  name: 'preview',
  weight: 3,
  make: anyText,
  run(text) {
    const reading = read(text);
    for (const kind of ['panel', 'paper'] as const) soundHtml(preview(reading, kind, 'zh-cn').html);
    const { html } = previewPage(reading, 'en');
    soundHtml(html.replace(/<title>[^<]*<\/title><style>[^<]*<\/style>/, ''));
    for (const [, start, end] of preview(reading, 'panel', 'en').html.matchAll(
      /data-start="(\d+)" data-end="(\d+)"/g,
    )) {
      inside({ start: Number(start), end: Number(end) }, text, 'preview');
    }
  },
});

interface Wanted {
  readonly text: string;
  readonly year: number | null;
  readonly organ: string | null;
  readonly form: FormId | null;
  readonly layout: WriterLayout | null;
}

/** Next year's report made from any, and reports made from nothing: a reader of them finds what was asked for. */
export const newTarget = target<Wanted>({
  name: 'new report',
  weight: 3,
  make: (pick) => ({
    text: anyText(pick),
    year: choose(pick, [null, 2025, 1, 9999, 0, -1, 2.5, 1e9]),
    organ: choose(pick, [null, '云州市青川区数据局', '', ' ', '\ud800', 'a\nb|c', '<b>', '$&']),
    form: choose<FormId | null>(pick, [null, '2019', '2021']),
    layout: choose(pick, [null, ...writerLayouts]),
  }),
  run({ text, year, organ, form, layout }) {
    const wanted = {
      ...(year === null ? {} : { year }),
      ...(organ === null ? {} : { organ }),
      ...(form === null ? {} : { form }),
      ...(layout === null ? {} : { layout }),
    };
    for (const report of parse(text).reports) {
      const made = reportAfter(text, report, wanted);
      if (made) parse(made.text);
    }
    if (year === null || organ === null) return;
    const made = newReport({ ...wanted, year, organ });
    holds((made === null) === !(Number.isInteger(year) && year >= 1 && year <= 9999), () => `a report of ${year}`);
    if (!made) return;
    holds(!/[\\/:*?"<>|\p{Cc}\p{Cs}]/u.test(made.fileName), () => `a file named ${made.fileName}`);
    const [report] = parse(made.text).reports;
    const tables = Object.values(report?.tables ?? {}).filter((table) => table !== null);
    if (organ === '云州市青川区数据局') holds(tables.length === 3, () => `${tables.length} tables`);
  },
});
