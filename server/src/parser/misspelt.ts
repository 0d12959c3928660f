import { distance } from './distance';
import type { Entry, Vocabulary } from './vocabulary';
import { withoutOrdinal } from './vocabulary';

/** What a misspelt label may stand for. */
export interface NearLabel {
  readonly entries: readonly Entry[];
  /** The form's own text, without its ordinal where the text has none. */
  readonly expected: string;
}

const longest = 64;
const shortest = 3;

/** How many characters may differ in a label of this length. */
const allowed = (length: number): number => (length < 6 ? 1 : length < 10 ? 2 : length < 18 ? 3 : 5);

/** Characters of `a` that `b` lacks, counted with multiplicity only roughly: a cheap bound on the distance. */
const missing = (a: string, b: string): number => {
  let count = 0;
  for (const char of a) if (!b.includes(char)) count++;
  return count;
};

const search = (vocabulary: Vocabulary, key: string): NearLabel | null => {
  const normal = key.replaceAll('其它', '其他');
  if (normal !== key) {
    const entries = vocabulary.exact(normal);
    if (entries) return { entries, expected: expectedText(entries[0] as Entry, normal) };
  }
  const bareKey = withoutOrdinal(key);
  let best: { entry: Entry; distance: number; bare: boolean } | null = null;
  let unique = true;
  for (const { key: label, entry } of vocabulary.labels) {
    for (const bare of [false, true]) {
      const target = bare ? withoutOrdinal(label) : label;
      if ((bare && target === label) || target.length < shortest) continue;
      const own = bare ? bareKey : key;
      const limit = Math.min(allowed(target.length), best?.distance ?? Number.POSITIVE_INFINITY);
      if (Math.abs(own.length - target.length) > limit || missing(own, target) > limit) continue;
      const found = distance(own, target, limit);
      if (found > limit) continue;
      if (best && found === best.distance && best.entry.key !== entry.key) unique = false;
      else if (!best || found < best.distance) {
        best = { entry, distance: found, bare: bare && bareKey === key };
        unique = true;
      }
    }
  }
  if (!best || !unique) return null;
  return { entries: [best.entry], expected: best.bare ? bareText(best.entry.text) : best.entry.text };
};

const bareText = (text: string): string => text.replace(/^(?:（[一二三四五六七]）|[一二三四]、|\d\.)/, '');

const expectedText = (entry: Entry, key: string): string =>
  entry.bare && withoutOrdinal(key) === key ? bareText(entry.text) : entry.text;

const memory = new WeakMap<Vocabulary, Map<string, NearLabel | null>>();
const mostRemembered = 2000;

/**
 * The one label of the form within a small distance of a folded key, or null: none, or several as near. Answers are
 * remembered by key, so that a text of many equal cells costs one search.
 */
export const nearestLabel = (vocabulary: Vocabulary, key: string): NearLabel | null => {
  if (key.length < shortest || key.length > longest) return null;
  let known = memory.get(vocabulary);
  if (!known) {
    known = new Map();
    memory.set(vocabulary, known);
  }
  const remembered = known.get(key);
  if (remembered !== undefined) return remembered;
  const found = search(vocabulary, key);
  if (known.size >= mostRemembered) known.clear();
  known.set(key, found);
  return found;
};
