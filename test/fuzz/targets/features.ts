import { applyEdits, messageOf } from '../../../server/src/check';
import {
  actionsAt,
  addReports,
  codeLenses,
  compareWithSum,
  complete,
  definition,
  dependents,
  documentLinks,
  findingsHtml,
  folding,
  highlight,
  hover,
  ignoringAt,
  inlayHints,
  insertSection,
  insertTable,
  type NeighboursOf,
  type OutlineNode,
  outline,
  type Place,
  precedents,
  prepareCallHierarchy,
  prepareRename,
  type Reading,
  readDocument,
  references,
  rename,
  sectionStates,
  selectionRanges,
  semanticTokens,
  workspaceSymbols,
} from '../../../server/src/features';
import { sections, tableKeys } from '../../../server/src/forms';
import { format, type Locale } from '../../../server/src/messages';
import { parse } from '../../../server/src/parser';
import type { Report, Span } from '../../../server/src/report';
import { generateReport } from '../../support/generate';
import { apart, inside, onOneLine, plain, words } from '../invariants';
import { holds, target } from '../target';
import { anyText, choose } from '../texts';

interface Asked {
  readonly text: string;
  /** Where: offsets, taken modulo what there is. */
  readonly places: readonly number[];
  readonly locale: Locale;
  /** Whether the text is its own neighbour year's report. */
  readonly years: boolean;
  readonly name: string;
}

/** Offsets worth asking at: figures, findings, headings, and any. */
const offsetsOf = ({ document, reports }: Reading, places: readonly number[]): number[] => {
  const spans = reports.flatMap(({ report, findings }) => [
    ...tableKeys.flatMap((key) => [...(report.tables[key]?.cells.values() ?? [])].map(({ span }) => span)),
    ...findings.map(({ span }) => span),
    ...report.sections.map(({ heading }) => heading),
  ]);
  return places.map((place, at) => {
    const span = spans[place % Math.max(1, spans.length)];
    return at % 2 === 0 && span
      ? span.start + (place % (span.end - span.start + 1))
      : (place % (document.text.length + 4)) - 2;
  });
};

const nested = (nodes: readonly OutlineNode[], outer: Span, text: string): void => {
  for (const { span, selection, name, children } of nodes) {
    words(name, 'outline');
    inside(span, text, 'outline');
    holds(outer.start <= span.start && span.end <= outer.end, () => `outline: ${name} outside its parent`);
    holds(span.start <= selection.start && selection.end <= span.end, () => `outline: the name of ${name} outside`);
    nested(children, span, text);
  }
};

