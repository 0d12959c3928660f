import { type Addend, addReports } from '../../features';
import type { WriterLayout } from '../../writer';
import { eachSource, report } from '../each';
import { UsageError } from '../usage';
import { layoutChoices } from './format';
import { yearOf } from './new';
import type { Command } from './types';

/** `nianbao sum`: a report whose tables are the sums of others', on standard output; what is not in them on standard error. */
export const sum: Command = {
  name: 'sum',
  options: {
    year: { type: 'string' },
    organ: { type: 'string' },
    layout: { type: 'string', choices: layoutChoices },
    'stdin-filename': { type: 'string' },
  },
  async run(options, io, locale) {
    const organ = options.get('organ')?.trim();
    if (!organ) throw new UsageError('cli.sum.missing', { name: '--organ' });
    const given = yearOf(options);
    const found: Addend[] = [];
    const { failures } = await eachSource(options, io, locale, ({ file, document }) => {
      const { isReport, reports, text } = document;
      for (const each of isReport ? reports : []) {
        const name = reports.length > 1 ? `${file} ${each.organ ?? ''}`.trim() : file;
        found.push({ name, text, report: each });
      }
    });
    const years = [...new Set(found.flatMap(({ report: { year } }) => year ?? []))].sort();
    const year = given ?? years[0];
    if (year === undefined) throw new UsageError('cli.sum.none', {});
    if (given === undefined && years.length > 1) throw new UsageError('cli.sum.years', { years: years.join(', ') });
    const layout = options.get('layout') as WriterLayout | undefined;
    const others = found.filter((each) => each.report.year === year);
    const added = addReports(others, { year, organ, ...(layout ? { layout } : {}) }, locale);
    for (const words of added?.notes ?? []) report(io, { key: words, values: {} }, locale);
    if (!added || added.count === 0) throw new UsageError('cli.sum.noneOfYear', { year });
    io.out.write(added.text);
    report(io, { key: 'adding.done', values: { count: added.count } }, locale);
    if (failures > 0) return 2;
    return added.isPartial ? 1 : 0;
  },
};
