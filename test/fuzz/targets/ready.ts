import type { Target } from '../target';
import { checkTarget } from './check';
import { featuresTarget } from './features';
import { parseTarget } from './parse';
import { reparseTarget } from './reparse';
import { settingsTarget } from './settings';
import { wordTarget } from './word';
import { formatTarget, newTarget, previewTarget } from './writing';

/** Targets that answer without waiting, and need no server. */
export const readyTargets: readonly Target[] = [
  parseTarget,
  checkTarget,
  featuresTarget,
  formatTarget,
  previewTarget,
  newTarget,
  settingsTarget,
  wordTarget,
  reparseTarget,
];
