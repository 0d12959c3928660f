import { performance } from 'node:perf_hooks';
import { seeded } from '../support/generate';
import { smaller } from './smaller';
import type { Target } from './target';

/** Milliseconds. An execution takes far less; one that takes longer is told as a failure. */
export const slow = 1000;

/** Milliseconds that the process has computed: how busy the machine is otherwise does not count. */
export const computed = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

export interface Failure {
  readonly target: string;
  /** Seed of the execution. */
  readonly seed: number;
  readonly message: string;
  readonly stack: string;
  readonly input: unknown;
}

export interface Count {
  executions: number;
  seconds: number;
  failures: number;
  /** Milliseconds of computing of the slowest execution, and its seed. */
  slowest: number;
  slowestSeed: number;
}

const mixed = (one: number, other: number): number => {
  let hash = Math.imul(one ^ 0x9e3779b9, 0x85ebca6b) ^ Math.imul(other + 1, 0xc2b2ae35);
  hash = Math.imul(hash ^ (hash >>> 15), 0x27d4eb2f);
  return (hash ^ (hash >>> 13)) | 0;
};

/** What went wrong with an input, or null. A slow execution is tried once more: the first may have paid for others' garbage. */
export const failureOf = async (each: Target, input: unknown): Promise<Error | null> => {
  const { slow: most = slow } = each;
  const took = async (): Promise<number> => {
    const started = computed();
    await each.run(input);
    return computed() - started;
  };
  try {
    const time = await took();
    const again = time > most ? Math.min(time, await took()) : time;
    return again > most ? new Error(`took more than ${most} ms`) : null;
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
};

/** What tells two failures apart: places and numbers in the words aside. */
export const kindOf = (error: Error): string => {
  const line = /\n\s+at [^\n]*/.exec(
    (error.stack ?? '').replace(/\n\s+at (?:\S*holds|inside|onOneLine|apart|words)\b[^\n]*/g, ''),
  );
  const place =
    error.constructor.name === 'Broken' ? '' : (line?.[0] ?? '').replace(/:\d+:\d+\)?$/, '').replace(/\(.*\//, '');
  return `${error.message
    .slice(0, 120)
    .replace(/\d+/g, '0')
    .replace(/[“"'`].*$/s, '')}${place}`;
};

/** Feeds targets by turns with inputs of their own making, each from its own seed, until `stop` says so. */
export class Engine {
  readonly counts = new Map<string, Count>();
  readonly failures: Failure[] = [];
  readonly #kinds = new Set<string>();
  #at = 0;

  constructor(
    readonly targets: readonly Target[],
    readonly seed: number,
    readonly told: (failure: Failure) => void = () => undefined,
    /** Hears of each execution before it begins. */
    readonly begins: (target: string, seed: number) => void = () => undefined,
  ) {
    for (const { name } of targets) {
      this.counts.set(name, { executions: 0, seconds: 0, failures: 0, slowest: 0, slowestSeed: 0 });
    }
  }

  get executions(): number {
    return this.#at;
  }

  async run(stop: (executions: number) => boolean): Promise<void> {
    const turns = this.targets.flatMap((each) => Array.from({ length: each.weight }, () => each));
    while (!stop(this.#at)) {
      const seed = mixed(this.seed, this.#at++);
      await this.once(turns[(seed >>> 0) % turns.length] as Target, seed);
    }
  }

  /** One execution of a target. */
  async once(each: Target, seed: number): Promise<void> {
    const count = this.counts.get(each.name) as Count;
    this.begins(each.name, seed);
    const [started, before] = [performance.now(), computed()];
    const input = each.make(seeded(seed));
    const error = await failureOf(each, input);
    const time = computed() - before;
    count.executions++;
    count.seconds += (performance.now() - started) / 1000;
    if (time > count.slowest) Object.assign(count, { slowest: time, slowestSeed: seed });
    if (!error) return;
    count.failures++;
    const kind = `${each.name} ${kindOf(error)}`;
    if (this.#kinds.has(kind)) return;
    this.#kinds.add(kind);
    const least = await smaller(input, async (candidate) => {
      const found = await failureOf(each, candidate);
      return found !== null && kindOf(found) === kindOf(error);
    });
    const { message, stack = '' } = (await failureOf(each, least)) ?? error;
    const failure: Failure = { target: each.name, seed, message, stack, input: least };
    this.failures.push(failure);
    this.told(failure);
  }

  close(): void {
    for (const each of this.targets) each.close?.();
  }
}
