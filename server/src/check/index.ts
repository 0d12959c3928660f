export { type CheckedReport, type CheckOptions, type Coverage, check, type Skipped } from './check';
export { type Config, type ConfigProblem, isLevel, readConfig, ruleNamed } from './config';
export { applyEdits, sorted } from './edits';
export { fingerprintOf } from './fingerprint';
export { fixAll, safeEdits } from './fixAll';
export { fixesOf } from './fixes';
export { nearest } from './nearest';
export {
  messageOf,
  type PresentedFix,
  type PresentedRelated,
  presentFix,
  presentFixes,
  reasonOf,
  relatedOf,
  titleOf,
} from './present';
export {
  capOf,
  defaultSettings,
  groupOf,
  type Level,
  levelOf,
  levels,
  type Settings,
} from './settings';
