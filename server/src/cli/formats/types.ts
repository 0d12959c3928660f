import type { Locale } from '../../messages';
import type { CheckedFile, Summary } from '../summary';

export interface FormatContext {
  readonly locale: Locale;
  /** True on a terminal that wants colour. */
  readonly colour: boolean;
  /** Width of the output in columns. */
  readonly columns: number;
}

/** An output format of `check`: it is told one file after the other, and gives text to print. */
export interface Formatter {
  start(): string;
  file(file: CheckedFile): string;
  end(summary: Summary): string;
}

export type MakeFormatter = (context: FormatContext) => Formatter;
