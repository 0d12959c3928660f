import { defaultRuleSettings } from '../rules/settings';
import type { Config, Layer } from './config';
import { globFits } from './glob';
import { groupOf, type Level, type Settings } from './settings';

/** A settings file that holds for a report, and the report's path from its folder, with `/` between the folders. */
export interface Applying {
  readonly config: Config;
  readonly path: string;
}

/** The layers of a settings file for a report: its own, then the overrides whose files it is one of, in their order. */
const layersIn = ({ config, path }: Applying): Layer[] => [
  config.layer,
  ...config.overrides.flatMap(({ files, layer }) => (files.some((glob) => globFits(glob, path)) ? [layer] : [])),
];

/** Levels under later ones. A later group goes before an earlier entry of one of its rules: who speaks last decides. */
const withLevels = (
  before: Readonly<Record<string, Level>>,
  after: Readonly<Record<string, Level>>,
): Record<string, Level> => ({
  ...Object.fromEntries(Object.entries(before).filter(([name]) => !Object.hasOwn(after, groupOf(name)))),
  ...after,
});

/** Layers as one, key by key: of those that name a key the last holds; names and days are keys of their own. */
export const mergeLayers = (layers: readonly Layer[]): Settings => {
  let rules: Record<string, Level> = {};
  let deadlines = defaultRuleSettings.deadlines;
  let { formerNames, extraTopics, overviewLength, governmentOwn } = defaultRuleSettings;
  for (const layer of layers) {
    rules = withLevels(rules, layer.rules ?? {});
    deadlines = { ...deadlines, ...layer.deadlines };
    formerNames = { ...formerNames, ...layer.formerNames };
    extraTopics = layer.extraTopics ?? extraTopics;
    if (layer.overviewLength !== undefined) {
      const { min = null, max = null } = layer.overviewLength ?? {};
      overviewLength = min === null && max === null ? null : { min, max };
    }
    if (layer.governmentOwn !== undefined) governmentOwn = layer.governmentOwn;
  }
  return { rules, deadlines, extraTopics, overviewLength, formerNames, governmentOwn };
};

const layersFor = (base: readonly Layer[], files: readonly Applying[], last: readonly Layer[]): Layer[] => [
  ...base,
  ...files.flatMap(layersIn),
  ...last,
];

/**
 * The settings of a report: `base`, then the files between the root and its folder, the root's first, so that the
 * nearest holds, then `last`.
 */
export const settingsFor = (base: readonly Layer[], files: readonly Applying[], last: readonly Layer[]): Settings =>
  mergeLayers(layersFor(base, files, last));

/** `settingsFor` for one report after the other: the same object as long as the same layers hold. */
export class SettingsInTurn {
  #layers: readonly Layer[] | null = null;
  #settings: Settings = mergeLayers([]);

  for(base: readonly Layer[], files: readonly Applying[], last: readonly Layer[]): Settings {
    const layers = layersFor(base, files, last);
    const before = this.#layers;
    if (before?.length === layers.length && layers.every((layer, at) => layer === before[at])) return this.#settings;
    this.#layers = layers;
    this.#settings = mergeLayers(layers);
    return this.#settings;
  }
}
