import { applyEdits, type CheckOptions, check as checkDocument, fixAll } from '../../check';
import type { Locale } from '../../messages';
import { eachSource, report } from '../each';
import { formats } from '../formats';
import type { Io } from '../io';
import { readLevels } from '../levels';
import { type Source, withText } from '../read';
import { Tally } from '../summary';
import { UsageError } from '../usage';
import { writeText } from '../write';
import type { Command } from './types';

const wantsColour = (io: Io): boolean => io.out.isTTY && !io.env.NO_COLOR && io.env.TERM !== 'dumb';

interface Fixed {
  readonly source: Source;
  readonly edits: number;
  /** False where there was something to fix and the file could not be written. */
  readonly written: boolean;
}

/** Applies the safe fixes of a file and writes it; the file as it then is. */
const fixFile = async (source: Source, options: CheckOptions, io: Io, locale: Locale): Promise<Fixed> => {
  const edits = fixAll(source.document, options);
  if (edits.length === 0) return { source, edits: 0, written: true };
  const text = applyEdits(source.decoded.text, edits);
  const bytes = await writeText(source, text);
  if (bytes instanceof Uint8Array) return { source: withText(source, bytes, text), edits: edits.length, written: true };
  report(io, bytes, locale);
  return { source, edits: 0, written: false };
};

/** `nianbao check`: what is wrong in which report. */
export const check: Command = {
  name: 'check',
  options: {
    format: { type: 'string', choices: Object.keys(formats) },
    fix: { type: 'boolean' },
    rule: { type: 'string', multiple: true },
    'stdin-filename': { type: 'string' },
  },
  async run(options, io, locale) {
    const fixing = options.has('fix');
    if (fixing && options.positionals.includes('-')) throw new UsageError('cli.fixStdin');
    const checkOptions: CheckOptions = { settings: readLevels(options.all('rule'), io, locale) };
    const make = formats[options.get('format') ?? 'stylish'];
    if (!make) throw new Error('a format that is a choice is there');
    const output = make({ locale, colour: wantsColour(io), columns: io.out.columns });
    const tally = new Tally(locale);
    io.out.write(output.start());
    const passed = await eachSource(options, io, locale, async (read) => {
      const fixed = fixing ? await fixFile(read, checkOptions, io, locale) : null;
      if (fixed && !fixed.written) tally.failures++;
      const source = fixed?.source ?? read;
      const file = { source, reports: checkDocument(source.document, checkOptions), fixed: fixed?.edits ?? 0 };
      tally.add(file);
      io.out.write(output.file(file));
    });
    tally.others = passed.others;
    tally.failures += passed.failures;
    io.out.write(output.end(tally.summary()));
    return tally.failures > 0 ? 2 : tally.errors > 0 ? 1 : 0;
  },
};
