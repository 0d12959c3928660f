import { checkedJson, version } from '../json';
import type { MakeFormatter } from './types';

/** One JSON object, written as the files pass: one report a line, so that large runs stay readable. */
export const json: MakeFormatter = ({ locale }) => {
  let first = true;
  return {
    start: () => `{ "version": ${version},\n  "reports": [`,
    file: ({ source, reports }) =>
      checkedJson(source, reports, locale)
        .map((entry) => {
          const comma = first ? '' : ',';
          first = false;
          return `${comma}\n    ${JSON.stringify(entry)}`;
        })
        .join(''),
    end: ({ files, counts }) =>
      `\n  ],\n  "summary": ${JSON.stringify({
        files,
        error: counts.error,
        warning: counts.warning,
        information: counts.information,
      })} }\n`,
  };
};
