import type { XmlElement } from '@rgrove/parse-xml';
import { numeral } from './numerals';
import type { Parts } from './types';
import { attributeOf, childOf, childrenOf, numberOf, settingOf } from './xml';

/** One level of a list. */
interface Level {
  readonly start: number;
  readonly format: string;
  /** What stands before a paragraph, `%1` for the number of the first level. */
  readonly text: string;
  /** The style whose paragraphs are of this level. */
  readonly style: string | null;
}

/** Levels of a list, by their places from 0. */
type Levels = ReadonlyMap<number, Level>;

/** The numbers that a list has come to, level by level; several lists may go on counting together. */
type Counts = (number | undefined)[];

const byId = (elements: readonly XmlElement[], id: string): ReadonlyMap<string, XmlElement> =>
  new Map(elements.map((element) => [attributeOf(element, id) ?? '', element]));

const levelOf = (element: XmlElement): Level => ({
  start: numberOf(element, 'start') ?? 1,
  format: settingOf(element, 'numFmt') ?? 'decimal',
  text: settingOf(element, 'lvlText') ?? '',
  style: settingOf(element, 'pStyle'),
});

const placeOf = (element: XmlElement): number => Number(attributeOf(element, 'ilvl') ?? 0);

/**
 * The numbers that a word processor puts before paragraphs by itself. They stand nowhere in the document's text: a
 * heading 一、总体情况 may have its 一、 from here.
 */
export class Numbering {
  readonly #styles: ReadonlyMap<string, XmlElement>;
  readonly #lists: ReadonlyMap<string, XmlElement>;
  readonly #kinds: ReadonlyMap<string, XmlElement>;
  readonly #levels = new Map<string, Levels>();
  readonly #counts = new Map<string, Counts>();
  /** Lists that have begun: one with a start of its own begins anew with its first paragraph. */
  readonly #begun = new Set<string>();

  constructor({ numbering, styles }: Pick<Parts, 'numbering' | 'styles'>) {
    this.#styles = byId(childrenOf(styles, 'style'), 'styleId');
    this.#lists = byId(childrenOf(numbering, 'num'), 'numId');
    this.#kinds = byId(childrenOf(numbering, 'abstractNum'), 'abstractNumId');
  }

  /** The name of a paragraph's style, which tells what it is for. */
  styleName(properties: XmlElement | null): string {
    const style = this.#styles.get(settingOf(properties, 'pStyle') ?? '');
    return (style && settingOf(style, 'name')) ?? '';
  }

  /** What stands before a paragraph; paragraphs must come in their order. Empty outside lists, and for bullets. */
  before(properties: XmlElement | null): string {
    const from = this.#stylesOf(properties);
    const own = childOf(properties, 'numPr');
    const places = [own, ...from.map(({ style }) => childOf(childOf(style, 'pPr'), 'numPr'))];
    const at = places.findIndex((each) => settingOf(each, 'numId') !== null);
    const id = settingOf(places[at] ?? null, 'numId');
    const list = id === null || id === '0' ? undefined : this.#lists.get(id);
    if (id === null || !list) return '';
    const levels = this.#levelsOf(id, list);
    const style = from[at - 1]?.id;
    const ofStyle = [...levels].find(([, level]) => style !== undefined && level.style === style)?.[0];
    const told = places.map((each) => numberOf(each, 'ilvl')).find((each) => each !== null);
    const place = told ?? ofStyle ?? 0;
    const level = levels.get(place);
    if (!level) return '';
    const counts = this.#count(id, list, place, level);
    if (level.format === 'bullet' || level.format === 'none') return '';
    return level.text.replace(/%([1-9])/g, (_, digit: string) => {
      const above = levels.get(Number(digit) - 1);
      return numeral(counts[Number(digit) - 1] ?? above?.start ?? 1, above?.format ?? 'decimal');
    });
  }

  /** A paragraph's style, and those that it is based on. */
  #stylesOf(properties: XmlElement | null): { readonly id: string; readonly style: XmlElement }[] {
    const found = new Map<string, XmlElement>();
    for (let id = settingOf(properties, 'pStyle'); id !== null && !found.has(id); ) {
      const style = this.#styles.get(id);
      if (!style) break;
      found.set(id, style);
      id = settingOf(style, 'basedOn');
    }
    return [...found].map(([id, style]) => ({ id, style }));
  }

  #levelsOf(id: string, list: XmlElement): Levels {
    const known = this.#levels.get(id);
    if (known) return known;
    const kind = this.#kinds.get(settingOf(list, 'abstractNumId') ?? '') ?? null;
    const overrides = childrenOf(list, 'lvlOverride').flatMap((each) => childrenOf(each, 'lvl'));
    const levels = new Map([...childrenOf(kind, 'lvl'), ...overrides].map((each) => [placeOf(each), levelOf(each)]));
    this.#levels.set(id, levels);
    return levels;
  }

  /** Counts a paragraph on; the levels below begin anew. */
  #count(id: string, list: XmlElement, place: number, { start }: Level): Counts {
    const kind = settingOf(list, 'abstractNumId') ?? '';
    const counts = this.#counts.get(kind) ?? [];
    this.#counts.set(kind, counts);
    if (!this.#begun.has(id)) {
      this.#begun.add(id);
      for (const override of childrenOf(list, 'lvlOverride')) {
        const anew = numberOf(override, 'startOverride');
        if (anew !== null) counts[placeOf(override)] = anew - 1;
      }
    }
    counts[place] = (counts[place] ?? start - 1) + 1;
    counts.length = place + 1;
    return counts;
  }
}
