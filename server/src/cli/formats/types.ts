import type { Locale } from '../../messages';
import type { CheckedFile, Summary } from '../summary';

/** What a formatter knows beside the results. */
export interface FormatContext {
  readonly locale: Locale;
  /** True on a terminal that wants colour. */
  readonly colour: boolean;
  /** Width of the output in columns. */
  readonly columns: number;
}

/** An output format of `check`: it is told of files, and gives text to print. */
export interface Formatter {
  start(): string;
  /** What a file comes to, as pieces; the same whenever it is asked, whatever was asked before. */
  file(file: CheckedFile): readonly string[];
  /** What is printed between two pieces. */
  readonly between: string;
  end(summary: Summary): string;
}

export type MakeFormatter = (context: FormatContext) => Formatter;
