import { arch, cpus, platform, totalmem } from 'node:os';
import { found } from './found';
import { type Part, type Row, rowsTable } from './rows';

/** docs/benchmarks.md, from what was measured. */

export interface Run {
  readonly seconds: number;
  /** How busy the machine was when the run began: processes that wanted a processor. */
  readonly load: number;
}

const machine = ({ load }: Run): string => {
  const processors = cpus();
  const memory = Math.round(totalmem() / 1024 ** 3);
  const model = processors[0]?.model.trim() ?? '?';
  const parts = [
    `${processors.length} × ${model}`,
    `${memory} GB`,
    `${platform()} ${arch()}`,
    `node ${process.version}`,
  ];
  return `${parts.join(', ')}; load when it began: ${load.toFixed(1)}`;
};

const isMeasured = ({ ratio }: Row): boolean => !ratio.startsWith('not measured');

const summary = (rows: readonly Row[]): string => {
  const targets = rows.filter(({ reached }) => reached !== null);
  const missed = targets.filter(({ reached }) => !reached);
  const unmeasured = rows.filter((row) => !isMeasured(row));
  const counts = `${targets.length} 项有目标的测量中达到 ${targets.length - missed.length} 项`;
  const left = missed.length === 0 ? '' : `，未达到 ${missed.length} 项（表中 **no**）`;
  const absent = unmeasured.length === 0 ? '' : `，${unmeasured.length} 项未能测量（表中写明原因）`;
  return `${counts}${left}${absent}。`;
};

export const pageOf = (parts: readonly Part[], run: Run): string => {
  const rows = parts.flatMap((part) => part.rows);
  return `# 速度 · Benchmarks

> 本页由 \`npm run bench\` 写出：年报检查与空服务器、读一遍文本、VS Code 自带的服务器和其他检查工具在同一次运行里轮流测量，看的是比值，不是绝对时间。
> ${summary(rows)}

Written by \`npm run bench\` on ${new Date().toISOString().slice(0, 10)} in ${run.seconds} s; \`npm run bench -- --quick\` is for a look and writes nothing.
Machine: ${machine(run)}.

All is measured in one run: servers and commands take turns, round by round, and ratios are taken within a round, so that a noisy machine is
noisy for both sides. A ratio is the median of its rounds, with the quartiles in brackets. Ours is the build for release.
What is compared with comes from npm into a temporary folder; the project does not depend on it.

${rowsTable(rows)}

- *Edit → diagnostics*: a client over stdio, from handing the edit to the pipe until the diagnostics of that version are decoded; a pull is sent
  with its edit. One character put in and taken out at the start, in a table's cell, at ¼, ½, ¾ and at the end, 5 ms after the last answer.
- *80 KB, 800 KB*: compilations of ten and a hundred different reports in one text.
- *Peak memory*: the most that the process ever had resident (VmHWM), its diagnostics told.
- *A further report*: the time of a process over 1000 files less that over 100, by 900. The files are different reports, a fifth with a mistake.
- *In process*: different reports in turn, each as a new string.

${found}

## Details

${parts
  .map(({ details }) => details)
  .filter((details) => details !== '')
  .join('\n\n')}
`;
};
