import { cellsGuide } from './cells';
import { checkerGuide } from './checker';
import { proseGuide } from './prose';
import { structureGuide } from './structure';
import { sumsGuide } from './sums';
import { topicsGuide } from './topics';
import type { Guide, GuideBase, GuideEntry } from './types';
import { wordingGuide } from './wording';
import { yearsGuide } from './years';

export type * from './types';

/** The guide's parts, by the name of their file. A new part is one new file and one entry here. */
export const guides: Readonly<Record<string, Guide>> = {
  structure: structureGuide,
  cells: cellsGuide,
  sums: sumsGuide,
  prose: proseGuide,
  checker: checkerGuide,
  topics: topicsGuide,
  wording: wordingGuide,
  years: yearsGuide,
};

/** What an example's base report is made of unless the example says otherwise. */
export const usualBase: Required<Pick<GuideBase, 'year' | 'organ' | 'layout'>> = {
  year: 2024,
  organ: '云州市青川区数据局',
  layout: 'pipeRow',
};

const entries: ReadonlyMap<string, GuideEntry> = new Map(Object.values(guides).flatMap(Object.entries));

/** The guide's entry for a rule, where it has one. */
export const guideOf = (rule: string): GuideEntry | undefined => entries.get(rule);
