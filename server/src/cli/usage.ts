import type { Locale, Values } from '../messages';
import { format } from '../messages/withCli';
import { printable } from './formats/excerpt';
import type { Io } from './io';

/** A command line that cannot be carried out: exit code 2. */
export class UsageError extends Error {
  constructor(
    readonly key: string,
    readonly values: Values = {},
    /** What may be meant. */
    readonly nearest: string | null = null,
    /** The file that holds the mistake, where it is not on the command line. */
    readonly file: string | null = null,
  ) {
    super(key);
  }
}

/** One line on standard error, in both languages: it may be the language option itself that is wrong. */
export const complain = (io: Io, error: UsageError): void => {
  const words = (locale: Locale): string =>
    format(error.key, error.values, locale) +
    (error.nearest === null ? '' : format('didYouMean', { name: error.nearest }, locale));
  const where = error.file === null ? '' : `${error.file}: `;
  io.err.write(`nianbao: ${printable(`${where}${words('zh-cn')} · ${words('en')}`)}\n`);
};
