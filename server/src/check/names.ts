import { rules as registry, ruleOf } from '../rules';
import type { Params } from '../rules/types';
import { nearest } from './nearest';
import { capOf, groupOf, type Level, levels, withoutLevel } from './settings';

/** A name that stands for no rule, or for one without a level. */
export interface BadName {
  readonly key: string;
  readonly values: Params;
  readonly nearest: string | null;
}

/** Rules and groups of rules that can be given a level, in id order, each group before its rules. */
export const levelNames: readonly string[] = [
  ...new Set(registry.flatMap(({ id }) => (id === withoutLevel ? [] : [groupOf(id), id]))),
];

const byLowerCase = new Map(levelNames.map((name): [string, string] => [name.toLowerCase(), name]));

/** The rule or group (`NB103`, `NB1xx`) of a name in any case; else why it is none, and which is near. */
export const ruleNamed = (name: string): string | BadName => {
  const known = byLowerCase.get(name.toLowerCase());
  if (known !== undefined) return known;
  if (name.toUpperCase() === withoutLevel) {
    return { key: 'config.noLevel', values: { name: withoutLevel }, nearest: null };
  }
  return { key: 'config.unknownRule', values: { name }, nearest: nearest(name, levelNames) };
};

/** Whether a setting's value is a level. */
export const isLevel = (value: unknown): value is Level => levels.some((level) => level === value);

/** The levels that a rule's basis allows; of a group all, since each of its rules is capped by itself. */
export const levelsOf = (name: string): readonly Level[] => {
  const rule = ruleOf(name);
  return rule && capOf(rule) !== 'error' ? levels.filter((level) => level !== 'error') : levels;
};
