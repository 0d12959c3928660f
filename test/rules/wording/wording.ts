import { applyEdits, check, fixesOf, type Settings, sorted } from '../../../server/src/check';
import { messageOf, presentFixes } from '../../../server/src/check/present';
import { parse } from '../../../server/src/parser';
import type { Finding } from '../../../server/src/rules/types';
import { reportTemplate } from '../../../server/src/writer';

export const organ = '云州市青川区数据局';

/** A clean report of an organ and a year, ready to be spoiled. */
export const clean = (options: { readonly organ?: string; readonly year?: number } = {}): string =>
  reportTemplate({ organ, year: 2024, layout: 'pipeRow', ...options }).text;

/** The text with one place replaced; throws where the place is not there exactly once. */
export const put = (text: string, good: string, bad: string): string => {
  if (text.split(good).length !== 2) throw new Error(`「${good}」: ${text.split(good).length - 1} times`);
  return text.replace(good, () => bad);
};

/** A clean report with a sentence more at the end of section one. */
export const withSentence = (sentence: string, options: Parameters<typeof clean>[0] = {}): string =>
  put(clean(options), '没有发生需要责任追究的情形。', `没有发生需要责任追究的情形。${sentence}`);

/** A clean report with a line more behind the signature. */
export const withLine = (line: string): string => `${clean()}${line}\n`;

export const findingsOf = (text: string, settings: Partial<Settings> = {}): readonly Finding[] =>
  check(parse(text), { strict: true, settings: { rules: {}, ...settings } }).flatMap((report) => report.findings);

/** Findings as `NB607 信息公开处理费`: the rule and the words under the squiggle. */
export const told = (text: string, settings: Partial<Settings> = {}): string[] =>
  findingsOf(text, settings).map(({ rule, span }) => `${rule} ${text.slice(span.start, span.end)}`);

/** Findings with their severities, as `NB608 information`. */
export const severities = (text: string, settings: Partial<Settings> = {}): string[] =>
  findingsOf(text, settings).map(({ rule, severity }) => `${rule} ${severity}`);

export const first = (text: string, rule: string): Finding => {
  const finding = findingsOf(text).find((each) => each.rule === rule);
  if (!finding) throw new Error(`${rule} says nothing`);
  return finding;
};

export const wordsOf = (text: string, rule: string): string => messageOf(first(text, rule), 'zh-cn');

/** The text after a rule's n-th fix (from 0). */
export const fixed = (text: string, rule: string, nth = 0): string => {
  const fix = fixesOf(first(text, rule))[nth];
  if (!fix) throw new Error(`${rule} has no such fix`);
  return applyEdits(text, sorted(fix.edits));
};

export const fixTitles = (text: string, rule: string): string[] =>
  presentFixes(first(text, rule), 'zh-cn').map((fix) => `${fix.safe ? 'safe ' : ''}${fix.title}`);

/** Why a rule did not run on the text's first report, or undefined where it did. */
export const skipped = (text: string, rule: string): string | undefined =>
  check(parse(text), { strict: true })[0]?.coverage.skipped.find((each) => each.rule === rule)?.reason;
