import { format, type Locale } from '../messages';
import type { Span } from '../report';
import type { Finding, Fix, Params, Related, Rule, TextEdit } from '../rules/types';
import type { Skipped } from './checked';
import { fixesOf } from './fixes';

/** A related place in words. */
export interface PresentedRelated {
  readonly message: string;
  readonly span: Span;
  /** The file, where it is not the report's own. */
  readonly uri: string | undefined;
  /** Where `span` stands in that file; undefined for the report's own. */
  readonly range: Related['range'];
}

/** A fix in words; edits are offsets into the report's own part of the document. */
export interface PresentedFix {
  readonly title: string;
  readonly preferred: boolean;
  readonly safe: boolean;
  readonly edits: readonly TextEdit[];
}

interface Said {
  readonly key: string;
  readonly locale: Locale;
  readonly words: string;
}

const said = new WeakMap<Params, Said>();

/** Words once found stay with their values: an editor asks for all of a text's findings at every keystroke. */
const say = (key: string, params: Params, locale: Locale): string => {
  const known = said.get(params);
  if (known?.key === key && known.locale === locale) return known.words;
  const words = format(key, params, locale);
  said.set(params, { key, locale, words });
  return words;
};

/** What a finding says. */
export const messageOf = (finding: Finding, locale: Locale): string => say(finding.message, finding.params, locale);

/** The places that belong to a finding, in words. */
export const relatedOf = (finding: Finding, locale: Locale): PresentedRelated[] =>
  finding.related.map((each) => ({
    message: say(each.message, each.params, locale),
    span: each.span,
    uri: each.uri,
    range: each.range,
  }));

/** Puts a fix into words. */
export const presentFix = (fix: Fix, locale: Locale): PresentedFix => ({
  title: format(fix.title, fix.params, locale),
  preferred: fix.preferred,
  safe: fix.kind === 'safe',
  edits: fix.edits,
});

/** The fixes of a finding, in words, the preferred first. */
export const presentFixes = (finding: Finding, locale: Locale): PresentedFix[] =>
  fixesOf(finding).map((fix) => presentFix(fix, locale));

/** Why a rule did not run. */
export const reasonOf = ({ reason, params }: Pick<Skipped, 'reason' | 'params'>, locale: Locale): string =>
  format(reason, params, locale);

/** A rule's short title, for lists. */
export const titleOf = (rule: Pick<Rule, 'id'>, locale: Locale): string => format(`${rule.id}.title`, {}, locale);
