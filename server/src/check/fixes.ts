import { Notes } from '../report/notes';
import type { Finding, Fix, Rule } from '../rules/types';
import type { PartContext } from './context';
import { inSource } from './pageEdits';

interface Origin {
  readonly rule: Rule;
  readonly context: PartContext;
  readonly strict: boolean;
}

const origins = new Notes<Finding, Origin>();
const known = new Notes<Finding, readonly Fix[]>();
const none: readonly Fix[] = [];

/** Keeps what a finding's fixes are made from, as long as the finding lives. */
export const remember = (finding: Finding, rule: Rule, context: PartContext, strict: boolean): void => {
  if (rule.fix) origins.set(finding, { rule, context, strict });
};

interface Moved {
  readonly finding: Finding;
  readonly move: (fixes: readonly Fix[]) => readonly Fix[];
}

const moves = new Notes<Finding, Moved>();

/** Lets a finding have the fixes of the one that it was made of, put in their places by `move`. */
export const movedFrom = (finding: Finding, origin: Finding, move: Moved['move']): void => {
  moves.set(finding, { finding: origin, move });
};

const make = ({ rule, context, strict }: Origin, finding: Finding): readonly Fix[] => {
  try {
    const fixes = rule.fix?.(context, finding) ?? none;
    const { source, text } = context.part;
    return fixes.flatMap((fix) => {
      const edits = inSource(source, text, fix.edits);
      return edits ? [{ ...fix, edits }] : [];
    });
  } catch (error) {
    // The finding is true without its fix, and editors ask at every move of the cursor: no fix is better than no answer.
    if (strict) throw error;
    return none;
  }
};

/** The fixes of a finding that `check` gave, the preferred first; made when first asked for. */
export const fixesOf = (finding: Finding): readonly Fix[] => {
  let fixes = known.get(finding);
  if (!fixes) {
    const origin = origins.get(finding);
    const moved = moves.get(finding);
    fixes = moved ? moved.move(fixesOf(moved.finding)) : origin ? make(origin, finding) : none;
    known.set(finding, fixes);
  }
  return fixes;
};
