import { describe, expect, test } from 'vitest';
import { type Layer, layerFrom, mergeLayers, readConfig, settingsFor } from '../../server/src/check';
import { defaultRuleSettings } from '../../server/src/rules/settings';

const config = (value: object) => readConfig(JSON.stringify(value));

describe('layers', () => {
  test('none are the national rule', () => {
    expect(mergeLayers([])).toEqual({ rules: {}, ...defaultRuleSettings });
  });

  test('the last holds, key by key', () => {
    const merged = mergeLayers([
      {
        deadlines: { department: '01-10', government: '03-01' },
        formerNames: { 甲: '乙', 丙: '丁' },
        governmentOwn: true,
      },
      { deadlines: { department: '01-20' }, formerNames: { 甲: '戊' }, extraTopics: [{ name: '公报' }] },
    ]);
    expect(merged.deadlines).toEqual({ department: '01-20', government: '03-01' });
    expect(merged.formerNames).toEqual({ 甲: '戊', 丙: '丁' });
    expect(merged.extraTopics).toEqual([{ name: '公报' }]);
    expect(merged.governmentOwn).toBe(true);
  });

  test('null takes a setting back to the national rule', () => {
    const layers: Layer[] = [{ overviewLength: { min: 800 }, governmentOwn: true }];
    expect(mergeLayers(layers).overviewLength).toEqual({ min: 800, max: null });
    const merged = mergeLayers([...layers, { overviewLength: null, governmentOwn: null }]);
    expect([merged.overviewLength, merged.governmentOwn]).toEqual([null, null]);
  });

  test('of a rule the last word holds, be it its own or its group’s', () => {
    const { rules } = mergeLayers([{ rules: { NB103: 'warning', NB301: 'off' } }, { rules: { NB1xx: 'off' } }]);
    expect(rules).toEqual({ NB1xx: 'off', NB301: 'off' });
    expect(mergeLayers([{ rules: { NB1xx: 'off' } }, { rules: { NB103: 'warning' } }]).rules).toEqual({
      NB1xx: 'off',
      NB103: 'warning',
    });
  });
});

test('files from the root on, each with its overrides, then the command line', () => {
  const root = config({
    rules: { NB301: 'off', NB302: 'off', NB303: 'off', NB304: 'off' },
    overrides: [
      { files: ['街道/**'], rules: { NB302: 'warning', NB304: 'warning' }, deadlines: { department: '02-15' } },
      { files: ['*.md', '村/*.txt'], rules: { NB302: 'error' } },
    ],
  });
  const near = config({ rules: { NB303: 'information', NB304: 'information' } });
  const files = [
    { config: root, path: '街道/北门/2024.txt' },
    { config: near, path: '2024.txt' },
  ];
  const settings = settingsFor([{ rules: { NB1xx: 'off' } }], files, [{ rules: { NB304: 'off' } }]);
  expect(settings.rules).toEqual({ NB1xx: 'off', NB301: 'off', NB302: 'warning', NB303: 'information', NB304: 'off' });
  expect(settings.deadlines?.department).toBe('02-15');
  expect(settingsFor([], [{ config: root, path: '村/2024.txt' }], []).rules.NB302).toBe('error');
});

describe('what is not understood', () => {
  test('is told with its place and the nearest name; the rest holds', () => {
    const text = `{
  "rules": { "NB13": "off", "nb104": "off", "NB103": "error" },
  "deadline": {},
  "deadlines": { "department": "1月", "government": "02-28" },
  "overrides": [{ "files": ["a.txt"], "rule": {} }, { "rules": {} }]
}`;
    const { layer, overrides, problems } = readConfig(text);
    expect(layer).toEqual({ rules: { NB104: 'off', NB103: 'error' }, deadlines: { government: '02-28' } });
    expect(overrides).toEqual([{ files: ['a.txt'], layer: {} }]);
    expect(
      problems.map(({ key, nearest, kind, span }) => [key, nearest, kind, text.slice(span.start, span.end)]),
    ).toEqual([
      ['config.unknownRule', expect.stringMatching(/^NB1/), 'mistake', '"NB13"'],
      ['config.levelCapped', null, 'note', '"error"'],
      ['config.unknownKey', 'deadlines', 'mistake', '"deadline"'],
      ['config.text', null, 'mistake', '"1月"'],
      ['config.unknownKey', 'rules', 'mistake', '"rule"'],
      ['config.missingKey', null, 'mistake', '{ "rules": {} }'],
    ]);
  });

  test.each([
    '',
    'nonsense',
    '[]',
    '1',
    'null',
    '{',
    '{"__proto__": {"a": 1}}',
    '{"formerNames": {"__proto__": "甲"}}',
  ])('never throws: %s', (text) => {
    expect(() => readConfig(text)).not.toThrow();
  });

  test('an editor’s settings are taken as far as they are understood', () => {
    expect(layerFrom({ rules: { NB103: 'off', NB104: 1 }, deadlines: 'soon', governmentOwn: null, trace: {} })).toEqual(
      {
        rules: { NB103: 'off' },
        governmentOwn: null,
      },
    );
    expect(layerFrom({ rules: null, deadlines: undefined })).toEqual({});
  });
});
