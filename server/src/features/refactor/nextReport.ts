import type { Span } from '../../report';
import type { Reading } from '../reading';
import { touches } from '../spans';
import { reportAfter } from '../successor';
import { reportsAt } from './tables';
import { type Refactoring, refactoring } from './types';

/** Makes the report for the year after from the one whose title the span touches, as a new file beside it. */
export const nextReport = (reading: Reading, span: Span): Refactoring[] =>
  reportsAt(reading, span).flatMap(({ report }) => {
    const { title, year } = report;
    if (!title || year === null || !touches(title.span, span)) return [];
    const made = reportAfter(reading.document.text, report);
    if (!made) return [];
    return [
      refactoring({
        kind: 'refactor',
        title: { message: 'edit.newReport', params: { year: year + 1 } },
        file: { name: made.fileName, text: made.text },
      }),
    ];
  });
