import type { Neighbours, Part, ReportDocument } from '../report';
import type { Rule } from '../rules/types';
import type { CheckedReport, Skipped } from './checked';
import type { PartContext } from './context';
import type { Settings } from './settings';
import { Unchanged } from './unchanged';

/** All that a check of a part depends on beside the part. */
export interface Circumstances {
  readonly closed: string | null;
  readonly garbled: ReportDocument['garbled'];
  readonly settings: Settings;
  readonly rules: readonly Rule[];
  readonly strict: boolean;
  readonly neighbours: Neighbours | undefined;
}

const isSameNeighbours = (one: Neighbours | undefined, other: Neighbours | undefined): boolean =>
  one?.previous === other?.previous && one?.next === other?.next && one?.conflict === other?.conflict;

/** Whether two checks run under the same circumstances, so that silent rules stay silent. */
export const isSame = (one: Circumstances, other: Circumstances): boolean =>
  one.closed === other.closed &&
  one.garbled === other.garbled &&
  one.settings === other.settings &&
  one.rules === other.rules &&
  one.strict === other.strict &&
  isSameNeighbours(one.neighbours, other.neighbours);

/** Of each rule that told nothing of a version of a part why it did not run, or null; in the order of the rules. */
export class LastCheck {
  constructor(
    readonly part: Part,
    readonly circumstances: Circumstances,
    readonly silent: readonly (Skipped | null | undefined)[],
    readonly checked: CheckedReport,
  ) {}

  /** What it says of the next version. */
  against(part: Part): Silence {
    return new Silence(this.silent, new Unchanged(this.part, part));
  }
}

/** Tells which rules are silent of a version since they were of the one before. */
export class Silence {
  constructor(
    readonly before: readonly (Skipped | null | undefined)[],
    readonly unchanged: Unchanged,
  ) {}

  /** Null, or why it does not run, for a rule that has nothing to tell; undefined where it has to be asked. */
  silence(rule: Rule, at: number, context: PartContext): Skipped | null | undefined {
    const before = this.before[at];
    if (before === undefined || !rule.reads) return undefined;
    let asksLines = false;
    for (const each of rule.reads) {
      if (each === 'lines') asksLines = true;
      else if (!this.unchanged.is(each)) return undefined;
    }
    return asksLines && !this.#isSilentOf(rule, context) ? undefined : before;
  }

  /** Asks a rule that looks at lines by themselves of the lines that changed. */
  #isSilentOf(rule: Rule, context: PartContext): boolean {
    const words = this.unchanged.changedWords;
    if (!words) return true;
    let told = false;
    try {
      rule.check(context.of(words), () => {
        told = true;
      });
    } catch {
      // It is asked again of the whole, and what it throws is said then.
      return false;
    }
    return !told;
  }
}
