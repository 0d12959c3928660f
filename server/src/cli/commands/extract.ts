import { csvHead, csvOf } from '../csv';
import { eachSource } from '../each';
import { type ExtractedJson, extractedJson, version } from '../json';
import type { Command } from './types';

/** How extracted reports are printed: before the first, each (`at` counts from 0), after the last. */
interface ExtractFormat {
  readonly start: string;
  report(entry: ExtractedJson, at: number): string;
  readonly end: string;
}

const formats: Readonly<Record<string, ExtractFormat>> = {
  json: {
    start: `{ "version": ${version},\n  "reports": [`,
    report: (entry, at) => `${at === 0 ? '' : ','}\n    ${JSON.stringify(entry)}`,
    end: '\n  ] }\n',
  },
  ndjson: { start: '', report: (entry) => `${JSON.stringify(entry)}\n`, end: '' },
  csv: { start: csvHead(), report: csvOf, end: '' },
};

/** `nianbao extract`: the sections and figures of each report as data. */
export const extract: Command = {
  name: 'extract',
  options: {
    format: { type: 'string', choices: Object.keys(formats) },
    'stdin-filename': { type: 'string' },
  },
  async run(options, io, locale) {
    const output = formats[options.get('format') ?? 'json'] as ExtractFormat;
    let count = 0;
    io.out.write(output.start);
    const { failures } = await eachSource(options, io, locale, (source) => {
      for (const entry of extractedJson(source)) io.out.write(output.report(entry, count++));
    });
    io.out.write(output.end);
    return failures > 0 ? 2 : 0;
  },
};
