import { readdirSync, readFileSync } from 'node:fs';

/** True where the processes of the machine can be read. */
export const canSeeProcesses = process.platform === 'linux';

/** Ids of the language servers that this extension host has started. */
export const servers = (): number[] =>
  readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter(isServer);

const isServer = (id: number): boolean => {
  try {
    const parent = readFileSync(`/proc/${id}/stat`, 'utf8').split(') ').at(-1)?.split(' ')[1];
    return Number(parent) === process.pid && readFileSync(`/proc/${id}/cmdline`, 'utf8').includes('dist/server.js');
  } catch {
    // Gone since the list was made.
    return false;
  }
};
