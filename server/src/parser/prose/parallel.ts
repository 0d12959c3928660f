import { kinds, type PhraseReading, phraseStart, type Surroundings } from './phrase';
import { readPhrase } from './phraseReader';
import type { Token } from './tokens';

/** What a number counts, and the word that tells it. */
export interface ParallelReading {
  readonly reading: PhraseReading;
  readonly core: Token;
}

const cores = kinds('receive answer handle carriedIn carriedOut result applicant case outcome docVerb');
const joints = kinds('pause and');
const nouns = kinds('request info apply tail people submit glue document adverb');

/** The indices of the numbers behind 分别为 that stand side by side, `43件、41件`; empty where more is told of one. */
const numbersBehind = (tokens: readonly Token[], at: number): number[] => {
  const found: number[] = [];
  for (let index = at + 1; tokens[index]?.kind === 'number'; index += 2) {
    found.push(index);
    const joint = tokens[index + 1]?.kind;
    if (joint === undefined || !joints.has(joint) || tokens[index + 2]?.kind !== 'number') break;
  }
  const [first] = found;
  const counter = first === undefined ? '' : tokens[first]?.numeral?.counter;
  return found.every((index) => tokens[index]?.numeral?.counter === counter) ? found : [];
};

/** The words before 分别为, a part for each number; null where they are not as many, or one part counts nothing. */
const partsBefore = (tokens: readonly Token[], from: number, at: number, count: number): Token[][] | null => {
  const parts: Token[][] = [[]];
  for (const token of tokens.slice(from, at)) {
    if (joints.has(token.kind)) parts.push([]);
    else (parts[parts.length - 1] as Token[]).push(token);
  }
  const isCounted = (part: readonly Token[]): boolean => part.filter((each) => cores.has(each.kind)).length === 1;
  return parts.length === count && count > 1 && parts.every(isCounted) ? parts : null;
};

const isCore = ({ kind }: Token): boolean => cores.has(kind);

/**
 * `收到、办结政府信息公开申请分别为43件、41件`: each number is read as if it stood behind its own word, with the words before
 * the first and the nouns behind the last, which are said of all. By the indices of the numbers; none where one of them
 * cannot be read.
 */
export const readParallel = (
  tokens: readonly Token[],
  at: number,
  around: Surroundings,
): ReadonlyMap<number, ParallelReading> => {
  const found = new Map<number, ParallelReading>();
  const numbers = numbersBehind(tokens, at);
  const parts = partsBefore(tokens, phraseStart(tokens, at), at, numbers.length);
  const first = parts?.[0];
  const last = parts?.[parts.length - 1];
  if (!parts || !first || !last) return found;
  const head = first.slice(0, first.findIndex(isCore));
  const tail = last.slice(last.findIndex(isCore) + 1);
  if (!tail.every((each) => nouns.has(each.kind))) return found;
  for (const [index, part] of parts.entries()) {
    const own = part.slice(part === first ? head.length : 0, part === last ? part.length - tail.length : undefined);
    const words = [...head, ...own, ...tail];
    const number = numbers[index] as number;
    const reading = readPhrase([...words, tokens[number] as Token], words.length, around);
    const core = words[reading.core];
    if (!reading.subject || !core) return new Map();
    found.set(number, { reading, core });
  }
  return found;
};
