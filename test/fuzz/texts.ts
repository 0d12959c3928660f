import { readdirSync, readFileSync } from 'node:fs';
import { type FormId, form as formById } from '../../server/src/forms';
import {
  allCells,
  generateReport,
  type Pick,
  seeded,
  seededValues,
  testLayouts,
  testOrgan,
  withValues,
} from '../support/generate';
import { pageKinds } from '../support/page';
import { readReal, realReports } from '../support/reports';
import { changed, special } from './changes';

/** Texts that a fuzzer starts from: invented reports in every layout, the examples, real reports where there are any. */

export const choose = <Item>(pick: Pick, items: readonly Item[]): Item => items[pick(items.length - 1)] as Item;

const organs = [testOrgan, '云州市青川区司法局', '云州市青川区人民政府', '云州市青川区白石街道办事处'];
const blankMarks = ['', '/', '-', '—', '无'];
const oddFigures = [
  '+1',
  '减4',
  '1,234',
  '12件',
  '184719元',
  '4068.208',
  '０',
  '22（其中修订 16 件）',
  '若干',
  '99999',
];

const generated = (seed: number): string => {
  const pick = seeded(seed);
  const formId = choose<FormId>(pick, ['2019', '2021']);
  const form = formById(formId);
  const cells = allCells(form);
  const few = <Item>(most: number, make: () => Item): Item[] => Array.from({ length: pick(most) }, make);
  const odd = pick(2) === 0;
  const values = withValues(
    seededValues(form, seed % 7),
    odd ? Object.fromEntries(few(6, () => [choose(pick, cells), choose(pick, oddFigures)])) : {},
  );
  const layout = choose(pick, testLayouts);
  const text = generateReport(seed, {
    formId,
    values,
    layout,
    organ: choose(pick, organs),
    year: 2018 + pick(8),
    widths: choose(pick, ['full', 'half']),
    wideDigits: pick(5) === 0,
    lineBreak: choose(pick, ['\n', '\n', '\n', '\r\n']),
    blanks: new Set(odd ? few(12, () => choose(pick, cells)) : []),
    blankMark: choose(pick, blankMarks),
    ...(pick(3) === 0 ? { labelVariants: pick(1000) } : {}),
    ...(pick(5) === 0 ? { pageLength: 5 + pick(30), airy: pick(1) === 0 } : {}),
    withoutTitle: pick(9) === 0,
    withoutSignature: pick(9) === 0,
  });
  return layout === 'html' && pick(2) > 0 ? choose(pick, Object.values(pageKinds))(text) : text;
};

const most = 240;
const pool = new Map<number, string>();
const invented = (seed: number): string => {
  let text = pool.get(seed);
  if (text === undefined) {
    text = generated(seed);
    pool.set(seed, text);
  }
  return text;
};

let found: readonly string[] | null = null;
const files = (): readonly string[] => {
  found ??= [
    ...readdirSync('examples')
      .filter((name) => /青川区.*\.(?:txt|md)$/.test(name))
      .sort()
      .map((name) => readFileSync(`examples/${name}`, 'utf8')),
    ...realReports().map(readReal),
  ];
  return found;
};

/** Pieces without order, of what reports are made of. */
const soup = (pick: Pick): string => Array.from({ length: pick(60) }, () => special(pick)).join('');

/** Some places of a text, in their order: a report in small. */
const excerpts = (text: string, pick: Pick): string => {
  const lines = text.split('\n');
  const places = Array.from({ length: 1 + pick(2) }, () => pick(lines.length - 1)).sort((one, other) => one - other);
  return places.map((from) => lines.slice(from, from + 1 + pick(7)).join('\n')).join('\n');
};

/** A whole report. */
export const report = (pick: Pick): string => invented(pick(most - 1));

/** Several reports in one text, in any layouts. */
export const compilation = (pick: Pick): string =>
  Array.from({ length: 2 + pick(2) }, () => report(pick)).join(choose(pick, ['', '\n', '\n\n', '\r\n', '\f']));

/** A text as it might be saved: a whole report, most often some of its lines, sometimes several reports. */
export const baseText = (pick: Pick): string => {
  const kind = pick(39);
  if (kind < 2) return soup(pick);
  if (kind === 2) return compilation(pick);
  const whole = kind === 3 ? choose(pick, files()) : report(pick);
  return kind < 6 ? whole : excerpts(whole, pick);
};

/** A text with some changes, of any kind. */
export const anyText = (pick: Pick): string => {
  let text = baseText(pick);
  const count = choose(pick, [0, 1, 1, 2, 3, 5, 9, 20]);
  for (let at = 0; at < count; at++) text = changed(text, pick, baseText);
  return text;
};
