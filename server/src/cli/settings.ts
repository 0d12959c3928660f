import { resolve } from 'node:path';
import { decode } from '../bytes';
import {
  type Config,
  type ConfigProblem,
  capOf,
  isLevel,
  type Layer,
  type Level,
  levels,
  levelsOf,
  readConfig,
  ruleNamed,
} from '../check';
import type { Locale } from '../messages';
import { format } from '../messages/withCli';
import { ruleOf } from '../rules';
import { Lines } from '../text';
import { bytesOf, mostOfProjectFile } from './bytes';
import { printable } from './formats/excerpt';
import type { Io } from './io';
import type { Options } from './options';
import { UsageError } from './usage';

/** `FILE:LINE:COLUMN` of a problem, as editors and terminals lead to it. */
export const placeOf = (file: string, lines: Lines, { span }: Pick<ConfigProblem, 'span'>): string => {
  const { line, character } = lines.positionAt(span.start);
  return `${file}:${line + 1}:${character + 1}`;
};

/** One line on standard error for each problem of a file; how many of them are mistakes. */
export const tellProblems = (
  file: string,
  text: string,
  problems: readonly ConfigProblem[],
  io: Io,
  locale: Locale,
): number => {
  const lines = new Lines(text);
  for (const problem of problems) {
    const hint = problem.nearest === null ? '' : format('didYouMean', { name: problem.nearest }, locale);
    const words = format(problem.key, problem.values, locale) + hint;
    io.err.write(`nianbao: ${printable(`${placeOf(file, lines, problem)}: ${words}`)}\n`);
  }
  return problems.filter(({ kind }) => kind === 'mistake').length;
};

/** The settings file of `--config`, or null; a `UsageError` for the first thing in it that is not understood. */
export const namedConfig = async (options: Options, io: Io, locale: Locale): Promise<Config | null> => {
  const file = options.get('config');
  if (file === undefined) return null;
  const bytes = bytesOf(file, resolve(io.cwd, file), mostOfProjectFile);
  if (!(bytes instanceof Uint8Array)) throw new UsageError(bytes.key, bytes.values);
  const { text } = decode(bytes);
  const config = readConfig(text);
  const mistake = config.problems.find(({ kind }) => kind === 'mistake');
  if (mistake) {
    throw new UsageError(mistake.key, mistake.values, mistake.nearest, placeOf(file, new Lines(text), mistake));
  }
  tellProblems(file, text, config.problems, io, locale);
  return config;
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
  if (!rule || levelsOf(name).includes(level)) return;
  const values = {
    rule: name,
    basis: `@basis.${rule.basis ?? 'none'}`,
    level: `@severity.${level}`,
    cap: `@severity.${capOf(rule)}`,
  };
  io.err.write(`nianbao: ${format('config.levelCapped', values, locale)}\n`);
};

/** Levels from `--rule RULE=LEVEL`, which go before every file; of two entries for a rule the later holds. */
export const levelsGiven = (options: Options, io: Io, locale: Locale): Layer => {
  const rules: Record<string, Level> = {};
  for (const [name, level] of options.all('rule').map(readEntry)) rules[name] = level;
  for (const [name, level] of Object.entries(rules)) tellCapped(name, level, io, locale);
  return { rules };
};
