// Runs inside VS Code, also in a web worker, so without a test runner: a list of tests and what came of them.
import * as vscode from 'vscode';

interface Outcome {
  readonly name: string;
  readonly ok: boolean;
  readonly ms: number;
  readonly error?: string;
}

const tests: { readonly name: string; readonly body: () => Promise<void> }[] = [];

export const test = (name: string, body: () => Promise<void>): void => {
  tests.push({ name, body });
};

/** Asks until the answer is truthy. */
export const eventually = async <T>(what: string, probe: () => T | PromiseLike<T>, timeout = 20_000) => {
  const end = Date.now() + timeout;
  for (;;) {
    const value = await probe();
    if (value) return value as NonNullable<Exclude<T, false | '' | 0 | undefined>>;
    if (Date.now() > end) throw new Error(`timed out waiting for ${what}`);
    await pause(50);
  }
};

/** For what must not happen there is nothing to wait for but time. */
export const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

export const equal = (actual: unknown, expected: unknown): void => {
  const [is, should] = [JSON.stringify(actual), JSON.stringify(expected)];
  if (is !== should) throw new Error(`expected ${should}, got ${is}`);
};

export const truthy = (value: unknown, what: string): void => {
  if (!value) throw new Error(what);
};

/** What came of the tests so far; a host that died leaves no `ended`. */
export interface Outcomes {
  readonly vscode: string;
  readonly ended: boolean;
  readonly outcomes: readonly Outcome[];
}

/** Runs all tests and tells the outcomes after each. */
export const runAll = async (tell: (outcomes: Outcomes) => Promise<void>): Promise<void> => {
  const outcomes: Outcome[] = [];
  const write = (ended: boolean): Promise<void> => tell({ vscode: vscode.version, ended, outcomes });
  for (const { name, body } of tests) {
    const start = Date.now();
    let error: string | undefined;
    try {
      await body();
    } catch (caught) {
      error = caught instanceof Error ? String(caught.stack ?? caught.message) : String(caught);
    }
    outcomes.push({ name, ok: error === undefined, ms: Date.now() - start, ...(error ? { error } : {}) });
    await write(false);
  }
  await write(true);
  const failed = outcomes.filter(({ ok }) => !ok);
  if (failed.length > 0) throw new Error(`${failed.length} failed: ${failed.map(({ name }) => name).join(', ')}`);
};
