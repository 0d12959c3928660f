import type { Mention, MentionSubject } from '../../report/mentions';
import { coversApplicants } from './labels';
import { has, phraseStart } from './phrase';
import type { Token } from './tokens';

/** What numbers of a sentence may be parts of: `上年结转6件，予以公开2件`, `自然人60件，予以公开26件`. */
export interface PartOfWhole {
  /** What was told last that is itself a part of all requests; null where the numbers to come are of all. */
  readonly of: 'carriedIn' | 'carriedOut' | 'applicant' | 'unknown' | null;
  readonly value: number;
  /** The last number of all requests, if one was told, and how many of them the applicants told so far make. */
  readonly whole: number | null;
  readonly told: number;
}

/** A number that is no part of another. */
export const ofAll: PartOfWhole = { of: null, value: 0, whole: null, told: 0 };

const flowOf = (subject: MentionSubject | null): string | null =>
  subject?.of === 'flow' ? (subject.flows[0] ?? null) : null;

/** Whether a number counts what was received or answered, and nothing carried over. */
export const isFlow = (subject: MentionSubject | null): boolean => {
  const flow = flowOf(subject);
  return flow !== null && flow !== 'carriedIn' && flow !== 'carriedOut';
};

/** Whether words of another matter stand between two places: `征地类：予以公开12件`. */
export const namesOtherMatter = (tokens: readonly Token[], from: number, to: number): boolean =>
  has(tokens, from, to, 'unknown') || has(tokens, from, to, 'other');

/** `征地类申请办理情况如下：`: requests of a kind, which the items below it are about. */
export const namesKind = (tokens: readonly Token[]): boolean =>
  tokens.some(({ kind }, at) => {
    const next = tokens.slice(at + 1).find((each) => each.kind !== 'glue')?.kind;
    return kind === 'unknown' && (next === 'request' || next === 'apply');
  });

/** Whether a number that counts this may be of that part alone: one above the part is of all. `within`: in a bracket, behind 其中, before its verb. */
export const isPartOf = (
  part: PartOfWhole,
  subject: MentionSubject | null,
  value: number,
  within: boolean,
): boolean => {
  if (part.of === null || value > part.value) return false;
  if (subject?.of === 'result') return part.of !== 'carriedOut';
  if (subject?.of === 'applicant')
    return part.of === 'carriedIn' || part.of === 'unknown' || (part.of === 'carriedOut' && within);
  const flow = flowOf(subject);
  // 收到74件，上年结转1件，办结…: of both.
  return part.of === 'carriedIn' && (part.whole === null || within) && (flow === 'answered' || flow === 'handled');
};

/** What the numbers behind this one may be parts of. */
export const partsBehind = (part: PartOfWhole, subject: MentionSubject | null, value: number): PartOfWhole => {
  const flow = flowOf(subject);
  if (flow === 'carriedIn' || flow === 'carriedOut') return { ...part, of: flow, value };
  if (flow !== null) return { ...ofAll, whole: value };
  if (subject?.of === 'applicant' || (subject === null && part.of === 'applicant' && part.told > 0)) {
    const told = part.told + value;
    // 收到74件，其中自然人60件、企业14件，予以公开40件: all applicants were told.
    if (told === part.whole) return { ...ofAll, whole: part.whole };
    return { ...part, of: 'applicant', value: subject ? value : part.value, told };
  }
  // Applicants behind results begin anew.
  if (subject?.of !== 'result') return part;
  // 予以公开40件（自然人34件）: of these, as it is of those carried out.
  const isOpen = part.of === null || part.of === 'carriedOut';
  return isOpen ? { ...part, told: 0, of: 'carriedOut', value } : { ...part, told: 0 };
};

/** Percentages and growth that may stand between a number and 其中. */
const nearest = 6;

/** `征地类20件。其中，予以公开12件`: what stands behind 其中 may be parts of the number before it, whatever that counts. */
export const partsAmong = (part: PartOfWhole, before: readonly Mention[] = []): PartOfWhole => {
  const counts = before.slice(-nearest).filter(({ growth, counter }) => !growth && counter !== '%');
  const last = counts[counts.length - 1];
  return last?.subject === null ? { ...ofAll, of: 'unknown', value: last.value } : part;
};

/** `自然人提交的申请中，`: what the clause that ends with the comma at `at` speaks of is not all requests. */
export const namesSome = (tokens: readonly Token[], at: number, text: string): boolean => {
  const last = tokens[at - 1];
  if (!last || text.slice(last.start, last.end) !== '中') return false;
  const named = tokens
    .slice(phraseStart(tokens, at), at)
    .filter(({ kind, keys }) => kind === 'applicant' || (kind === 'people' && keys.length > 0))
    .map(({ keys }) => keys);
  return named.length > 0 && !coversApplicants(named);
};
