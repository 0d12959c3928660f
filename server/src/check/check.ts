import { carriedOf } from '../parser/memory';
import type { NeighboursOf, Part, ReportDocument } from '../report';
import { rules as registry } from '../rules';
import { completeRuleSettings, type RuleSettings } from '../rules/settings';
import type { Finding, FindingSeed, Params, Rule, Severity } from '../rules/types';
import type { CheckedReport, Skipped } from './checked';
import { PartContext } from './context';
import { ToldFinding } from './finding';
import { remember } from './fixes';
import { type Ignore, withoutIgnored } from './ignores';
import { type Circumstances, isSame, LastCheck } from './lastCheck';
import { inDocument } from './move';
import { defaultSettings, type Level, levelOf, type Settings, severityUnder } from './settings';

/** What a check may be given beside the text. */
export interface CheckOptions {
  readonly settings?: Settings;
  /** The rules to run; the whole registry unless given. */
  readonly rules?: readonly Rule[];
  /** What a person has decided to leave of this document: the entries of its file alone. */
  readonly ignores?: readonly Ignore[];
  /** Finds the same organ's reports for the years before and after; without it rules between years do not run. */
  readonly neighbours?: NeighboursOf;
  /** Throws on what a rule throws, instead of reporting it in the coverage: for tests. */
  readonly strict?: boolean;
}

const nothing: Params = {};
const wrongEncoding = 'NB903';

const byPlace = (one: Finding, other: Finding): number =>
  one.span.start - other.span.start ||
  (one.rule < other.rule ? -1 : one.rule > other.rule ? 1 : one.span.end - other.span.end);

const complete = (rule: Rule, seed: FindingSeed, level: Severity | undefined): Finding =>
  new ToldFinding(
    rule.id,
    seed.message ?? rule.id,
    seed.params ?? nothing,
    severityUnder(rule, seed.severity ?? rule.severity, level),
    seed.span,
    seed.cells ?? [],
    seed.culprit ?? null,
    seed.related ?? [],
    seed.data,
  );

/** Why no rule but NB903 may speak of a document, or null. */
const closedBy = (document: ReportDocument): string | null =>
  document.garbled !== null ? 'skip.garbled' : document.isReport ? null : 'skip.notReport';

/** What settings come to for each of the rules; worked out once for settings that hold for many checks. */
interface Plan {
  readonly rules: readonly Rule[];
  readonly levels: readonly (Level | undefined)[];
  readonly complete: RuleSettings;
}

const plans = new WeakMap<Settings, Plan>();

const planOf = (settings: Settings, rules: readonly Rule[]): Plan => {
  const known = plans.get(settings);
  if (known?.rules === rules) return known;
  const plan = {
    rules,
    levels: rules.map(({ id }) => levelOf(settings, id)),
    complete: completeRuleSettings(settings),
  };
  plans.set(settings, plan);
  return plan;
};

const lastName = {};

/**
 * Checks a part, unless it was checked under the same circumstances: of many reports in one text one is edited at a time.
 * Of the version that was checked before, the rules that told nothing and look at nothing that has changed are taken to
 * tell nothing again.
 */
const checkPart = (part: Part, circumstances: Circumstances): CheckedReport => {
  const carried = carriedOf<LastCheck>(part.report, lastName);
  const before = carried.value && isSame(carried.value.circumstances, circumstances) ? carried.value : null;
  if (before?.checked.report === part.report) return before.checked;
  const last = before?.against(part);
  const { closed, garbled, settings, rules, strict } = circumstances;
  const { levels, complete: completed } = planOf(settings, rules);
  const context = new PartContext(part, garbled, completed, circumstances.neighbours);
  const findings: Finding[] = [];
  const ran: string[] = [];
  const skipped: Skipped[] = [];
  const silence: (Skipped | null | undefined)[] = [];
  for (let at = 0; at < rules.length; at++) {
    const rule = rules[at] as Rule;
    const level = levels[at];
    if (level === 'off') {
      skipped.push({ rule: rule.id, reason: 'skip.off', params: nothing });
      continue;
    }
    if (closed && !(rule.id === wrongEncoding && garbled !== null)) {
      skipped.push({ rule: rule.id, reason: closed, params: nothing });
      continue;
    }
    const silent = last?.silence(rule, at, context);
    if (silent !== undefined) {
      silence[at] = silent;
      if (silent) skipped.push(silent);
      else ran.push(rule.id);
      continue;
    }
    const told: Finding[] = [];
    try {
      const skip = rule.check(context, (seed) => told.push(complete(rule, seed, level)));
      const skippedRule = skip && { rule: rule.id, reason: skip.reason, params: skip.params ?? nothing };
      if (skippedRule) skipped.push(skippedRule);
      else ran.push(rule.id);
      if (told.length === 0) silence[at] = skippedRule ?? null;
    } catch (error) {
      if (strict) throw error;
      // What the rule told before it failed may be half of a thought: it is dropped, and the failure said.
      told.length = 0;
      const words = error instanceof Error ? error.message : String(error);
      skipped.push({ rule: rule.id, reason: 'skip.failed', params: { error: words } });
    }
    for (const finding of told) {
      remember(finding, rule, context, strict);
      findings.push(finding);
    }
  }
  findings.sort(byPlace);
  const checked = { report: part.report, findings, ignored: [], coverage: { ran, skipped } };
  carried.value = new LastCheck(part, circumstances, silence, checked);
  return checked;
};

/**
 * Runs every rule over each report of a document. Never throws unless `strict`: a rule that fails is named in the
 * coverage and the others run on. A garbled document gives NB903 alone, a text that is no report gives nothing.
 */
export const check = (document: ReportDocument, options: CheckOptions = {}): readonly CheckedReport[] => {
  const { settings = defaultSettings, rules = registry, strict = false, ignores = [] } = options;
  const { garbled } = document;
  const closed = closedBy(document);
  const reports = document.parts.map((part) => {
    const neighbours = options.neighbours?.(part.report);
    return inDocument(checkPart(part, { closed, garbled, settings, rules, strict, neighbours }), part);
  });
  return withoutIgnored(document, reports, ignores);
};
