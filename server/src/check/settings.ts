import type { RuleSettings } from '../rules/settings';
import type { Basis, Rule, Severity } from '../rules/types';

export type Level = 'off' | Severity;

/** What a person decides about the check; everything has a default, a place's own rules the national one. */
export interface Settings extends Partial<RuleSettings> {
  /** Level by rule id (`NB103`) or group (`NB1xx`); the rule's own entry goes before its group's. */
  readonly rules: Readonly<Record<string, Level>>;
}

/** With none at all every rule runs at its own severity. */
export const defaultSettings: Settings = { rules: {} };

/** All levels, the lowest first. */
export const levels: readonly Level[] = ['off', 'information', 'warning', 'error'];

const rank: Readonly<Record<Severity, number>> = { information: 0, warning: 1, error: 2 };

/** The lower of two severities. */
export const lower = (one: Severity, other: Severity): Severity => (rank[one] < rank[other] ? one : other);

const mayBeError: ReadonlySet<Basis> = new Set<Basis>(['stated', 'implied']);

/** The highest severity that a rule's basis allows. NB903 is the one error without a basis: nothing else can be trusted then. */
export const capOf = (rule: Pick<Rule, 'id' | 'basis'>): Severity =>
  mayBeError.has(rule.basis) || rule.id === 'NB903' ? 'error' : 'warning';

/** `NB3xx` for `NB301`. */
export const groupOf = (rule: string): string => `${rule.slice(0, 3)}xx`;

/** NB901 is the coverage itself: it cannot be switched off, and is no finding that could have a level. */
export const withoutLevel = 'NB901';

/** The level that the settings give a rule, or undefined where they say nothing. */
export const levelOf = (settings: Settings, rule: string): Level | undefined =>
  rule === withoutLevel ? undefined : (settings.rules[rule] ?? settings.rules[groupOf(rule)]);

/**
 * A finding's severity under a level. The level stands for the rule's highest severity: a finding that is milder of
 * itself is never raised by it.
 */
export const severityUnder = (rule: Rule, own: Severity, level: Severity | undefined): Severity => {
  const wanted = level === undefined ? own : own === rule.severity ? level : lower(own, level);
  return lower(wanted, capOf(rule));
};
