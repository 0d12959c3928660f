import { ruleOf } from '../rules';
import type { ExtraTopic, RuleSettings } from '../rules/settings';
import { type JsonNode, parseJson } from './json';
import { isLevel, levelsOf, ruleNamed } from './names';
import { nearest } from './nearest';
import type { ConfigProblem } from './problems';
import { capOf, type Level, levels } from './settings';
import { fileShape, type Shape, settingKeys } from './shapes';

/** A file with settings for the reports of its folder and of those below. */
export const settingsName = '.nianbao.json';

/** Settings of one place, all of which may be left out. */
export interface Layer {
  readonly rules?: Readonly<Record<string, Level>>;
  readonly deadlines?: Partial<RuleSettings['deadlines']>;
  readonly extraTopics?: readonly ExtraTopic[];
  readonly overviewLength?: { readonly min?: number | null; readonly max?: number | null } | null;
  readonly formerNames?: Readonly<Record<string, string>>;
  readonly governmentOwn?: boolean | null;
}

/** Settings for some of the files below a settings file's folder. */
export interface Override {
  readonly files: readonly string[];
  readonly layer: Layer;
}

/** What a settings file says. */
export interface Config {
  readonly layer: Layer;
  readonly overrides: readonly Override[];
  /** In the order of the text. What is not understood is left out, the rest holds. */
  readonly problems: readonly ConfigProblem[];
}

type Tell = (problem: Omit<ConfigProblem, 'kind'>, kind?: ConfigProblem['kind']) => void;
type Bag = Readonly<Record<string, unknown>>;

/** Nothing that could be used: the problem is told. */
const nothing = Symbol('nothing');

const shown = (node: JsonNode): string =>
  node.kind === 'value' ? JSON.stringify(node.value) : node.kind === 'array' ? '[…]' : '{…}';

/** An object made member by member; a name such as `__proto__` is a name like any other. */
const objectOf = (entries: readonly (readonly [string, unknown])[]): Bag => {
  const result: Record<string, unknown> = Object.create(null);
  for (const [key, value] of entries) result[key] = value;
  return result;
};

const readLevels = (node: JsonNode, tell: Tell): unknown => {
  if (node.kind !== 'object') {
    tell({ key: 'config.rulesNotObject', values: {}, nearest: null, span: node.span });
    return nothing;
  }
  const entries: [string, Level][] = [];
  for (const { key, keySpan, value } of node.members) {
    const name = ruleNamed(key);
    const level = value.kind === 'value' ? value.value : null;
    if (typeof name !== 'string') tell({ ...name, span: keySpan });
    else if (!isLevel(level)) {
      const values = { name: key, value: shown(value), choices: levelsOf(name).join(' | ') };
      tell({ key: 'config.unknownLevel', values, nearest: nearest(String(level), levels), span: value.span });
    } else {
      const rule = ruleOf(name);
      if (rule && !levelsOf(name).includes(level)) {
        const basis = `@basis.${rule.basis ?? 'none'}`;
        const values = { rule: name, basis, level: `@severity.${level}`, cap: `@severity.${capOf(rule)}` };
        tell({ key: 'config.levelCapped', values, nearest: null, span: value.span }, 'note');
      }
      entries.push([name, level]);
    }
  }
  return objectOf(entries);
};

const readRecord = (shape: Shape & { type: 'record' }, node: JsonNode, name: string, tell: Tell): unknown => {
  if (node.kind !== 'object') return wrong('config.object', node, name, tell);
  const known = Object.keys(shape.members);
  const entries: [string, unknown][] = [];
  for (const { key, keySpan, value } of node.members) {
    const member = Object.hasOwn(shape.members, key) ? shape.members[key] : undefined;
    if (!member) {
      const near = nearest(
        key,
        known.filter((each) => each !== '$schema'),
      );
      tell({ key: 'config.unknownKey', values: { name: key }, nearest: near, span: keySpan });
      continue;
    }
    const read = readShape(member, value, name === '' ? key : `${name}.${key}`, tell);
    if (read !== nothing) entries.push([key, read]);
  }
  const missing = shape.needed?.find((key) => !node.members.some((member) => member.key === key));
  if (missing !== undefined) {
    tell({ key: 'config.missingKey', values: { name, key: missing }, nearest: null, span: node.span });
    return nothing;
  }
  // A member that was there and could not be read is missing all the same.
  return shape.needed?.every((key) => entries.some(([have]) => have === key)) === false ? nothing : objectOf(entries);
};

