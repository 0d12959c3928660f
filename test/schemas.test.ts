import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv from 'ajv';
import { describe, expect, test } from 'vitest';
import { exampleIgnores, exampleSettings } from '../scripts/lib/settingsPage';
import { ignoreEdit, levelNames, readConfig, readIgnores, settingKeys } from '../server/src/check';

const root = join(import.meta.dirname, '..');
const json = (file: string) => JSON.parse(readFileSync(join(root, file), 'utf8'));

const ajv = new Ajv({ strict: false, allErrors: true });
const fitsSettings = ajv.compile(json('schemas/nianbao.schema.json'));
const fitsIgnores = ajv.compile(json('schemas/nianbao-ignore.schema.json'));

describe('the schema and the reader agree on settings', () => {
  test.each([
    {},
    JSON.parse(exampleSettings),
    { $schema: './nianbao.schema.json', rules: { NB103: 'off', NB1xx: 'information', NB303: 'error' } },
    { deadlines: { department: '01-20' } },
    { extraTopics: [{ name: '政务新媒体', words: ['微信', '微博'] }, { name: '公报' }] },
    { overviewLength: { min: 800, max: null }, governmentOwn: null, formerNames: { 大数据局: '数据局' } },
    { overviewLength: null, governmentOwn: true },
    { overrides: [{ files: ['街道/**'], rules: { NB603: 'off' }, deadlines: { department: '02-15' } }] },
  ])('right: %j', (settings) => {
    expect(fitsSettings(settings)).toBe(true);
    expect(readConfig(JSON.stringify(settings)).problems).toEqual([]);
  });

  test.each([
    [],
    { rule: {} },
    { rules: { NB999: 'off' } },
    { rules: { NB901: 'off' } },
    { rules: { NB103: 'of' } },
    { rules: [] },
    { deadlines: { departement: '01-20' } },
    { deadlines: { department: '1月20日' } },
    { deadlines: { department: '13-01' } },
    { extraTopics: ['公报'] },
    { extraTopics: [{ words: ['微信'] }] },
    { extraTopics: [{ name: '  ' }] },
    { overviewLength: { min: -1 } },
    { overviewLength: { min: 1.5 } },
    { formerNames: { 大数据局: 1 } },
    { governmentOwn: 'yes' },
    { overrides: [{ rules: {} }] },
    { overrides: [{ files: 'a.txt' }] },
    { overrides: [{ files: ['a.txt'], overrides: [] }] },
  ])('wrong: %j', (settings) => {
    expect(fitsSettings(settings)).toBe(false);
    expect(readConfig(JSON.stringify(settings)).problems).not.toEqual([]);
  });

  test('a level above the basis is none in the schema, and a note to the reader', () => {
    const settings = { rules: { NB103: 'error' } };
    expect(fitsSettings(settings)).toBe(false);
    expect(readConfig(JSON.stringify(settings)).problems.map(({ kind }) => kind)).toEqual(['note']);
  });
});

describe('the schema and the reader agree on ignores', () => {
  test.each([
    {},
    { ignores: [] },
    JSON.parse(exampleIgnores),
    { ignores: [{ file: 'a/b.txt', rule: 'NB303', fingerprint: 'NB303:x', reason: '存档' }] },
    JSON.parse(ignoreEdit('', { file: 'a.txt', rule: 'NB101', fingerprint: null })?.newText ?? ''),
  ])('right: %j', (ignores) => {
    expect(fitsIgnores(ignores)).toBe(true);
    expect(readIgnores(JSON.stringify(ignores)).problems).toEqual([]);
  });

  test.each([
    [],
    { ignore: [] },
    { ignores: {} },
    { ignores: ['a.txt'] },
    { ignores: [{ file: 'a.txt' }] },
    { ignores: [{ rule: 'NB303' }] },
    { ignores: [{ file: 'a.txt', rule: 'NB999' }] },
    { ignores: [{ file: 'a.txt', rule: 'NB303', fingerprint: 1 }] },
    { ignores: [{ file: 'a.txt', rule: 'NB303', why: '存档' }] },
  ])('wrong: %j', (ignores) => {
    expect(fitsIgnores(ignores)).toBe(false);
    expect(readIgnores(JSON.stringify(ignores)).problems).not.toEqual([]);
  });
});

describe('the manifest', () => {
  const manifest = json('package.json');
  const groups: readonly { readonly properties: object }[] = manifest.contributes.configuration;
  const properties = Object.assign({}, ...groups.map((group) => group.properties));

  test('has every setting, with a default that fits and words in both languages', () => {
    for (const key of settingKeys) {
      const { default: value, scope, order, markdownDescription, ...schema } = properties[`nianbao.${key}`];
      expect(new Ajv({ strict: false }).compile(schema)(value)).toBe(true);
      expect(markdownDescription).toBe(`%configuration.${key}%`);
      for (const file of ['package.nls.json', 'package.nls.zh-cn.json']) {
        expect(json(file)[`configuration.${key}`]).toBeTruthy();
      }
      expect([scope, typeof order]).toEqual(['window', 'number']);
    }
  });

  test('offers the levels of every rule', () => {
    expect(properties['nianbao.rules'].propertyNames.enum).toEqual(levelNames);
  });

  test('gives each project file its schema', () => {
    for (const { url } of manifest.contributes.jsonValidation) expect(json(url)).toHaveProperty('$schema');
  });
});
