import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type JsonNode, parseJson } from '../../server/src/check/json';

/** The value that a tree stands for. */
const treeValue = (node: JsonNode): unknown => {
  if (node.kind === 'value') return node.value;
  if (node.kind === 'array') return node.items.map(treeValue);
  const entries = node.members.map(({ key, value }): [string, unknown] => [key, treeValue(value)]);
  return Object.fromEntries(entries);
};

const platform = (text: string): unknown => {
  try {
    return { value: JSON.parse(text) };
  } catch {
    return 'error';
  }
};

const ours = (text: string): unknown => {
  const node = parseJson(text);
  return node.kind === 'error' ? 'error' : { value: treeValue(node) };
};

test('reads what the platform reads', () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.constantFrom(undefined, 2, '\t'), (value, space) => {
      const text = JSON.stringify(value, null, space);
      expect(ours(text)).toEqual(platform(text));
    }),
  );
});

test('refuses what the platform refuses', () => {
  const pieces = ['{', '}', '[', ']', ',', ':', '"a"', '"', '1', '-', 'true', 'nul', ' ', '\n', '\\', '//', '\ufeff'];
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 12 }), (parts) => {
      const text = parts.join('');
      // A mark at the beginning of a file is no part of its text.
      expect(ours(text)).toEqual(platform(text.replace(/^\ufeff/, '')));
    }),
    { numRuns: 3000 },
  );
});

test('every piece has its place', () => {
  const text = '{ "a": [1, "二\\n"],\n  "b" : null }';
  const node = parseJson(text);
  if (node.kind !== 'object') throw new Error('no object');
  const slice = ({ span }: JsonNode): string => text.slice(span.start, span.end);
  expect(node.members.map(({ keySpan, value }) => [text.slice(keySpan.start, keySpan.end), slice(value)])).toEqual([
    ['"a"', '[1, "二\\n"]'],
    ['"b"', 'null'],
  ]);
  expect(parseJson('{ "a": oops }')).toEqual({ kind: 'error', at: 7 });
  expect(parseJson('{ "a": 1')).toEqual({ kind: 'error', at: 8 });
});

test('nesting without end is no file of ours', () => {
  expect(parseJson('['.repeat(100_000)).kind).toBe('error');
  expect(parseJson(`${'['.repeat(50)}${']'.repeat(50)}`).kind).toBe('array');
});
