// Runs inside VS Code, so without a test runner of its own: a list of tests, and a file that holds what came out.
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

/** Runs all tests, writes the outcomes to `file` after each, and marks the end: a host that died leaves none. */
export const runAll = async (file: vscode.Uri): Promise<void> => {
  const outcomes: Outcome[] = [];
  const write = async (ended: boolean): Promise<void> => {
    const text = JSON.stringify({ vscode: vscode.version, ended, outcomes }, null, 2);
    await vscode.workspace.fs.writeFile(file, new TextEncoder().encode(text));
  };
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
