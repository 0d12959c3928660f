// The JSON schemas of the project's files and the editor's settings, made from the shapes that the server reads by.
// Written by `npm run generate`.

import {
  fileShape,
  groupOf,
  levelNames,
  levels,
  levelsOf,
  type SettingKey,
  type Shape,
  settingKeys,
  settingShapes,
  titleOf,
} from '../server/src/check';
import { format, hasMessage } from '../server/src/messages';
import { ruleOf } from '../server/src/rules';
import { defaultRuleSettings } from '../server/src/rules/settings';

type Json = Readonly<Record<string, unknown>>;

const print = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

/** Words in both languages: a schema has one for all readers. */
const both = (words: (locale: 'zh-cn' | 'en') => string): string => [words('zh-cn'), words('en')].join('\n\n');

const described = (key: string): Json => {
  if (!hasMessage(key)) return {};
  const text = both((locale) => format(key, {}, locale));
  return { description: text.replaceAll('`', ''), markdownDescription: text };
};

const levelSchemas = (): Json =>
  Object.fromEntries(
    levelNames.map((name) => {
      const rule = ruleOf(name);
      const description = rule && both((locale) => titleOf(rule, locale)).replace('\n\n', ' · ');
      return [name, { enum: levelsOf(name), ...(description ? { description } : {}) }];
    }),
  );

/** A shape as JSON schema; `key` leads to its words. */
const schemaOf = (shape: Shape, key: string): Json => {
  switch (shape.type) {
    case 'text':
      return { type: 'string', ...(shape.pattern ? { pattern: shape.pattern } : {}) };
    case 'count':
      return { type: 'integer', minimum: 0 };
    case 'boolean':
      return { type: 'boolean' };
    case 'texts':
      return { type: 'object', additionalProperties: { type: 'string', minLength: 1 } };
    case 'levels':
      return { $ref: '#/definitions/levels' };
    case 'list':
      return { type: 'array', items: schemaOf(shape.items, key) };
    case 'maybe': {
      const { type, ...rest } = schemaOf(shape.shape, key);
      return { type: [type, 'null'], ...rest };
    }
    case 'record':
      return {
        type: 'object',
        properties: Object.fromEntries(
          Object.entries(shape.members).map(([name, member]) => {
            const path = key === 'setting' || key === 'setting.overrides' ? `setting.${name}` : `${key}.${name}`;
            return [name, { ...described(path), ...schemaOf(member, path) }];
          }),
        ),
        ...(shape.needed ? { required: shape.needed } : {}),
        additionalProperties: false,
      };
  }
};

const draft = 'http://json-schema.org/draft-07/schema#';

/** The schema of `.nianbao.json`. */
export const settingsSchema = (): string =>
  print({
    $schema: draft,
    title: '.nianbao.json',
    ...schemaOf(fileShape, 'setting'),
    definitions: {
      levels: {
        ...described('setting.rules'),
        type: 'object',
        properties: levelSchemas(),
        additionalProperties: false,
      },
    },
  });

/** The schema of `.nianbao-ignore.json`. */
export const ignoresSchema = (): string => {
  const member = (key: string): Json => ({ ...described(`ignore.${key}`), type: 'string' });
  const entry = {
    type: 'object',
    properties: {
      file: member('file'),
      rule: { ...member('ruleId'), enum: levelNames.filter((name) => name !== groupOf(name)) },
      fingerprint: member('fingerprint'),
      reason: member('reason'),
    },
    required: ['file', 'rule'],
    additionalProperties: false,
  };
  return print({
    $schema: draft,
    title: '.nianbao-ignore.json',
    type: 'object',
    properties: { $schema: { type: 'string' }, ignores: { type: 'array', items: entry } },
    additionalProperties: false,
  });
};

/** Where the settings stand among the editor's other ones. */
const firstOrder = 10;

const defaults: Readonly<Record<SettingKey, unknown>> = { rules: {}, ...defaultRuleSettings };

const editorSetting = (key: SettingKey, at: number): Json => {
  // The editor offers names and levels; which level a rule may have, the project file's schema tells for each.
  const levelSetting = { type: 'object', propertyNames: { enum: levelNames }, additionalProperties: { enum: levels } };
  const shape: Shape = settingShapes[key];
  const { type, ...rest } = shape.type === 'levels' ? levelSetting : schemaOf(shape, 'plain');
  return {
    type,
    scope: 'window',
    order: firstOrder + at,
    ...rest,
    default: defaults[key],
    markdownDescription: `%configuration.${key}%`,
  };
};

/** The manifest with the settings as they are; what stands beside them stays as it is. */
export const withSettings = (text: string): string => {
  const manifest = JSON.parse(text);
  const { configuration } = manifest.contributes;
  const checks = configuration.find(({ id }: { readonly id: string }) => id === 'nianbao.checks');
  const made = Object.fromEntries(settingKeys.map((key, at) => [`nianbao.${key}`, editorSetting(key, at)]));
  checks.properties = { ...checks.properties, ...made };
  manifest.contributes.jsonValidation = [
    { fileMatch: '.nianbao.json', url: './schemas/nianbao.schema.json' },
    { fileMatch: '.nianbao-ignore.json', url: './schemas/nianbao-ignore.schema.json' },
  ];
  return print(manifest);
};

/** The manifest's words in a language with those of the settings. */
export const withSettingWords = (text: string, locale: 'zh-cn' | 'en'): string => {
  const words = settingKeys.map((key) => [`configuration.${key}`, format(`setting.${key}`, {}, locale)]);
  return print({ ...JSON.parse(text), ...Object.fromEntries(words) });
};
