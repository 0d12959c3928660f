import { beforeAll, describe, expect, test } from 'vitest';
import { compilation, edited, editsOf, report } from './documents';
import { loadCounting, withCounter } from './steps';

/**
 * The most steps that reading may take. They are counted, not timed, so that this fails on any machine when the work
 * jumps, and on none because it is busy. Lower a bound when the work has become less; raise one only for work that is worth it.
 */
const most = {
  parse: 55_000,
  'parse and check': 105_000,
  'an edit': 60_000,
  /** Of twice the text, to the text: reading is linear. */
  twice: 2.1,
  /** Of an edit among a hundred reports, to one in a report by itself. */
  among: 1.1,
};

type Counting = typeof import('../../server/src/features') & typeof import('../../server/src/parser');

let counting: Counting & { steps(): number };
beforeAll(async () => {
  counting = await loadCounting<Counting>('server/src/features', 'server/src/parser');
});

const stepsOf = (work: () => unknown): number => {
  // What is made once and kept is not counted.
  work();
  const before = counting.steps();
  work();
  return counting.steps() - before;
};

const readSteps = (text: string): number => stepsOf(() => counting.read(text));

/** The most that any of the fixed edits takes, each parsed and checked from the version before. */
const editSteps = (text: string): number => {
  const { parse, reparse, readDocument, steps } = counting;
  let [now, document, highest] = [text, parse(text), 0];
  readDocument(document);
  for (const edit of editsOf(text)) {
    now = edited(now, edit);
    const before = steps();
    document = reparse(document, now);
    readDocument(document);
    highest = Math.max(highest, steps() - before);
  }
  return highest;
};

describe('steps', () => {
  test('are counted in functions and loops of every kind, and change nothing', () => {
    const source = `
      const add = (one, other) => one + other;
      const pair = () => ({ one: 1 });
      class Kept { constructor(of) { this.of = of; } get twice() { return this.of * 2; } }
      let sum = 0;
      for (const each of [1, 2, 3]) sum = add(sum, each);
      for (let at = 0; at < 2; at++) { while (sum < 7) sum++; }
      do sum += pair().one; while (sum < 9);
      [1, 2].forEach((each) => { sum += each; });
      sum += new Kept(1).twice;
    `;
    const run = new Function(`let __steps = 0;${withCounter(source)}\nreturn [sum, __steps];`) as () => [
      number,
      number,
    ];
    // Rounds: 3, 2, 1, 2; calls: add 3, pair 2, forEach's 2, the constructor and the getter.
    expect(run()).toEqual([14, 17]);
  });

  test('of a report are as few as they were', () => {
    expect(stepsOf(() => counting.parse(report))).toBeLessThan(most.parse);
    expect(readSteps(report)).toBeLessThan(most['parse and check']);
  });

  test('of an edit are as few as they were', () => {
    expect(editSteps(report)).toBeLessThan(most['an edit']);
  });

  test('grow with the text and no faster', () => {
    for (const count of [1, 4, 16]) {
      expect(readSteps(compilation(2 * count)) / readSteps(compilation(count))).toBeLessThan(most.twice);
    }
  });

  test('of an edit are the same among a hundred reports', () => {
    expect(editSteps(compilation(100)) / editSteps(report)).toBeLessThan(most.among);
  });
});
