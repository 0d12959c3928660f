import { checkedJson } from '../json';
import type { MakeFormatter } from './types';

/** One report a line, as in `json`, and nothing else. */
export const ndjson: MakeFormatter = ({ locale }) => ({
  start: () => '',
  file: ({ source, reports }) => checkedJson(source, reports, locale).map((entry) => `${JSON.stringify(entry)}\n`),
  between: '',
  end: () => '',
});
