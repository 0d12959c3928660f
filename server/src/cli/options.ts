import { parseArgs } from 'node:util';
import { nearest } from '../check';
import type { Locale } from '../messages';
import type { Io } from './io';
import { UsageError } from './usage';

/** An option of a subcommand. */
export interface OptionSpec {
  readonly type: 'string' | 'boolean';
  /** The only values allowed. */
  readonly choices?: readonly string[];
}
export type OptionSpecs = Readonly<Record<string, OptionSpec>>;

/** A command line taken apart: every option known, every value allowed. */
export class Options {
  constructor(
    readonly positionals: readonly string[],
    readonly values: ReadonlyMap<string, readonly string[]>,
  ) {}

  /** True where the option was given. */
  has(name: string): boolean {
    return this.values.has(name);
  }

  /** The last value given, or undefined. */
  get(name: string): string | undefined {
    return this.values.get(name)?.at(-1);
  }

  all(name: string): readonly string[] {
    return this.values.get(name) ?? [];
  }
}

const locales: readonly Locale[] = ['zh-cn', 'en'];

/** Options that every command has. */
const common: OptionSpecs = {
  locale: { type: 'string', choices: locales },
  help: { type: 'boolean' },
};

/** Takes a command line apart; throws a `UsageError` on an option or a value that is not known. */
export const readOptions = (args: readonly string[], own: OptionSpecs): Options => {
  const specs: OptionSpecs = { ...common, ...own };
  const options = Object.fromEntries(
    Object.entries(specs).map(([name, spec]) => [name, { type: spec.type, multiple: true }]),
  );
  // Not strict: its errors are in English and name no near option.
  const { tokens, positionals } = parseArgs({
    args: [...args],
    options,
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const values = new Map<string, string[]>();
  for (const token of tokens) {
    if (token.kind !== 'option') continue;
    const spec = Object.hasOwn(specs, token.name) ? specs[token.name] : undefined;
    if (!spec) {
      const known = nearest(
        token.rawName,
        Object.keys(specs).map((name) => `--${name}`),
      );
      throw new UsageError('cli.unknownOption', { name: token.rawName }, known);
    }
    if (spec.type === 'boolean' && token.value !== undefined) {
      throw new UsageError('cli.valueUnwanted', { name: token.rawName });
    }
    if (spec.type === 'string' && (token.value === undefined || token.value === '')) {
      throw new UsageError('cli.valueMissing', { name: token.rawName });
    }
    const value = token.value ?? '';
    if (spec.choices && !spec.choices.includes(value)) {
      const choices = spec.choices.join(' | ');
      throw new UsageError('cli.valueUnknown', { name: token.rawName, choices, value });
    }
    const list = values.get(token.name);
    if (list) list.push(value);
    else values.set(token.name, [value]);
  }
  return new Options(positionals, values);
};

/** The language: `--locale`, else the environment's where that is English, else Chinese. */
export const localeOf = (options: Options, io: Io): Locale => {
  const asked = options.get('locale');
  if (asked) return asked as Locale;
  const variable = io.env.LC_ALL || io.env.LC_MESSAGES || io.env.LANG || '';
  return /^en\b/i.test(variable.replace('_', '-')) ? 'en' : 'zh-cn';
};
