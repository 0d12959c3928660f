import { eachSource } from '../each';
import { extractedJson, version } from '../json';
import type { Command } from './types';

/** `nianbao extract`: the sections and figures of each report as data. */
export const extract: Command = {
  name: 'extract',
  options: {
    format: { type: 'string', choices: ['json', 'ndjson'] },
    'stdin-filename': { type: 'string' },
  },
  async run(options, io, locale) {
    const lines = options.get('format') === 'ndjson';
    let first = true;
    if (!lines) io.out.write(`{ "version": ${version},\n  "reports": [`);
    const { failures } = await eachSource(options, io, locale, (source) => {
      for (const entry of extractedJson(source)) {
        const text = JSON.stringify(entry);
        io.out.write(lines ? `${text}\n` : `${first ? '' : ','}\n    ${text}`);
        first = false;
      }
    });
    if (!lines) io.out.write('\n  ] }\n');
    return failures > 0 ? 2 : 0;
  },
};
