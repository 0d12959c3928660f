/** True where the processes of the machine can be read; never in a web worker. */
export const canSeeProcesses = globalThis.process?.platform === 'linux';

/** Ids of the language servers that this extension host has started. */
export const servers = (): number[] => {
  // Asked for here only: the suite also runs where there is no Node.
  const { readdirSync, readFileSync }: typeof import('node:fs') = require('node:fs');
  const isServer = (id: number): boolean => {
    try {
      const parent = readFileSync(`/proc/${id}/stat`, 'utf8').split(') ').at(-1)?.split(' ')[1];
      return (
        Number(parent) === process.pid && readFileSync(`/proc/${id}/cmdline`, 'utf8').includes('dist/extension.js')
      );
    } catch {
      // Gone since the list was made.
      return false;
    }
  };
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter(isServer);
};
