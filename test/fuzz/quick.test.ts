import { expect, test, vi } from 'vitest';
import { Engine } from './engine';
import { targets } from './targets';

/** The fuzzer in short, from one seed: the same inputs with every run of the tests. `npm run fuzz` goes on from there. */

const executions = 2000;

test('every part of the project holds what it promises, whatever it is fed with', async () => {
  // The protocol's library tells of every message without sense.
  const complaints = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const engine = new Engine(targets, 20_241_122);
  await engine.run((done) => done >= executions || engine.failures.length > 0);
  engine.close();
  complaints.mockRestore();
  const told = engine.failures.map(({ target, message, input }) => `${target}: ${message}\n${JSON.stringify(input)}`);
  expect(told).toEqual([]);
  for (const { name } of targets) expect(engine.counts.get(name)?.executions).toBeGreaterThan(0);
}, 120_000);
