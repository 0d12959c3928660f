import { PerformanceObserver } from 'node:perf_hooks';
import { getHeapSpaceStatistics, setFlagsFromString } from 'node:v8';

/** Bytes of the engine's space for new objects, both halves of it; `client/src/desktop.ts` asks for the same. */
const enough = 8 * 2 ** 20;

const sizeNow = (): number =>
  getHeapSpaceStatistics().find(({ space_name }) => space_name === 'new_space')?.space_size ?? 0;

/**
 * Keeps the engine's space for new objects small. The engine doubles it, up to 32 MB, wherever much of what is new stays, as
 * with each report that is opened; edits are no faster for it. Electron may have closed its engine's flags: there whoever
 * starts the server says so.
 */
export const keepYoungSpaceSmall = (): void => {
  if (process.versions.electron !== undefined) return;
  const observer = new PerformanceObserver(() => {
    if (sizeNow() < enough) return;
    setFlagsFromString('--semi-space-growth-factor=1');
    observer.disconnect();
  });
  observer.observe({ entryTypes: ['gc'] });
};
