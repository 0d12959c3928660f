import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { decode, type Encoding, encode, survives } from '../../../server/src/bytes';
import { commands } from '../../../server/src/cli/commands';
import type { Io } from '../../../server/src/cli/io';
import { run } from '../../../server/src/cli/run';
import { format } from '../../../server/src/messages/withCli';
import type { Pick } from '../../support/generate';
import { special } from '../changes';
import { anySettings } from '../settings';
import { holds, target } from '../target';
import { anyText, choose } from '../texts';

interface CommandLine {
  readonly args: readonly string[];
  readonly stdin: string;
  readonly encoding: Encoding;
  readonly bom: boolean;
  /** Bytes of standard input that are changed: where, and to what. */
  readonly broken: readonly (readonly [number, number])[];
  readonly config: string;
  readonly env: Readonly<Record<string, string>>;
}

/** Names of files that are there or not, in a folder of the fuzzer's own: nothing else is ever read or written. */
const names = ['-', '-', '-', 'none.txt', 'config.json', '[', '*.none', ''];
const fileOptions = new Set(['config', 'baseline', 'write-baseline', 'from']);

const argument = (pick: Pick, options: readonly string[]): string[] => {
  const name = choose(pick, options);
  const kind = pick(9);
  if (kind === 0) return [choose(pick, names)];
  if (kind === 1) return [`--${choose(pick, ['forma', 'locale=en', 'locale=fr', 'help', 'x', '', '-h', 'help=1'])}`];
  if (kind === 2) return [choose(pick, ['-h', '-x', '-v', '--', '-xyz'])];
  const value = fileOptions.has(name)
    ? choose(pick, ['config.json', 'none.json', '-'])
    : choose(pick, [
        'json',
        'ndjson',
        'sarif',
        'github',
        'NB301=off',
        'NB3xx=error',
        'NB1=x',
        '2024',
        '2019',
        'markdown',
        'keep',
        special(pick),
        '',
      ]);
  return kind < 6 ? [`--${name}=${value}`] : kind < 9 ? [`--${name}`, value] : [`--${name}`];
};

let folder: string | null = null;
const failed = (['zh-cn', 'en'] as const).map(
  (locale) => format('cli.failed', { error: '\n' }, locale).split('\n')[0] ?? '',
);

/** Command lines of all kinds over a text on standard input in any encoding. */
export const commandLineTarget = target<CommandLine>({
  name: 'command line',
  weight: 3,
  make: (pick) => {
    const command = choose(pick, commands);
    const options = Object.keys(command.options);
    const rest = Array.from({ length: pick(4) }, () => argument(pick, options)).flat();
    const format =
      'format' in command.options && pick(1) === 0 ? ['--format', choose(pick, ['json', 'ndjson', 'sarif'])] : [];
    return {
      args:
        pick(19) === 0 ? [special(pick), ...rest] : [command.name, ...(pick(3) > 0 ? ['-'] : []), ...format, ...rest],
      stdin: anyText(pick),
      encoding: choose<Encoding>(pick, ['utf-8', 'utf-8', 'gb18030', 'utf-16le', 'utf-16be']),
      bom: pick(3) === 0,
      broken: Array.from({ length: choose(pick, [0, 0, 1, 9]) }, () => [pick(9000), pick(255)] as const),
      config: JSON.stringify(anySettings(pick, choose(pick, [0, 0, 10]))) ?? '',
      env: choose<Record<string, string>>(pick, [{}, { LANG: 'en_GB.UTF-8' }, { LC_ALL: special(pick) }]),
    };
  },
  async run({ args, stdin, encoding, bom, broken, config, env }) {
    if (!args.every((each) => each.includes('=') || each.startsWith('-') || !each.includes('/'))) return;
    folder ??= mkdtempSync(join(tmpdir(), 'nianbao-fuzz-'));
    writeFileSync(join(folder, 'config.json'), config);
    const bytes = encode(stdin, { encoding, bom }) ?? new TextEncoder().encode(stdin);
    for (const [at, byte] of broken) if (at < bytes.length) bytes[at] = byte;
    const decoded = decode(bytes);
    survives(bytes, decoded);
    const written: string[] = [];
    const complained: string[] = [];
    const io: Io = {
      cwd: folder,
      env,
      out: { write: (text) => void written.push(text), isTTY: false, columns: 80 },
      err: { write: (text) => void complained.push(text), isTTY: false, columns: 80 },
      readStdin: async () => bytes,
    };
    const code = await run(args, io, '1.2.3');
    const [out, err] = [written.join(''), complained.join('')];
    holds([0, 1, 2].includes(code), () => `exit code ${code}`);
    holds(!failed.some((words) => words !== '' && err.includes(words)), () => err);
    const wanted = args.lastIndexOf('--format');
    const named = wanted >= 0 && !args.some((each) => each.startsWith('--format=')) ? args[wanted + 1] : '';
    if (code === 2 || out === '') return;
    if (['json', 'sarif'].includes(named ?? '') && !args.some((each) => /^--?h/.test(each))) JSON.parse(out);
    if (named === 'ndjson' && !args.some((each) => /^--?h/.test(each))) {
      for (const line of out.split('\n')) if (line !== '') JSON.parse(line);
    }
  },
  close() {
    if (folder) rmSync(folder, { recursive: true, force: true });
    folder = null;
  },
});
