/**
 * The language server as one file that runs in a process and in a web worker, so that what both need is packed once. Each loads
 * what speaks to its surroundings only there.
 */
export const started = globalThis.process?.versions?.node ? import('./node') : import('./browser');
