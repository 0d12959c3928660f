import { Notes } from '../report/notes';
import type { Report } from '../report/types';

/**
 * So many texts that no version before had are met before what is no longer asked for is forgotten. Each keeps the version
 * that it is cut out of in memory: hence few.
 */
const mostNew = 4;

/**
 * Results of a function by the text that it was given, kept from one version of a report to the next: of a report that
 * is edited most lines and paragraphs stay. Since they are found by the text itself, they can never be wrong.
 */
export class Memory<Value> {
  #now = new Map<string, Value>();
  #before = new Map<string, Value>();
  #made = 0;

  /**
   * A new version begins: what was not asked for since the turn before is forgotten. Not at each version: most ask for what
   * is there already, and to note all of it anew would cost more than to find it.
   */
  turn(): void {
    if (this.#made < mostNew) return;
    this.#made = 0;
    this.#before = this.#now;
    this.#now = new Map();
  }

  set(key: string, value: Value): void {
    this.#now.set(key, value);
  }

  get(key: string, make: (key: string) => Value): Value {
    const known = this.#now.get(key);
    if (known !== undefined) return known;
    let value = this.#before.get(key);
    if (value === undefined) {
      value = make(key);
      this.#made++;
    }
    this.#now.set(key, value);
    return value;
  }
}

const kept = new Notes<Report, Map<object, unknown>>();

/** Hands what is remembered of a report to its next version; a report without one before begins anew. */
export const carryMemory = (before: Report | null, after: Report): void => {
  kept.set(after, (before && kept.get(before)) ?? new Map());
};

/** What is remembered for a report under a name of the asker's; turned over, since each version asks once. */
export const memoryOf = <Value>(report: Report, name: object): Memory<Value> => {
  const carried = carriedOf<Memory<Value>>(report, name);
  carried.value ??= new Memory();
  carried.value.turn();
  return carried.value;
};

/** What an asker keeps of a report from one version to the next, under a name of its own. */
export interface Carried<Value> {
  value: Value | null;
}

/** A place for what is kept; of a report that has no next version it is a place that nobody finds again. */
export const carriedOf = <Value>(report: Report, name: object): Carried<Value> => {
  const all = kept.get(report);
  const known = all?.get(name) as Carried<Value> | undefined;
  if (known) return known;
  const carried: Carried<Value> = { value: null };
  all?.set(name, carried);
  return carried;
};
