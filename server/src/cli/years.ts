import type { FormerNames, YearIndex } from '../check';
import type { Neighbours, NeighboursOf, Report } from '../report';
import type { Load } from './each';
import type { Source } from './read';

const nameOf = ({ organ, year }: Report): string => `${organ} ${year}`;

/**
 * Last year's reports for the reports of a file, loaded from the run's other files. The index names a file by its place
 * in the run.
 */
export const lastYears = async (
  source: Source,
  years: YearIndex,
  load: Load,
  formerNames: FormerNames = {},
): Promise<NeighboursOf> => {
  const found = new Map<string, Neighbours>();
  for (const report of source.document.reports) {
    const { previous, conflict } = years.neighboursOf(report, formerNames);
    const file = previous && (await load(Number(previous.uri)));
    const before = previous ? file?.document.reports[previous.at] : undefined;
    found.set(nameOf(report), {
      conflict,
      ...(file && before
        ? { previous: { report: before, text: file.document.text, source: file.document.source, uri: file.file } }
        : {}),
    });
  }
  return (report) => found.get(nameOf(report)) ?? {};
};
