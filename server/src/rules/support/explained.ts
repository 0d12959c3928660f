import type { Prose, Sentence } from '../../parser/prose';
import type { Mention } from '../../report';

/** How far around a number its clause may reach, in words, and how many numbers beside it may explain it. */
const nearest = 20;
/** Of requests that were received and not counted, or of those that are left. */
const setAside = /撤回|误投|退回|不属于|剔除|作废|放弃|有效|实际|纳入/;
const finished = /办|答复|处理/;
const ofYear = /[今当本上去跨往]年|20\d\d年/;

/** The words of the clauses in which a sentence's numbers stand. */
const clausesOf = ({ tokens, paragraph }: Sentence): string[] => {
  const clauses: string[] = [];
  let start = 0;
  let numbers = 0;
  for (const [at, { kind, end }] of tokens.entries()) {
    if (kind === 'number') numbers++;
    if (kind !== 'comma' && kind !== 'semicolon' && at < tokens.length - 1) continue;
    const from = Math.max(start, at - nearest);
    for (; numbers > 0; numbers--) clauses.push(paragraph.text.slice(tokens[from]?.start, end));
    start = at + 1;
  }
  return clauses;
};

/**
 * Whether another number of the sentence tells why this one is not the table's: `收到130件，撤回10件，实际受理120件` of what was
 * received, `当年办结113件，跨年度办结8件` of what was answered. `sums` are what the table gives.
 */
export const isExplained = (mention: Mention, sums: readonly number[], sentence: Sentence): boolean => {
  const [flow] = mention.subject?.of === 'flow' ? mention.subject.flows : [];
  const { mentions } = sentence;
  const at = mentions.indexOf(mention);
  if (at < 0 || !flow || flow.startsWith('carried')) return false;
  const clauses = clausesOf(sentence);
  const near = mentions.slice(Math.max(0, at - nearest), at + nearest);
  return near.some((other) => {
    const index = mentions.indexOf(other);
    if (index === at || other.growth || other.year === 'other' || other.counter !== mention.counter) return false;
    const clause = clauses[index] ?? '';
    const isSum = (value: number): boolean => sums.includes(value);
    if (flow === 'received') {
      const left = isSum(mention.value - other.value) || (other.subject === null && isSum(other.value));
      return index > at && left && setAside.test(clause);
    }
    return isSum(mention.value + other.value) && finished.test(clause) && ofYear.test(clause + clauses[at]);
  });
};

/** The sentences of numbers, by the numbers' index of a sentence. */
export const sentencesOf = ({ sentences }: Prose): ReadonlyMap<number, Sentence> =>
  new Map(sentences.flatMap((each) => (each.mentions[0] ? [[each.mentions[0].sentence, each] as const] : [])));
