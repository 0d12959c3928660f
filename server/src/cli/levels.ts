import { capOf, groupOf, type Level, levels, type Settings } from '../check';
import { format, type Locale } from '../messages';
import { rules } from '../rules';
import type { Io } from './io';
import { nearest, UsageError } from './usage';

/** Settings from `--rule NB103=off`, for a rule or a group (`NB1xx`); the later entry of a rule holds. */
export const readLevels = (entries: readonly string[], io: Io, locale: Locale): Settings => {
  const known = new Map<string, string>();
  for (const { id } of rules) for (const name of [id, groupOf(id)]) known.set(name.toLowerCase(), name);
  const result: Record<string, Level> = {};
  for (const entry of entries) {
    const [name = '', value, ...rest] = entry.split('=');
    const level = levels.find((each) => each === value);
    if (!level || rest.length > 0) throw new UsageError('cli.ruleLevel', { value: entry, choices: levels.join(' | ') });
    const id = known.get(name.toLowerCase());
    if (!id) throw new UsageError('cli.unknownRule', { name }, nearest(name, [...known.values()]));
    result[id] = level;
    const rule = rules.find((each) => each.id === id);
    if (rule && level === 'error' && capOf(rule) !== 'error') {
      const values = {
        rule: id,
        basis: `@basis.${rule.basis ?? 'none'}`,
        level: '@severity.error',
        cap: `@severity.${capOf(rule)}`,
      };
      io.err.write(`nianbao: ${format('cli.levelCapped', values, locale)}\n`);
    }
  }
  return { rules: result };
};
