import type { Span } from '../report';
import type { Params } from '../rules/types';

/** Something in a settings file that is not understood: a message key with its values, where, and what may be meant. */
export interface ConfigProblem {
  readonly key: string;
  readonly values: Params;
  readonly nearest: string | null;
  /** In the file's text. */
  readonly span: Span;
  /** `note`: understood, and done another way than it says. */
  readonly kind: 'mistake' | 'note';
}
