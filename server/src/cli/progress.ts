import type { Locale } from '../messages';
import { format } from '../messages/withCli';
import type { Io } from './io';

const enough = 20;
const width = 24;

/** A bar on standard error while many files pass: on a terminal only. */
export class Progress {
  readonly #shown: boolean;
  #done = 0;
  #filled = -1;

  constructor(
    readonly io: Io,
    readonly total: number,
    readonly locale: Locale,
    /** How often each file is gone over. */
    readonly passes = 1,
  ) {
    this.#shown = io.err.isTTY && total >= enough;
  }

  /** One more file is done with in one of the passes. */
  step(): void {
    this.#done++;
    if (!this.#shown) return;
    const filled = Math.floor((this.#done / (this.total * this.passes)) * width);
    if (filled === this.#filled) return;
    this.#filled = filled;
    const words = format(
      'cli.progress',
      { done: Math.floor(this.#done / this.passes), total: this.total },
      this.locale,
    );
    this.io.err.write(`\r\u001b[2K${'█'.repeat(filled)}${'░'.repeat(width - filled)} ${words}`);
  }

  /** Takes the bar away, so that lines can be printed in its place. */
  clear(): void {
    if (!this.#shown || this.#filled < 0) return;
    this.io.err.write('\r\u001b[2K');
    this.#filled = -1;
  }
}
