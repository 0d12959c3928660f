import type { Sentence } from '../../parser/prose';
import type { Mention } from '../../report';
import { agrees, decimalsOf, isNumber, type Percentage, shareOf, withSums } from './percentValues';

/** How many numbers before a rate it may be of. */
const nearest = 6;
/** How far before a percentage the words stand that tell what it is of, in characters. */
const reach = 48;

/** `由12.5天缩短至9.8天，缩短`: two numbers with one unit, and the change from the one to the other. */
const fromTo =
  /[由从](?:上年|去年|原来)?的?(\d+(?:\.\d+)?)([^\d,;:。()%.]{1,12})[至到为](\d+(?:\.\d+)?)([^\d,;:。()%.]{1,4}),([^\d,;:。()%]{2})(?:了|幅度?)?$/;
const less = ['缩短', '压缩', '减少', '下降', '降低', '压减', '精简'];
const more = ['增长', '增加', '提高', '提升', '上升'];

const ofChange = (text: string, before: string, mention: Mention): Percentage | null => {
  const [, first = '', behind = '', second = '', unit = '', word = ''] = fromTo.exec(before) ?? [];
  const [base, part] = [Number(first), Number(second)];
  // 由45个整合为31个: of the same unit, or they are not of one thing.
  if (unit === '' || base === 0 || !behind.startsWith(unit)) return null;
  if (!(part < base ? less : more).includes(word)) return null;
  const expected = (100 * Math.abs(part - base)) / base;
  return agrees(expected, mention.value, decimalsOf(text, mention))
    ? null
    : { mention, kind: 'growth', part, base, numbers: [], expected };
};

/** `回收1873份，有效回收率`: a rate that names what is counted right before it, and by nothing else. */
const rate = /[,(](?:有效)?(回收|办结|答复)率(?:为|达|达到)?$/;

/** A rate of numbers of the sentence: the last is the part, the one before it the whole. */
const ofRate = (
  text: string,
  before: string,
  mention: Mention,
  earlier: readonly Mention[],
  totals: readonly number[],
): Percentage | null => {
  const [, verb = ''] = rate.exec(before) ?? [];
  // 办结率100% is said of what was due as well.
  if (verb === '' || mention.value === 100) return null;
  const numbers = earlier.filter(isNumber);
  const [base, part] = numbers.slice(-2);
  if (!base || !part || base.counter !== part.counter || part.value > base.value || base.value === 0) return null;
  if (numbers.some((each) => each.approximate || each.growth || each.year === 'other')) return null;
  const said = text.slice(base.span.end, part.span.start);
  if (!said.includes(verb) || /[;；。]/.test(said)) return null;
  const values = withSums(numbers.map(({ value }) => value));
  const decimals = decimalsOf(text, mention);
  const wholes = [...values, ...totals];
  if (values.some((one) => wholes.some((whole) => agrees((100 * one) / whole, mention.value, decimals)))) return null;
  return shareOf(mention, part, base);
};

/** Right before a share of what there is. Of what was planned, or of another year, it may be more than all. */
const shareBefore = /[,(](?:约)?占比?(?:为|达)?$/;
const planned = /目标|任务|计划|指标|预期|预算|上年|去年|20\d\d年的/;

const ofMore = (before: string, mention: Mention): Percentage | null =>
  mention.value > 100 && shareBefore.test(before)
    ? { mention, kind: 'over', part: mention.value, base: 100, numbers: [], expected: 100 }
    : null;

/** The percentages of a sentence that are wrong by the words right before them. */
export const wrongRates = (sentence: Sentence, text: string, totals: readonly number[]): Percentage[] => {
  const { tokens, paragraph, mentions } = sentence;
  const first = tokens[0]?.start ?? 0;
  const isPlanned = planned.test(paragraph.text.slice(first, tokens[tokens.length - 1]?.end ?? first));
  const found: Percentage[] = [];
  let next = 0;
  for (const { kind, start } of tokens) {
    if (kind !== 'number') continue;
    const mention = mentions[next++];
    if (mention?.counter !== '%' || mention.approximate) continue;
    const before = paragraph.text.slice(Math.max(first, start - reach), start);
    const earlier = mentions.slice(Math.max(0, next - 1 - nearest), next - 1);
    const wrong =
      ofChange(text, before, mention) ??
      ofRate(text, before, mention, earlier, totals) ??
      (isPlanned ? null : ofMore(before, mention));
    if (wrong) found.push(wrong);
  }
  return found;
};
