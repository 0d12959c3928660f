import { rules as registry } from '../rules';
import type { Params } from '../rules/types';
import { nearest } from './nearest';
import { groupOf, type Level, levels, type Settings } from './settings';

/** Something in a settings file that is not understood: a message key with its values, and what may be meant. */
export interface ConfigProblem {
  readonly key: string;
  readonly values: Params;
  readonly nearest: string | null;
}

export interface Config {
  readonly settings: Settings;
  readonly problems: readonly ConfigProblem[];
}

/** Names under which levels are given, in lower case: every rule and every group of rules. */
const names = new Map(
  registry.flatMap(({ id }) => [id, groupOf(id)]).map((name): [string, string] => [name.toLowerCase(), name]),
);

/** The rule or group (`NB103`, `NB1xx`) of a name in any case; else a problem that says which is near. */
export const ruleNamed = (name: string): string | ConfigProblem =>
  names.get(name.toLowerCase()) ?? {
    key: 'config.unknownRule',
    values: { name },
    nearest: nearest(name, [...names.values()]),
  };

export const isLevel = (value: unknown): value is Level => levels.some((level) => level === value);

const keys = ['$schema', 'rules'] as const;

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

/** Reads a settings file: `{ "rules": { "NB103": "off", "NB1xx": "information" } }`. What is not understood is told, the rest holds. */
export const readConfig = (text: string): Config => {
  const json = parseJson(text);
  if (!isObject(json)) {
    return { settings: { rules: {} }, problems: [{ key: 'config.notObject', values: {}, nearest: null }] };
  }
  const problems: ConfigProblem[] = [];
  const rules: Record<string, Level> = {};
  for (const key of Object.keys(json)) {
    if (keys.some((known) => known === key)) continue;
    problems.push({ key: 'config.unknownKey', values: { name: key }, nearest: nearest(key, keys) });
  }
  const given = json.rules ?? {};
  if (!isObject(given)) problems.push({ key: 'config.rulesNotObject', values: {}, nearest: null });
  for (const [name, level] of Object.entries(isObject(given) ? given : {})) {
    const rule = ruleNamed(name);
    if (typeof rule !== 'string') problems.push(rule);
    else if (isLevel(level)) rules[rule] = level;
    else {
      const values = { name, value: JSON.stringify(level), choices: levels.join(' | ') };
      problems.push({ key: 'config.unknownLevel', values, nearest: nearest(String(level), levels) });
    }
  }
  return { settings: { rules }, problems };
};
