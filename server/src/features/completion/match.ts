import { fold } from '../../text';
import type { Completion, Proposal } from './types';

const ordinals = '一二三四五六七八九十';
const ordinal = /^(?:([一二三四五六七八九十])、|（([一二三四五六七八九十])）|(\d{1,2})\.)/;
/** Words typed from the middle of a label count from this many characters on. */
const leastInside = 2;

/** What a person may type for a numbered label: as it is, without its ordinal, with the ordinal in another style. */
export const spellingsOf = (label: string): readonly string[] => {
  const found = ordinal.exec(label);
  if (!found) return [label];
  const [whole, chinese, bracketed, arabic] = found;
  const words = label.slice(whole.length);
  if (arabic !== undefined) return [label, words, `${arabic}、${words}`];
  if (bracketed !== undefined) return [label, words, `${bracketed}）${words}`];
  const number = ordinals.indexOf(chinese ?? '') + 1;
  return [label, words, `${number}、${words}`, `${number}.${words}`];
};

/** What is left of a spelling behind what was typed; null where it does not begin so. Width and blanks aside. */
const restOf = (spelling: string, typed: string): string | null => {
  const folded = fold(spelling);
  return folded.text.startsWith(typed) ? spelling.slice(folded.offsets[typed.length]) : null;
};

/** The proposal for what has been typed in its span, or null where it does not fit. */
export const matched = (proposal: Proposal, typed: string): Completion | null => {
  const { spellings } = proposal;
  const key = fold(typed).text;
  if (key === '' || spellings.length === 0) return { ...proposal, filterText: typed + spellings.join(' ') };
  for (const spelling of spellings) {
    const rest = restOf(spelling, key);
    if (rest !== null) return { ...proposal, filterText: typed + rest };
  }
  const inside = key.length >= leastInside && spellings.find((spelling) => fold(spelling).text.includes(key));
  return inside ? { ...proposal, filterText: `${typed} ${inside}` } : null;
};
