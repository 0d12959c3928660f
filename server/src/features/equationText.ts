import type { Relation } from '../forms';
import { format, type Locale } from '../messages';
import { type BoundEquation, type Figure, figuresOf } from '../report';
import { namesOf } from '../rules/support/names';
import type { View } from './graphView';
import { homeOf } from './neighbours';

/** How an equation is put into words. */
export interface Wording {
  readonly locale: Locale;
  /** Puts weight on a piece of text. */
  readonly strong: (text: string) => string;
  /** Keeps a piece of the report's own text from being read as markup. */
  readonly plain: (text: string) => string;
}

/** Addends that are written out; more are shown as `…`. */
const mostAddends = 8;

const signs: Readonly<Record<Relation, readonly [holds: string, broken: string]>> = {
  '=': ['=', '≠'],
  '<=': ['≤', '>'],
  '>=': ['≥', '<'],
};

interface Addend {
  readonly figure: Figure;
  readonly factor: number;
}

const rowOfKey = (key: string): string => key.slice(0, key.lastIndexOf('.'));

/** A figure's value; a minus sign as wide as a plus. */
export const valueText = (value: number | null, locale: Locale): string =>
  value === null ? format('sums.blank', {}, locale) : String(value).replace('-', '−');

/** Row and column of a cell, with its year where that is another one; else where the figure stands. */
export const figureName = ({ report, neighbours }: View, figure: Figure, locale: Locale): string => {
  if (!figure.cell) return format('hover.prose', {}, locale);
  const home = figure.uri === undefined ? null : homeOf(figure, neighbours);
  const { row, column } = namesOf(home?.neighbour.report ?? report, home?.figure.key ?? figure.key);
  const name = column ? `${row} · ${column}` : row;
  const year = home?.neighbour.report.year;
  return typeof year === 'number' ? format('hover.ofYear', { year, name }, locale) : name;
};

/** Names figures by what tells them apart: by columns in a row, by rows in a column, by both elsewhere. */
const namerOf = (view: View, equation: BoundEquation, locale: Locale): ((figure: Figure) => string) => {
  const figures = figuresOf(equation);
  const [first] = figures;
  if (!first || figures.some((figure) => !figure.cell || figure.uri !== undefined)) {
    return (figure) => figureName(view, figure, locale);
  }
  const inRow = figures.every((figure) => rowOfKey(figure.key) === rowOfKey(first.key));
  return (figure) => namesOf(view.report, figure.key)[inRow ? 'column' : 'row'];
};

/** `自然人 3 + 商业企业 2`: zeros are left out, but never the figure that is asked about. */
const sideText = (
  addends: readonly Addend[],
  asked: string,
  nameOf: (figure: Figure) => string,
  { locale, strong, plain }: Wording,
): string => {
  const counted = addends.filter(({ figure }) => (figure.value ?? 0) !== 0 || figure.key === asked);
  const first = counted.slice(0, mostAddends);
  const own = counted.find(({ figure }) => figure.key === asked);
  const shown = own && !first.includes(own) ? [...counted.slice(0, mostAddends - 1), own] : first;
  let text = '';
  for (const { figure, factor } of shown) {
    const words = `${plain(nameOf(figure))} ${valueText(figure.value, locale)}`;
    const sign = factor < 0 ? '−' : '+';
    text += text ? ` ${sign} ` : factor < 0 ? sign : '';
    text += figure.key === asked ? strong(words) : words;
  }
  if (text === '') return '0';
  return counted.length > mostAddends ? `${text} + …` : text;
};

/**
 * An equation with its numbers put in, and `✓` or how far its sides are apart. `asked` is the key of the figure that
 * gets weight.
 */
export const equationText = (view: View, equation: BoundEquation, asked: string, wording: Wording): string => {
  const { terms, totals, relation, left, right, holds, withBlanks } = equation;
  const { locale } = wording;
  const nameOf = namerOf(view, equation, locale);
  const addends = sideText(terms, asked, nameOf, wording);
  const others = totals.map((figure) => ({ figure, factor: 1 }));
  // Of the right side every figure is named: it is what the left side is held against.
  const results = others.map((each) =>
    sideText([each], each.figure.key, nameOf, { ...wording, strong: (text) => text }),
  );
  const weighted = results.map((text, index) => (others[index]?.figure.key === asked ? wording.strong(text) : text));
  const counted = terms.filter((term) => (term.figure.value ?? 0) !== 0).length;
  const sum = counted > 1 && !(holds && relation === '=') ? ` = ${valueText(left, locale)}` : '';
  const end = totals.length === 0 ? '0' : weighted.join(' + ') + (totals.length > 1 ? ` = ${right}` : '');
  const sign = signs[relation][holds ? 0 : 1];
  const difference = String(Math.abs(Math.round((left - right) * 1000) / 1000));
  const verdict = holds ? ' ✓' : format('hover.apart', { difference }, locale);
  const note = withBlanks ? format('sums.blanksAreZero', {}, locale) : '';
  return `${addends}${sum} ${sign} ${end}${verdict}${note}`;
};
