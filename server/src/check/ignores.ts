import type { Report, ReportDocument, Span } from '../report';
import type { Finding, TextEdit } from '../rules/types';
import { fingerprintOf } from './fingerprint';
import { type JsonNode, parseJson } from './json';
import { ruleNamed } from './names';
import { nearest } from './nearest';
import type { ConfigProblem } from './problems';

/** A file with what is left as it is in the reports of its folder and of those below. */
export const ignoresName = '.nianbao-ignore.json';

/** A finding that a person has decided to leave, or all of a rule in a file. */
export interface Ignore {
  /** The report's path from the ignore file's folder, with `/` between the folders. */
  readonly file: string;
  readonly rule: string;
  /** Of the one finding; null: the rule in the whole file. */
  readonly fingerprint: string | null;
  readonly reason: string | null;
  /** The entry in the ignore file's text. */
  readonly span: Span;
}

/** What an ignore file says. */
export interface IgnoreFile {
  readonly entries: readonly Ignore[];
  readonly problems: readonly ConfigProblem[];
}

/** A finding that an entry keeps quiet. */
export interface Ignored {
  readonly finding: Finding;
  readonly entry: Ignore;
}

/** As much of a checked report as is looked at here. */
interface Checked {
  readonly report: Report;
  readonly findings: readonly Finding[];
  readonly ignored: readonly Ignored[];
  readonly coverage: { readonly ran: readonly string[] };
}

const keys = ['file', 'rule', 'fingerprint', 'reason'] as const;
const list = 'ignores';

const readEntry = (node: JsonNode, tell: (problem: Omit<ConfigProblem, 'kind'>) => void): Ignore | null => {
  const values = new Map<string, string>();
  let understood = node.kind === 'object';
  if (node.kind !== 'object') tell({ key: 'config.ignoreEntry', values: {}, nearest: null, span: node.span });
  for (const { key, keySpan, value } of node.kind === 'object' ? node.members : []) {
    if (!keys.some((known) => known === key)) {
      tell({ key: 'config.unknownKey', values: { name: key }, nearest: nearest(key, keys), span: keySpan });
    } else if (value.kind !== 'value' || typeof value.value !== 'string') {
      understood = false;
      tell({ key: 'config.ignoreEntry', values: {}, nearest: null, span: value.span });
    } else values.set(key, value.value);
  }
  const file = values.get('file');
  const name = values.get('rule');
  if (!understood) return null;
  if (file === undefined || name === undefined) {
    tell({ key: 'config.ignoreEntry', values: {}, nearest: null, span: node.span });
    return null;
  }
  const rule = ruleNamed(name);
  if (typeof rule !== 'string') {
    tell({ ...rule, span: node.span });
    return null;
  }
  const { fingerprint = null, reason = null } = Object.fromEntries(values);
  return { file, rule, fingerprint, reason, span: node.span };
};

/** Reads an ignore file: `{ "ignores": [{ "file": …, "rule": …, "fingerprint": …, "reason": … }] }`. Never throws. */
export const readIgnores = (text: string): IgnoreFile => {
  const problems: ConfigProblem[] = [];
  const tell = (problem: Omit<ConfigProblem, 'kind'>): void => void problems.push({ ...problem, kind: 'mistake' });
  const root = parseJson(text);
  if (root.kind === 'error') {
    tell({ key: 'config.notJson', values: {}, nearest: null, span: { start: root.at, end: root.at } });
    return { entries: [], problems };
  }
  const entries: Ignore[] = [];
  if (root.kind !== 'object') tell({ key: 'config.notObject', values: {}, nearest: null, span: root.span });
  else {
    for (const { key, keySpan, value } of root.members) {
      if (key === '$schema') continue;
      if (key !== list) {
        tell({ key: 'config.unknownKey', values: { name: key }, nearest: nearest(key, [list]), span: keySpan });
      } else if (value.kind !== 'array') {
        tell({ key: 'config.list', values: { name: list }, nearest: null, span: value.span });
      } else {
        for (const item of value.items) {
          const entry = readEntry(item, tell);
          if (entry) entries.push(entry);
        }
      }
    }
  }
  return { entries, problems };
};

/**
 * Checked reports without the findings that entries (all of this file) keep quiet. An entry with a fingerprint is good
 * for one finding, the first that is left of its like.
 */
export const withoutIgnored = <Each extends Checked>(
  { text }: ReportDocument,
  reports: readonly Each[],
  entries: readonly Ignore[],
): readonly Each[] => {
  if (entries.length === 0) return reports;
  const wholeRule = new Map<string, Ignore>();
  const single = new Map<string, Ignore[]>();
  for (const entry of entries) {
    if (entry.fingerprint === null) wholeRule.set(entry.rule, entry);
    else single.set(entry.fingerprint, [...(single.get(entry.fingerprint) ?? []), entry]);
  }
  return reports.map((checked) => {
    const ignored: Ignored[] = [];
    const findings = checked.findings.filter((finding) => {
      const entry =
        (single.size > 0 ? single.get(fingerprintOf(text, checked.report, finding))?.shift() : undefined) ??
        wholeRule.get(finding.rule);
      if (entry) ignored.push({ finding, entry });
      return !entry;
    });
    return { ...checked, findings, ignored };
  });
};

/** Entries (all of this file) that kept nothing quiet although their rules ran in full: they are dead. */
export const unusedIgnores = (reports: readonly Checked[], entries: readonly Ignore[]): readonly Ignore[] => {
  const used = new Set(reports.flatMap(({ ignored }) => ignored.map(({ entry }) => entry)));
  const ran = (rule: string): boolean =>
    reports.length > 0 && reports.every(({ coverage }) => coverage.ran.includes(rule));
  return entries.filter((entry) => !used.has(entry) && ran(entry.rule));
};

/** What a new entry says; the file's own formatting is kept. */
export type NewIgnore = Pick<Ignore, 'file' | 'rule' | 'fingerprint'>;

const entryText = ({ file, rule, fingerprint }: NewIgnore): string => {
  const members = { file, rule, ...(fingerprint === null ? {} : { fingerprint }) };
  return JSON.stringify(members, null, 2).replaceAll('\n', '\n    ');
};

/** A whole ignore file with one entry. */
export const newIgnoreFile = (entry: NewIgnore): string => `{\n  "${list}": [\n    ${entryText(entry)}\n  ]\n}\n`;

/** The edit that adds an entry to an ignore file's text, at the end of its list; null where the file is no such file. */
export const ignoreEdit = (text: string, entry: NewIgnore): TextEdit | null => {
  if (text.trim() === '') return { span: { start: 0, end: text.length }, newText: newIgnoreFile(entry) };
  const root = parseJson(text);
  if (root.kind !== 'object') return null;
  const array = root.members.find(({ key }) => key === list)?.value;
  if (!array) {
    const last = root.members.at(-1);
    const at = last ? last.value.span.end : root.span.start + 1;
    return {
      span: { start: at, end: last ? at : root.span.end - 1 },
      newText: `${last ? ',' : ''}\n  "${list}": [\n    ${entryText(entry)}\n  ]${last ? '' : '\n'}`,
    };
  }
  if (array.kind !== 'array') return null;
  const last = array.items.at(-1);
  if (last) return { span: { start: last.span.end, end: last.span.end }, newText: `,\n    ${entryText(entry)}` };
  return { span: { start: array.span.start + 1, end: array.span.end - 1 }, newText: `\n    ${entryText(entry)}\n  ` };
};
