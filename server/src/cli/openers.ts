import type { Openers } from '../bytes';

/** Errors of the library that opens PDFs, by their names. */
const ofLibrary = /^(?:FormatError|\w+Exception)$/;
let listens = false;

/**
 * Of a damaged PDF the library reads parts ahead, and nobody waits for the failure of one: whoever asks for a part is told of it as
 * well. Node would end the process.
 */
const listen = (): void => {
  if (listens) return;
  listens = true;
  process.on('unhandledRejection', (reason) => {
    if (!(reason instanceof Error && ofLibrary.test(reason.name))) throw reason;
  });
};

/** What opens documents is loaded at the first. */
export const openers: Openers = {
  word: () => import('../word'),
  pdf: () => {
    listen();
    return import('../bytes/pdf');
  },
};
