import type { Problem } from '../bytes';
import type { Input } from './files';
import type { Io } from './io';
import { readSource, type Source } from './read';

/**
 * Text that is kept with what was read from it, in characters: eight reports. Beyond it files are read again, which takes less
 * time than to keep many: what the engine sees kept at first it makes room for as if all that follows were to stay as well.
 */
const roomForText = 30_000;

/** What came of reading a file: null for a text of a folder that is no report. */
export type Read = Source | Problem | null;

/** The files of a run that is made twice over, as they were read or fixed the first time. */
export class Library {
  readonly #kept = new Map<Input, Read>();
  #room = roomForText;

  constructor(readonly io: Io) {}

  /** Keeps what came of a file, a whole source only where there is room for it; false where there is none. */
  keep(input: Input, read: Read): boolean {
    const length = read && 'document' in read ? read.decoded.text.length : 0;
    // Standard input can be read but once.
    if (length > this.#room && input.path !== null) return false;
    this.#room -= length;
    this.#kept.set(input, read);
    return true;
  }

  get(input: Input): Promise<Read> {
    const known = this.#kept.get(input);
    return known === undefined ? readSource(input, this.io) : Promise.resolve(known);
  }
}
