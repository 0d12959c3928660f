import { checkedJson, version } from '../json';
import type { MakeFormatter } from './types';

/** One JSON object, written as the files pass: one report a line, so that large runs stay readable. */
export const json: MakeFormatter = ({ locale }) => ({
  start: () => `{ "version": ${version},\n  "reports": [`,
  file: ({ source, reports }) => checkedJson(source, reports, locale).map((entry) => `\n    ${JSON.stringify(entry)}`),
  between: ',',
  end: ({ files, counts }) =>
    `\n  ],\n  "summary": ${JSON.stringify({
      files,
      error: counts.error,
      warning: counts.warning,
      information: counts.information,
    })} }\n`,
});