const wrong = (key: string, node: JsonNode, name: string, tell: Tell, more: Record<string, string> = {}): unknown => {
  tell({ key, values: { name, value: shown(node), ...more }, nearest: null, span: node.span });
  return nothing;
};

const readShape = (shape: Shape, node: JsonNode, name: string, tell: Tell): unknown => {
  const value = node.kind === 'value' ? node.value : undefined;
  switch (shape.type) {
    case 'maybe':
      return value === null ? null : readShape(shape.shape, node, name, tell);
    case 'boolean':
      return typeof value === 'boolean' ? value : wrong('config.boolean', node, name, tell);
    case 'count':
      return typeof value === 'number' && Number.isInteger(value) && value >= 0
        ? value
        : wrong('config.count', node, name, tell);
    case 'text':
      return typeof value === 'string' && (shape.pattern === undefined || new RegExp(shape.pattern).test(value))
        ? value
        : wrong('config.text', node, name, tell, { example: shape.example });
    case 'list':
      if (node.kind !== 'array') return wrong('config.list', node, name, tell);
      return node.items
        .map((item, at) => readShape(shape.items, item, `${name}[${at}]`, tell))
        .filter((item) => item !== nothing);
    case 'texts':
      if (node.kind !== 'object') return wrong('config.object', node, name, tell);
      return objectOf(
        node.members.flatMap(({ key, value: item }): [string, string][] => {
          if (item.kind === 'value' && typeof item.value === 'string' && item.value !== '') return [[key, item.value]];
          wrong('config.text', item, `${name}.${key}`, tell, { example: '青川区数据局' });
          return [];
        }),
      );
    case 'levels':
      return readLevels(node, tell);
    case 'record':
      return readRecord(shape, node, name, tell);
  }
};

const layerOf = (bag: Bag): Layer =>
  Object.fromEntries(settingKeys.flatMap((key) => (Object.hasOwn(bag, key) ? [[key, bag[key]]] : [])));

const none: Config = { layer: {}, overrides: [], problems: [] };

/** Reads a settings file. Never throws. */
export const readConfig = (text: string): Config => {
  const problems: ConfigProblem[] = [];
  const tell: Tell = (problem, kind = 'mistake') => problems.push({ ...problem, kind });
  const root = parseJson(text);
  if (root.kind === 'error') {
    tell({ key: 'config.notJson', values: {}, nearest: null, span: { start: root.at, end: root.at } });
    return { ...none, problems };
  }
  if (root.kind !== 'object') {
    tell({ key: 'config.notObject', values: {}, nearest: null, span: root.span });
    return { ...none, problems };
  }
  const read = readShape(fileShape, root, '', tell) as Bag;
  const overrides = (read.overrides ?? []) as readonly Bag[];
  return {
    layer: layerOf(read),
    overrides: overrides.map((each) => ({ files: each.files as readonly string[], layer: layerOf(each) })),
    problems: problems.sort((one, other) => one.span.start - other.span.start),
  };
};

/** Settings that came as values, from an editor; what is not understood is passed over. */
export const layerFrom = (values: Bag): Layer => {
  const known = settingKeys.flatMap((key) => {
    const value = values[key];
    return value === undefined || (value === null && fileShape.members[key].type !== 'maybe') ? [] : [[key, value]];
  });
  return readConfig(JSON.stringify(Object.fromEntries(known))).layer;
};
