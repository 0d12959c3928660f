/** Words that tell one thing, and why they do. Folded as texts are: `,` `:` `(` in half width, no blanks. */
export interface WordList {
  readonly words: readonly string[];
  readonly reason: string;
}
