import type { Target } from '../target';
import { commandLineTarget } from './commandLine';
import { deskTarget } from './desk';
import { protocolTarget } from './protocol';
import { readyTargets } from './ready';
import { stepsTarget } from './steps';

/** All targets. A new one is one new file and one entry here or in `ready.ts`. */
export const targets: readonly Target[] = [...readyTargets, commandLineTarget, stepsTarget, deskTarget, protocolTarget];
