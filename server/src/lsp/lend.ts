import * as folding from '../text/fold-data';

/**
 * Puts the protocol's library and the folding table where the files that are loaded later look for them: both are packed once, in the
 * file that loads the others (`scripts/lib/unpacked/`).
 */
export const lend = <Library>(library: Library): Library => {
  Object.assign(globalThis, { nianbaoLibrary: library, nianbaoFolding: folding });
  return library;
};
