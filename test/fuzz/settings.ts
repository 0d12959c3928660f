import { fileShape, levelNames, levels, type Shape } from '../../server/src/check';
import type { Pick } from '../support/generate';
import { special } from './changes';
import { choose } from './texts';

/** Settings, right and wrong ones, as they might be written by hand or sent by an editor. */

const junk = (pick: Pick): unknown =>
  choose<() => unknown>(pick, [
    () => null,
    () => undefined,
    () => true,
    () => pick(9999) - 99,
    () => 1e308,
    () => special(pick),
    () => '',
    () => [],
    () => [junk(pick), junk(pick)],
    () => ({}),
    () => ({ [special(pick)]: junk(pick) }),
    () => JSON.parse('{"__proto__": 1, "constructor": 2}'),
  ])();

const days = ['01-31', '03-31', '12-31', '02-30', '1-1', '00-00'];
const names = ['云州市青川区数据局', '青川区数据局', '司法局', '大数据中心', '__proto__', 'constructor'];

/** A value of a shape; `odd` ones of a hundred are of none. */
const shaped = (shape: Shape, pick: Pick, odd: number): unknown => {
  if (pick(99) < odd) return junk(pick);
  const some = <Item>(most: number, make: () => Item): Item[] => Array.from({ length: pick(most) }, make);
  switch (shape.type) {
    case 'text':
      return choose(pick, [
        shape.example,
        choose(pick, days),
        choose(pick, ['**', '*.txt', '街道/', '?', special(pick)]),
      ]);
    case 'count':
      return choose(pick, [0, 1, 600, 99_999]);
    case 'boolean':
      return pick(1) === 0;
    case 'list':
      return some(3, () => shaped(shape.items, pick, odd));
    case 'record': {
      const members = Object.entries(shape.members).filter(([key]) => shape.needed?.includes(key) || pick(1) === 0);
      const extra = pick(99) < odd ? [[special(pick), junk(pick)] as const] : [];
      return Object.fromEntries([...members.map(([key, each]) => [key, shaped(each, pick, odd)] as const), ...extra]);
    }
    case 'texts':
      return Object.fromEntries(some(3, () => [choose(pick, names), choose(pick, names)]));
    case 'levels':
      return Object.fromEntries(some(8, () => [choose(pick, levelNames), choose<string>(pick, levels)]));
    case 'maybe':
      return pick(2) === 0 ? null : shaped(shape.shape, pick, odd);
  }
};

/** What a settings file's text might hold; all of it understood unless `odd`. */
export const anySettings = (pick: Pick, odd = 0): unknown => shaped(fileShape, pick, odd);
