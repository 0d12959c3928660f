import { PerformanceObserver } from 'node:perf_hooks';
import { getHeapSpaceStatistics, setFlagsFromString } from 'node:v8';

/** Bytes of the engine's space for new objects, both halves of it; `client/src/desktop.ts` asks for the same. */
const enough = 8 * 2 ** 20;

/** How much of a function runs, in bytes of its code, before the engine compiles it for speed. */
const budget = 200_000;
/** The engine's first version that has no such budget: it complains of the flag, and would not start with it. */
const withoutBudget = 12;

const sizeNow = (): number =>
  getHeapSpaceStatistics().find(({ space_name }) => space_name === 'new_space')?.space_size ?? 0;

/**
 * Keeps the engine within bounds. It doubles its space for new objects, up to 32 MB, wherever much of what is new stays, as
 * with each report that is opened; edits are no faster for it. And opening one report has it compile for speed what runs
 * but for some milliseconds: 5 MB, before anybody has typed. Electron may have closed its engine's flags: there whoever
 * starts the server says so.
 */
export const boundEngine = (): void => {
  if (process.versions.electron !== undefined) return;
  if (Number.parseInt(process.versions.v8, 10) < withoutBudget) setFlagsFromString(`--interrupt-budget=${budget}`);
  const observer = new PerformanceObserver(() => {
    if (sizeNow() < enough) return;
    setFlagsFromString('--semi-space-growth-factor=1');
    observer.disconnect();
  });
  observer.observe({ entryTypes: ['gc'] });
};
