import { isDeepStrictEqual } from 'node:util';
import { type CheckOptions, check, fixAll, fixesOf, readConfig, settingsFor } from '../../../server/src/check';
import { parse, reparse } from '../../../server/src/parser';
import { mentionsOf, paragraphsOf } from '../../../server/src/parser/prose';
import type { ReportDocument } from '../../../server/src/report';
import { plainDocument } from '../../support/plain';
import { anyEdits, type Edit, edited } from '../edits';
import { soundDocument } from '../invariants';
import { anySettings } from '../settings';
import { holds, target } from '../target';
import { baseText, compilation, report } from '../texts';

interface Reparsed {
  readonly text: string;
  readonly edits: readonly Edit[];
  /** Of each edit by its place: bit 0, whether the reading is looked at; bit 1, whether the change is told; bit 2, whether all is fixed. */
  readonly manner: readonly number[];
  readonly checks: boolean;
  /** A settings file's text, and the report of the year before, if any: they stay while the text is edited. */
  readonly config: string;
  readonly neighbour: string | null;
}

/** Maps are written out, getters are read; the order of an object's members is its own affair. */
const json = (value: unknown): string =>
  JSON.stringify(value, (_, each) => {
    if (each instanceof Map) return [...each.entries()];
    if (typeof each !== 'object' || each === null || Array.isArray(each)) return each;
    return Object.fromEntries(Object.entries(each).sort(([one], [other]) => (one < other ? -1 : 1)));
  });

/** Where two long texts begin to differ. */
const difference = (one: string, other: string): string => {
  let at = 0;
  while (at < one.length && one[at] === other[at]) at++;
  return `…${one.slice(Math.max(0, at - 60), at + 60)}… and not …${other.slice(Math.max(0, at - 60), at + 60)}…`;
};

const same = (one: unknown, other: unknown, what: string): void => {
  holds(isDeepStrictEqual(one, other), () => `${what}: ${difference(json(one), json(other))}`);
};

const findingsOf = (document: ReportDocument, options: CheckOptions): unknown =>
  check(document, options).map(({ findings, coverage }) => ({
    coverage,
    findings: findings.map((finding) => ({ ...finding, data: null, fixes: fixesOf(finding) })),
  }));

const optionsOf = ({ config, neighbour }: Reparsed): CheckOptions => {
  const settings = settingsFor([], [{ config: readConfig(config), path: 'a.txt' }], []);
  const other = neighbour === null ? undefined : parse(neighbour).reports[0];
  const previous = other && { report: other, text: neighbour ?? '', uri: 'file:///b.txt' };
  return { strict: true, settings, neighbours: () => (previous ? { previous } : {}) };
};

const proseOf = ({ reports, text }: ReportDocument): unknown =>
  reports.map((each) => [paragraphsOf(each, text), mentionsOf(each, text)]);

/** A text edited step by step and read from what it was before: after each step the same as a text read afresh. */
export const reparseTarget = target<Reparsed>({
  name: 'reparse',
  weight: 2,
  slow: 5000,
  make: (pick) => {
    const kind = pick(9);
    const text = kind < 4 ? baseText(pick) : kind < 7 ? report(pick) : compilation(pick);
    const edits = anyEdits(text, 1 + pick(kind < 4 ? 9 : 5), pick, baseText);
    return {
      text,
      edits,
      manner: edits.map(() => pick(7)),
      checks: pick(3) > 0,
      config: pick(3) === 0 ? JSON.stringify(anySettings(pick)) : '{}',
      neighbour: pick(3) === 0 ? report(pick) : null,
    };
  },
  run(input) {
    const { text, edits, manner, checks } = input;
    const options = optionsOf(input);
    let now = text;
    let document = parse(now);
    for (const [at, edit] of edits.entries()) {
      const start = Math.min(edit.start, now.length);
      const change = { start, end: Math.max(start, Math.min(edit.end, now.length)), length: edit.put.length };
      now = edited(now, { ...change, put: edit.put });
      const how = manner[at] ?? 0;
      document = how & 2 ? reparse(document, now, change) : reparse(document, now);
      if (!(how & 1) && at < edits.length - 1) continue;
      const fresh = parse(now);
      soundDocument(document, now);
      same(plainDocument(document), plainDocument(fresh), `step ${at + 1}`);
      if (!checks) continue;
      same(proseOf(document), proseOf(fresh), `prose at step ${at + 1}`);
      same(findingsOf(document, options), findingsOf(fresh, options), `findings at step ${at + 1}`);
      if (how & 4) same(fixAll(document, options), fixAll(fresh, options), `fixes at step ${at + 1}`);
    }
  },
});
