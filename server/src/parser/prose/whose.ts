import type { Population } from '../../report/mentions';
import { endsAsOrgan, isShortName, looksLikeOrgan, type OwnNames, type Whose } from './own';
import { every, kinds, phraseStart } from './phrase';
import type { Token } from './tokens';

const verbs = kinds('receive answer handle total colon');

/** Another organ's name right before a verb that counts, or as a heading: `县教育局受理…`, `市局机关：…`. */
export const countsForOther = (tokens: readonly Token[], at: number, text: string, own: OwnNames): boolean => {
  const next = tokens[at + 1]?.kind;
  return next !== undefined && verbs.has(next) && namesOther(tokens[at] as Token, text, own);
};

const namesOther = ({ start, end }: Token, text: string, own: OwnNames): boolean => {
  const words = text.slice(start, end);
  return looksLikeOrgan(words) && !isShortName(own, words);
};

/** Another organ's name with nothing but its number: `市教育局186件`, `市教育局（186件）`. */
export const isNumberOfOther = (tokens: readonly Token[], at: number, text: string, own: OwnNames): boolean => {
  const [next, inner, close] = tokens.slice(at + 1, at + 4).map(({ kind }) => kind);
  const counted = next === 'number' || (next === 'open' && inner === 'number' && close === 'close');
  return counted && namesOther(tokens[at] as Token, text, own);
};

const countersOfOrgans = new Set(['家', '个']);
const beforeOrgans = kinds('area each rest happen');

/** `12个单位未收到申请`, `其余23家单位`: a number of organs, of which the words behind it speak. */
export const countsOrgans = (tokens: readonly Token[], at: number, text: string): boolean => {
  const next = tokens[at + 1];
  if (!next || !countersOfOrgans.has(tokens[at]?.numeral?.counter ?? '')) return false;
  const { kind, start, end } = next;
  const organs = kind === 'people' || kind === 'each' || (kind === 'unknown' && endsAsOrgan(text.slice(start, end)));
  return organs && every(tokens, phraseStart(tokens, at), at, beforeOrgans);
};

const ofName = kinds('each area own unknown and pause');

/** Whose numbers stand behind a heading that is an organ's name and no more, `（一）市局机关。`; null for any other words. */
export const whoseOfHead = (tokens: readonly Token[], text: string, own: OwnNames): Whose | null => {
  const end = tokens.findIndex(({ kind }) => kind === 'stop' || kind === 'colon');
  const from = tokens[0]?.kind === 'open' ? tokens.findIndex(({ kind }) => kind === 'close') + 1 : 0;
  const words = tokens.slice(from, end < 0 ? undefined : end);
  const last = words[words.length - 1];
  if (!last || (end >= 0 && end < tokens.length - 1) || !words.every(({ kind }) => ofName.has(kind))) return null;
  if (last.kind === 'area' || last.kind === 'own') return words.length === 1 ? last.kind : null;
  if (last.kind === 'each' || namesOther(last, text, own)) return 'other';
  return isShortName(own, text.slice(last.start, last.end)) && words.length === 1 ? 'own' : null;
};

/** Whose numbers follow where words say `said`; `全市收到2501件，其中市政府收到236件`: a part of what was counted. */
export const whoseIn = (
  before: { readonly among: boolean; readonly whose: Whose },
  said: Whose,
  own: OwnNames,
): Whose => {
  const isPart = before.among && before.whose === 'area' && own.government !== false;
  return isPart && (said === 'own' || said === 'government') ? 'other' : said;
};

/** What a number counts by what is known of it and of whose it is; a government's cases may be its departments' too. */
export const populationOf = (whose: Whose, certainty: Population, isCase: boolean, own: OwnNames): Population => {
  if (whose === 'other' || certainty === 'other') return 'other';
  if (whose === 'government' && isCase) return 'likely';
  if (whose === 'area') return own.government === false ? 'other' : 'likely';
  return certainty;
};
