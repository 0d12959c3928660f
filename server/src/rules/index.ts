import type { Rule } from './types';

/** Every rule, in id order. A new rule is one new file and one entry here. */
export const rules: readonly Rule[] = [];

const byId = new Map(rules.map((rule) => [rule.id, rule]));

/** The rule of an id. */
export const ruleOf = (id: string): Rule | undefined => byId.get(id);
