import { findingsEnd, findingsHtml, findingsStart } from '../../features';
import type { MakeFormatter } from './types';

/** One page for a reviewer, to be kept, printed or sent back: all reports in a list, then what is wrong in each. */
export const html: MakeFormatter = ({ locale }) => ({
  start: () => findingsStart(locale),
  file: ({ source, reports }) => [findingsHtml(source.file, source.document, reports, locale)],
  between: '',
  end: ({ seen }) =>
    findingsEnd(
      seen.flatMap(({ states }) => states),
      locale,
    ),
});
