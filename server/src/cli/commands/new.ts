import { newReport, reportAfter } from '../../features';
import { type FormId, forms } from '../../forms';
import type { Report } from '../../report';
import type { WriterLayout } from '../../writer';
import type { Io } from '../io';
import type { Options } from '../options';
import { readNamed } from '../read';
import { UsageError } from '../usage';
import { layoutChoices } from './format';
import type { Command } from './types';

interface Last {
  readonly text: string;
  readonly report: Report;
}

/** The year that `--year` gives. */
export const yearOf = (options: Options): number | undefined => {
  const value = options.get('year');
  if (value === undefined) return undefined;
  const year = /^\d{4}$/.test(value) ? Number(value) : 0;
  if (year < 1000) throw new UsageError('cli.new.year', { value });
  return year;
};

/** Last year's report; of several in one file the one of the year before, or else the last. */
const readLast = async (file: string, year: number | undefined, io: Io): Promise<Last> => {
  const { document } = await readNamed(file, io);
  const { reports, text } = document;
  const before = reports.find((each) => year !== undefined && each.year === year - 1);
  const report = before ?? reports[reports.length - 1];
  if (!report) throw new UsageError('cli.namedNotReport', { file });
  return { text, report };
};

/** `nianbao new`: a report of the form with zeros in its tables, on standard output. */
export const newCommand: Command = {
  name: 'new',
  options: {
    year: { type: 'string' },
    organ: { type: 'string' },
    form: { type: 'string', choices: forms.map(({ id }) => id) },
    from: { type: 'string' },
    layout: { type: 'string', choices: layoutChoices },
  },
  async run(options, io) {
    const [extra] = options.positionals;
    if (extra !== undefined) throw new UsageError('cli.noArguments', { command: 'new', value: extra });
    const from = options.get('from');
    const given = yearOf(options);
    const last = from === undefined ? null : await readLast(from, given, io);
    const year = given ?? (last && last.report.year !== null ? last.report.year + 1 : undefined);
    const organ = options.get('organ')?.trim() || last?.report.organ;
    if (year === undefined) throw new UsageError('cli.new.missing', { name: '--year' });
    if (!organ) throw new UsageError('cli.new.missing', { name: '--organ' });
    const form = options.get('form') as FormId | undefined;
    const layout = options.get('layout') as WriterLayout | undefined;
    const wanted = { year, organ, ...(form ? { form } : {}), ...(layout ? { layout } : {}) };
    const made = last ? reportAfter(last.text, last.report, wanted) : newReport(wanted);
    if (!made) throw new UsageError('cli.new.year', { value: year });
    io.out.write(made.text);
    return 0;
  },
};
