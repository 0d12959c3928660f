import { check } from './check';
import { extract } from './extract';
import { format } from './format';
import { newCommand } from './new';
import { rules } from './rules';
import { sum } from './sum';
import type { Command } from './types';

export type { Command } from './types';

/** The subcommands. A new one is one new file and one entry here. */
export const commands: readonly Command[] = [check, extract, format, newCommand, sum, rules];
