import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Pick } from '../support/generate';
import { computed, slow } from './engine';
import { readyTargets } from './targets/ready';

/**
 * What a coverage-guided fuzzer calls: its bytes are the choices that an input is made by, so that a small change of the
 * bytes is a small change of the input, and what reaches new code is kept.
 */

const turns = readyTargets.flatMap((each) => Array.from({ length: Math.ceil(each.weight / 4) }, () => each));

/** As many bytes as a choice takes; zeros behind the end. */
const fromBytes = (bytes: Uint8Array): Pick => {
  let at = 0;
  return (max) => {
    let number = 0;
    for (let reach = max; reach > 0; reach = Math.floor(reach / 256)) number = number * 256 + (bytes[at++] ?? 0);
    return number % (max + 1);
  };
};

export const fuzz = (bytes: Uint8Array): void => {
  const pick = fromBytes(bytes);
  const each = turns[pick(turns.length - 1)] as (typeof turns)[number];
  const input = each.make(pick);
  const took = (): number => {
    const started = computed();
    each.run(input);
    return computed() - started;
  };
  const most = each.slow ?? slow;
  try {
    if (took() > most && took() > most) throw new Error(`took more than ${most} ms`);
  } catch (error) {
    const file = join(process.env.NIANBAO_FUZZ_FOLDER ?? '.', `${each.name.replaceAll(' ', '-')}-${Date.now()}.json`);
    const { message, stack } = error as Error;
    writeFileSync(file, JSON.stringify({ target: each.name, seed: 0, message, stack, input }, null, 2));
    throw new Error(`${each.name}: ${message}\n${file}`);
  }
};