/** What is asked of a whole text. */
const whole = (reading: Reading, locale: Locale, neighbours: NeighboursOf): void => {
  const { text } = reading.document;
  const all: Span = { start: 0, end: text.length };
  nested(outline(reading, locale), all, text);
  let at = 0;
  for (const { span } of semanticTokens(reading)) {
    inside(span, text, 'token');
    holds(span.start >= at, () => `token at ${span.start} before ${at}`);
    at = span.end;
  }
  for (const { span } of folding(reading)) inside(span, text, 'fold');
  for (const { span, title } of codeLenses(reading, locale)) {
    inside(span, text, 'lens');
    words(title, 'lens');
  }
  for (const { offset, label } of inlayHints(reading, all, { expected: true, names: true }, locale)) {
    inside({ start: offset, end: offset }, text, 'hint');
    words(label, 'hint');
  }
  for (const link of documentLinks(reading, locale, 'page:', neighbours)) inside(link.span, text, 'link');
  for (const { report } of reading.reports) {
    const file = { report, text, uri: 'file:///a.txt' };
    for (const { span } of workspaceSymbols([file], '', locale)) inside(span, text, 'symbol');
  }
  apart(reading.safeEdits(), text, 'safe edits');
  sectionStates(reading.document);
  const page = findingsHtml('a"<b>.txt', reading.document, reading.reports, locale);
  const rest = page.replace(/<\/?(?:section|h2|p|ol|li|b|span|blockquote|mark)(?: (?:id|class)="[^"<>]*")?>/g, '');
  holds(!/[<>]/.test(rest), () => `page: markup of the text: ${/.{0,40}[<>].{0,40}/.exec(rest)?.[0]}`);
  sums(reading, locale);
  for (const { key } of sections) {
    const insertion = insertSection(reading.document, key);
    if (insertion) inserted(text, insertion, key);
  }
};

/** A report added to another: each table is in the sum with every figure, or not at all. */
const sums = ({ document: { reports, text } }: Reading, locale: Locale): void => {
  const [report] = reports;
  if (!report) return;
  const year = 2024;
  const other = parse(generateReport(1, { year })).reports[0] as Report;
  const addends = [
    { name: '甲', text, report: { ...report, organ: '甲' } },
    { name: '乙', text: '', report: { ...other, organ: '乙' } },
  ];
  const added = addReports(addends, { year, organ: '云州市人民政府' }, locale);
  holds(added !== null, () => 'sum: none');
  if (!added) return;
  const compared = compareWithSum(
    { name: '甲', text, report: { ...report, organ: '甲', year } },
    addends.slice(1),
    locale,
  );
  for (const { span, words: told, edit } of compared?.differences ?? []) {
    words(told, 'comparison', '{');
    inside(span, text, 'comparison');
    if (edit) inside(edit.span, text, 'comparison');
  }
  for (const note of added.notes) words(note, 'sum', '{');
  const sum = parse(added.text).reports[0] as Report;
  for (const key of tableKeys) {
    const of = (one: Report, cell: string): number => one.tables[key]?.cells.get(cell)?.value ?? 0;
    const cells = [...(sum.tables[key]?.cells.keys() ?? [])];
    const isSum = (parts: readonly Report[]): boolean =>
      cells.every((cell) => Math.abs(of(sum, cell) - parts.reduce((all, part) => all + of(part, cell), 0)) < 1e-3);
    const own = sum.tables[key]?.form.cells.length;
    holds(cells.length === own, () => `sum: ${cells.length} cells of ${own}`);
    holds(isSum([other]) || isSum([other, report]), () => `sum: ${key} is neither with it nor without`);
  }
};

const inserted = (text: string, insertion: NonNullable<ReturnType<typeof insertSection>>, what: string): void => {
  apart(insertion.edits, text, what);
  const after = applyEdits(text, insertion.edits);
  if (insertion.selection) inside(insertion.selection, after, `${what} selection`);
};

/** What is asked of one place. */
const at = (reading: Reading, offset: number, { locale, name }: Asked, neighbours: NeighboursOf): void => {
  const { text } = reading.document;
  const places = (found: readonly Place[] | undefined, what: string): void => {
    for (const { span, file } of found ?? []) inside(span, file?.text ?? text, what);
  };
  for (const markdown of [true, false]) {
    const told = hover(reading, offset, { locale, markdown }, neighbours);
    if (told) inside(told.span, text, 'hover');
    if (told) words(told.text, 'hover');
  }
  const node = prepareCallHierarchy(reading, offset, locale);
  if (node) {
    for (const each of [
      node,
      ...precedents(reading, node.id, locale, neighbours),
      ...dependents(reading, node.id, locale, neighbours),
    ]) {
      inside(each.span, each.file?.text ?? text, 'call');
      inside(each.selection, each.file?.text ?? text, 'call');
      holds(each.span.start <= each.selection.start && each.selection.end <= each.span.end, () => 'call: outside');
    }
  }
  places(definition(reading, offset, neighbours)?.places, 'definition');
  places(references(reading, offset, true, neighbours), 'references');
  for (const { span } of highlight(reading, offset)) inside(span, text, 'highlight');
  for (const range of selectionRanges(reading, offset)) inside(range, text, 'selection');
  const prepared = prepareRename(reading, offset);
  if (prepared) onOneLine(prepared.span, text, 'rename');
  apart(rename(reading, offset, name) ?? [], text, 'rename');
  for (const each of complete(reading, offset, { defaultYear: 2024, neighbours })) {
    onOneLine(each.span, text, 'completion');
    const cursor = Math.max(0, Math.min(offset, text.length));
    holds(each.span.start <= cursor && cursor <= each.span.end, () => `completion: ${cursor} is not in its range`);
    words(
      typeof each.label === 'string' ? each.label : format(each.label.message, each.label.params, locale),
      'completion',
    );
    for (const stop of each.template.stops) inside(stop, each.template.text, 'stop');
    plain(each, 'completion');
  }
  for (const table of tableKeys) {
    const insertion = insertTable(reading.document, table, offset);
    if (insertion) inserted(text, insertion, table);
  }
};

const actions = (reading: Reading, span: Span, { locale }: Asked, neighbours: NeighboursOf): void => {
  const { text } = reading.document;
  const { fixes, refactorings } = actionsAt(reading, span, { all: true, neighbours });
  for (const { findings } of fixes) for (const finding of findings) words(messageOf(finding, locale), finding.rule);
  for (const { changes, title, file } of refactorings) {
    apart(changes, text, title.message);
    words(format(title.message, { ...title.params, changes: '…' }, locale), title.message);
    for (const { note } of changes) words(format(note.message, note.params, locale), note.message);
    holds((file !== null) === (changes.length === 0), () => `${title.message}: a file, or changes`);
    parse(file?.text ?? applyEdits(text, changes));
  }
  ignoringAt(reading, span);
};

/** Every feature of the editor, at places that something stands at and at any. */
export const featuresTarget = target<Asked>({
  name: 'features',
  weight: 5,
  make: (pick) => ({
    text: anyText(pick),
    places: [pick(60_000), pick(60_000), pick(60_000)],
    locale: choose<Locale>(pick, ['zh-cn', 'en']),
    years: pick(1) === 0,
    name: choose(pick, ['云州市青川区司法局', '', ' ', '\ud800', 'a\nb', '$&']),
  }),
  run(asked) {
    const { text, places, years, locale } = asked;
    const document = parse(text);
    const [report] = document.reports;
    const file = years && report ? { report, text, uri: 'file:///b.txt' } : undefined;
    const neighbours: NeighboursOf = () => (file ? { previous: file, next: file } : {});
    const reading = readDocument(document, { neighbours, strict: true });
    whole(reading, locale, neighbours);
    const offsets = offsetsOf(reading, places);
    for (const offset of offsets) at(reading, offset, asked, neighbours);
    for (const offset of offsets.slice(0, 1)) actions(reading, { start: offset, end: offset }, asked, neighbours);
    const [from = 0, , to = 0] = offsets;
    if (places[0] !== undefined && places[0] % 5 === 0) {
      actions(reading, { start: Math.min(from, to), end: Math.max(from, to) }, asked, neighbours);
    }
  },
});
