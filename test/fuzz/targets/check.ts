import {
  applyEdits,
  check,
  fingerprintOf,
  fixAll,
  fixesOf,
  messageOf,
  presentFixes,
  readConfig,
  readIgnores,
  reasonOf,
  relatedOf,
  settingsFor,
  sorted,
  unusedIgnores,
} from '../../../server/src/check';
import { parse } from '../../../server/src/parser';
import type { Neighbours } from '../../../server/src/report';
import { rules } from '../../../server/src/rules';
import { apart, plain, soundFinding, words } from '../invariants';
import { anySettings } from '../settings';
import { holds, target } from '../target';
import { anyText, baseText, choose } from '../texts';

interface Checked {
  readonly text: string;
  /** A settings file's text. */
  readonly config: string;
  /** The report of the year before and after, if any. */
  readonly neighbour: string | null;
  /** Which of the findings are left by an ignore file: every so many. */
  readonly ignoreEach: number;
}

const noneIgnored = 0;
const path = '街道/a.txt';

/** The document with every rule under any settings, whatever a rule throws thrown on; with every fix tried. */
export const checkTarget = target<Checked>({
  name: 'check',
  weight: 40,
  make: (pick) => ({
    text: anyText(pick),
    config: pick(2) === 0 ? JSON.stringify(anySettings(pick)) : '{}',
    neighbour: pick(2) === 0 ? baseText(pick) : null,
    ignoreEach: choose(pick, [noneIgnored, noneIgnored, 1, 3]),
  }),
  run({ text, config, neighbour, ignoreEach }) {
    const document = parse(text);
    const settings = settingsFor([], [{ config: readConfig(config), path }], []);
    const other = neighbour === null ? undefined : parse(neighbour).reports[0];
    const file = other && { report: other, text: neighbour ?? '', uri: 'file:///b.txt' };
    const neighbours = (): Neighbours => (file ? { previous: file, next: file } : {});
    const options = { settings, neighbours, strict: true };
    const reports = check(document, options);
    for (const { report, findings, coverage } of reports) {
      const spoken = new Set([...coverage.ran, ...coverage.skipped.map(({ rule }) => rule)]);
      holds(spoken.size === rules.length, () => `${spoken.size} rules of ${rules.length} spoken of`);
      for (const skipped of coverage.skipped) words(reasonOf(skipped, 'zh-cn'), skipped.rule);
      for (const finding of findings) {
        soundFinding(finding, document.text);
        for (const locale of ['zh-cn', 'en'] as const) {
          words(messageOf(finding, locale), finding.rule);
          for (const { message } of relatedOf(finding, locale)) words(message, `${finding.rule} related`);
          for (const { title } of presentFixes(finding, locale)) words(title, `${finding.rule} fix`);
        }
        fingerprintOf(document.text, report, finding);
        for (const fix of fixesOf(finding)) {
          apart(sorted(fix.edits), text, `fix of ${finding.rule}`);
          plain(fix, `fix of ${finding.rule}`);
          applyEdits(text, sorted(fix.edits));
        }
      }
    }
    const edits = fixAll(document, options);
    apart(edits, text, 'all fixes');
    if (edits.length > 0) {
      const fixed = applyEdits(text, edits);
      const left = fixAll(parse(fixed), options);
      holds(left.length === 0, () => `fixed twice: ${JSON.stringify(left)}`);
    }
    if (ignoreEach !== noneIgnored) ignored(text, path, { ...options, ignoreEach });
  },
});

interface Ignoring {
  readonly settings: ReturnType<typeof settingsFor>;
  readonly neighbours: () => Neighbours;
  readonly strict: boolean;
  readonly ignoreEach: number;
}

/** Findings that an ignore file names are told no more, and none of its entries is dead. */
const ignored = (text: string, file: string, { ignoreEach, ...options }: Ignoring): void => {
  const document = parse(text);
  const before = check(document, options);
  const all = before.flatMap(({ report, findings }) => findings.map((finding) => ({ report, finding })));
  const chosen = all.filter((_, at) => at % ignoreEach === 0);
  const entries = chosen.map(({ report, finding }) => ({
    file,
    rule: finding.rule,
    fingerprint: fingerprintOf(document.text, report, finding),
  }));
  const { entries: ignores, problems } = readIgnores(JSON.stringify({ ignores: entries }));
  holds(problems.length === 0 && ignores.length === entries.length, () => 'an ignore file that is not understood');
  const after = check(document, { ...options, ignores });
  const left = after.reduce((sum, { findings }) => sum + findings.length, 0);
  holds(left === all.length - chosen.length, () => `${left} of ${all.length} are left, ${chosen.length} ignored`);
  holds(unusedIgnores(after, ignores).length === 0, () => 'an entry that is not used');
};
