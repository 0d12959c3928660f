import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { capOf, isLevel, type Level, levels, readConfig, ruleNamed, type Settings } from '../check';
import { format, type Locale } from '../messages';
import { ruleOf } from '../rules';
import { decode } from './encoding';
import { problemOf } from './files';
import type { Io } from './io';
import type { Options } from './options';
import { UsageError } from './usage';

/** A settings file's rules; a `UsageError` for the first thing in it that is not understood. */
const fromFile = async (file: string, io: Io): Promise<Settings> => {
  let text: string;
  try {
    text = decode(await readFile(resolve(io.cwd, file))).text;
  } catch (error) {
    const problem = problemOf(file, error);
    throw new UsageError(problem.key, problem.values);
  }
  const { settings, problems } = readConfig(text);
  const [first] = problems;
  if (first) throw new UsageError(first.key, first.values, first.nearest, file);
  return settings;
};

/** `NB103=off`, taken apart. */
const readEntry = (entry: string): readonly [string, Level] => {
  const [name = '', level, ...rest] = entry.split('=');
  if (!isLevel(level) || rest.length > 0) {
    throw new UsageError('cli.ruleLevel', { value: entry, choices: levels.join(' | ') });
  }
  const rule = ruleNamed(name);
  if (typeof rule !== 'string') throw new UsageError(rule.key, rule.values, rule.nearest);
  return [rule, level];
};

/** Says of a level that the rule's basis does not allow what holds instead. */
const tellCapped = (name: string, level: Level, io: Io, locale: Locale): void => {
  const rule = ruleOf(name);
  if (!rule || level !== 'error' || capOf(rule) === 'error') return;
  const values = {
    rule: name,
    basis: `@basis.${rule.basis ?? 'none'}`,
    level: '@severity.error',
    cap: `@severity.${capOf(rule)}`,
  };
  io.err.write(`nianbao: ${format('cli.levelCapped', values, locale)}\n`);
};

/** Levels from `--config FILE` and, before it, `--rule RULE=LEVEL`; of two entries for a rule the later holds. */
export const readSettings = async (options: Options, io: Io, locale: Locale): Promise<Settings> => {
  const file = options.get('config');
  const rules: Record<string, Level> = { ...(file === undefined ? {} : (await fromFile(file, io)).rules) };
  for (const [name, level] of options.all('rule').map(readEntry)) rules[name] = level;
  for (const [name, level] of Object.entries(rules)) tellCapped(name, level, io, locale);
  return { rules };
};
