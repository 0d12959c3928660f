import type { Span } from '../report';
import { fold, isPage, lineEnd, lineStart } from '../text';
import { artefacts, pageLabels, pageLines, reach } from './data/artefacts';
import { pageNumbers } from './support/furniture';
import { afterBreak, crossesLines, onOneLine, trimmed } from './support/lines';
import { excerpt } from './support/spans';
import { sourceOf, squiggleOf, type Words, wordsOf } from './support/words';
import { defineRule, type FindingSeed, type RuleContext } from './types';

interface Data {
  readonly spans: readonly Span[];
  readonly safe: boolean;
}

const longestLine = 120;
/** 【打印本页】【关闭窗口】 are the same words with and without brackets. */
const brackets = /[()[\]]/g;
const wholeLines = new Set(pageLines);

const processors = (text: string, words: Words): FindingSeed[] => {
  const found: FindingSeed[] = [];
  for (const { begins, ends, safe } of artefacts) {
    for (let at = words.text.indexOf(begins); at >= 0; at = words.text.indexOf(begins, at + 1)) {
      const behind = ends === null ? 0 : words.text.slice(at, at + reach).indexOf(ends);
      if (behind < 0) continue;
      const close = ends === null ? at + begins.length : at + behind + ends.length;
      const span = sourceOf(words, at, close);
      found.push({
        message: 'NB610',
        params: { words: excerpt(text, span) },
        span: squiggleOf(text, words, at, close),
        data: { spans: [span], safe } satisfies Data,
      });
    }
  }
  return found;
};

/** True for a folded line that a web page put around the report. */
const isOfPage = (line: string): boolean =>
  wholeLines.has(line.replace(brackets, '')) ||
  pageLabels.some((each) => line.startsWith(each) && line.charAt(each.length) === ':');

/**
 * The lines that a web page put around the report. Prose may have been joined to one: it is none of them. In the page's own
 * source they are in their place.
 */
const webLines = (text: string, words: Words): Span[] => {
  if (isPage(text)) return [];
  const found: Span[] = [];
  for (let at = 0; at < words.text.length; ) {
    const stop = words.text.indexOf('\n', at);
    const end = stop < 0 ? words.text.length : stop;
    if (isOfPage(words.text.slice(at, Math.min(end, at + longestLine)))) {
      const whole = sourceOf(words, at, end);
      for (let from = whole.start; from < whole.end; from = afterBreak(text, lineEnd(text, from))) {
        const line = trimmed(text, { start: from, end: Math.min(lineEnd(text, from), whole.end) });
        const isShort = line.end - line.start <= longestLine;
        if (isShort && isOfPage(fold(text, line.start, line.end).text)) found.push(line);
      }
    }
    at = end + 1;
  }
  return found;
};

const wholeLine = (text: string, span: Span): Span => ({
  start: lineStart(text, span.start),
  end: afterBreak(text, lineEnd(text, span.end)),
});

/** One finding for all places of a kind, at the first. */
const asOne = ({ text }: RuleContext, message: string, places: readonly Span[]): FindingSeed[] => {
  const first = places[0];
  if (!first) return [];
  const params = { count: places.length, words: excerpt(text, first) };
  return [
    {
      message: places.length > 1 ? `${message}All` : message,
      params,
      span: onOneLine(text, first),
      related: places.slice(1).map((span) => ({ span: onOneLine(text, span), message: 'NB610.related', params })),
      data: { spans: places.map((span) => wholeLine(text, span)), safe: false } satisfies Data,
    },
  ];
};

/** What a word processor, a web page or a printer left in the text. */
export const artefact = defineRule({
  id: 'NB610',
  name: 'artefact',
  severity: 'information',
  basis: 'convention',
  fixable: 'safe',
  reads: ['lines', 'pages'],
  check(context, found) {
    const { text, report } = context;
    const { words } = context;
    for (const seed of processors(text, words)) found(seed);
    for (const seed of asOne(context, 'NB610.web', webLines(text, words))) found(seed);
    // Of some of the words alone it is asked where no page's number is new.
    const pages = words === wordsOf(text, report) ? pageNumbers(text, report.span) : [];
    for (const seed of asOne(context, 'NB610.page', pages)) found(seed);
    return undefined;
  },
  fix({ text }, { data, params }) {
    const { spans, safe } = data as Data;
    const edits = spans.map((span) => ({ span, newText: '' }));
    const kind = safe && !spans.some((span) => crossesLines(text, span)) ? 'safe' : 'suggest';
    const title = spans.length > 1 ? 'NB610.fixAll' : 'NB610.fix';
    return [{ title, params: { count: params.count ?? 1 }, kind, preferred: true, edits }];
  },
});
