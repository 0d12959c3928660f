export { isToldAlike, type Version } from './alike';
export { type CheckOptions, check } from './check';
export { type CheckedReport, type Coverage, countsOf, type Skipped } from './checked';
export { type Config, type Layer, layerFrom, readConfig, settingsName } from './config';
export { applyEdits, sorted } from './edits';
export { fingerprintOf } from './fingerprint';
export { fixAll, safeEdits } from './fixAll';
export { fixesOf } from './fixes';
export {
  type Ignore,
  type Ignored,
  type IgnoreFile,
  ignoreEdit,
  ignoresName,
  type NewIgnore,
  newIgnoreFile,
  readIgnores,
  unusedIgnores,
} from './ignores';
export { type Applying, mergeLayers, SettingsInTurn, settingsFor } from './layers';
export { isLevel, levelNames, levelsOf, ruleNamed } from './names';
export { nearest } from './nearest';
export { type IndexedReport, isNeighbour, YearIndex } from './neighbours';
export { ByOrgan, type FormerNames, isSameOrgan } from './organs';
export { inSource } from './pageEdits';
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
export type { ConfigProblem } from './problems';
export {
  capOf,
  defaultSettings,
  groupOf,
  type Level,
  levelOf,
  levels,
  type Settings,
} from './settings';
export { fileShape, type SettingKey, type Shape, settingKeys, settingShapes } from './shapes';
export { withUnusedIgnores } from './unused';
