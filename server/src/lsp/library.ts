/** Where the core, which is packed by itself, finds the library of the protocol: packed once, in the file that loads it. */
export const libraryName = 'nianbaoLibrary';

export const lend = (library: object): void => {
  (globalThis as Record<string, unknown>)[libraryName] = library;
};
