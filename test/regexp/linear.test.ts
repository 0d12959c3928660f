import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { type Shape, settingShapes } from '../../server/src/check';
import { collect } from './collect';

const root = join(import.meta.dirname, '..', '..');
const server = collect(root, 'server/src');
const client = collect(root, 'client/src');
const standalone = collect(root, 'standalone/src');

/** Patterns inside the settings' shapes: they become regular expressions when a settings file is read. */
const patternsOf = (shape: Shape): string[] => {
  if (shape.type === 'text') return shape.pattern === undefined ? [] : [shape.pattern];
  if (shape.type === 'list') return patternsOf(shape.items);
  if (shape.type === 'maybe') return patternsOf(shape.shape);
  return shape.type === 'record' ? Object.values(shape.members).flatMap(patternsOf) : [];
};

/** One that is put together at run time is listed here with what it comes to. */
const composed: Readonly<Record<string, readonly string[]>> = {
  'server/src/check/config.ts shape.pattern': Object.values(settingShapes).flatMap(patternsOf),
  'server/src/parser/layouts/html.ts `\\\\b${name}\\\\s*=\\\\s*["\']?(\\\\d{1,2})`': ['colspan', 'rowspan'].map(
    (name) => `\\b${name}\\s*=\\s*["']?(\\d{1,2})`,
  ),
};

const byText = new Map(
  [
    ...[...server.literals, ...client.literals, ...standalone.literals],
    ...Object.entries(composed).flatMap(([place, sources]) => sources.map((source) => ({ place, source, flags: 'i' }))),
  ].map((each) => [`/${each.source}/${each.flags}`, each]),
);
const all = [...byText.values()];

test('every regular expression of the sources is found', () => {
  expect(server.literals.length).toBeGreaterThan(90);
  expect([...server.composed, ...client.composed, ...standalone.composed].sort()).toEqual(Object.keys(composed).sort());
});

describe('proven linear', () => {
  let check: typeof import('recheck').check;
  beforeAll(async () => {
    // The checker's own backend in JavaScript is the same on every machine.
    process.env.RECHECK_BACKEND = 'pure';
    check = (await import('recheck')).check;
  });

  // The automaton proves; the checker's other way, trying hostile texts, does not.
  const proof = { checker: 'automaton', timeout: 60_000, maxNFASize: 200_000 } as const;

  test('the checker tells what is not', async () => {
    expect(await check('(a+)+$', '', proof)).toMatchObject({ status: 'vulnerable' });
    expect(await check('\\d+$', '', proof)).toMatchObject({ status: 'vulnerable' });
  });

  test.each(all)(
    '$place /$source/',
    async ({ source, flags }) => {
      const { status, checker } = await check(source, flags.replaceAll('y', ''), proof);
      expect({ status, checker }).toEqual({ status: 'safe', checker: 'automaton' });
    },
    60_000,
  );
});

describe('hostile text', () => {
  const length = 50_000;
  /** Milliseconds; a quadratic one takes a second and more at this length. */
  const limit = 250;
  const classes: Readonly<Record<string, string>> = { d: '1', s: ' ', w: 'a', S: '一', W: '。', D: '一' };

  /** Characters that the expression speaks of, and runs of them that it nearly fits. */
  const hostile = (source: string): string[] => {
    const plain = source
      .replace(/\\u([0-9a-f]{4})/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
      .replace(/\\([dswSWD])/g, (_, name: string) => classes[name] ?? '')
      .replace(/\\[bB]/g, '')
      .replace(/\\n/g, '\n')
      .replace(/\\t/g, '\t')
      .replace(/\{\d+,?\d*\}|\(\?(?:[:=!]|<[=!])|[\\()[\]^$|*+?]/g, '');
    const chars = [...new Set(plain)].slice(0, 24);
    const seeds = [...chars, plain, plain.slice(0, 3), plain.slice(-3), ...chars.map((char) => `${chars[0]}${char}`)];
    return [...new Set(seeds)]
      .filter((seed) => seed !== '')
      .map((seed) => `${seed.repeat(Math.ceil(length / seed.length)).slice(0, length)}\u0000`);
  };

  /** The slowest of the texts, each at its best of up to three: other work on the machine is no fault of the expression. */
  const slowest = (expression: RegExp, texts: readonly string[]): number =>
    Math.max(
      ...texts.map((text) => {
        let best = Number.POSITIVE_INFINITY;
        for (let tries = 0; tries < 3 && best >= limit; tries++) {
          const start = performance.now();
          expression.test(text);
          best = Math.min(best, performance.now() - start);
        }
        return best;
      }),
    );

  test('tells what is not linear', () => {
    expect(slowest(/1+$/, hostile('1+$').slice(0, 1))).toBeGreaterThan(limit);
  }, 60_000);

  test.each(all)(
    '$place /$source/',
    ({ source, flags }) => {
      expect(slowest(new RegExp(source, flags.replaceAll('g', '')), hostile(source))).toBeLessThan(limit);
    },
    60_000,
  );
});
