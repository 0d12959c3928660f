import type { Target } from '../target';
import { checkTarget } from './check';
import { commandLineTarget } from './commandLine';
import { featuresTarget } from './features';
import { parseTarget } from './parse';
import { protocolTarget } from './protocol';
import { settingsTarget } from './settings';
import { stepsTarget } from './steps';
import { formatTarget, newTarget, previewTarget } from './writing';

/** All targets. A new one is one new file and one entry here. */
export const targets: readonly Target[] = [
  parseTarget,
  checkTarget,
  featuresTarget,
  formatTarget,
  previewTarget,
  newTarget,
  settingsTarget,
  commandLineTarget,
  stepsTarget,
  protocolTarget,
];
