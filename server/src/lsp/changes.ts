import type { TextDocumentContentChangeEvent } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { type Change, joinChanges } from '../text';
import { spanOf } from './convert';

/** What the client changed in documents since they were last parsed, as one change each. */
export class Changes {
  readonly #known = new WeakMap<TextDocument, Change | 'whole'>();

  /** Takes a change that is about to be made. */
  add(text: TextDocument, event: TextDocumentContentChangeEvent): void {
    const before = this.#known.get(text);
    if (before === 'whole') return;
    if (!('range' in event)) {
      this.#known.set(text, 'whole');
      return;
    }
    const { start, end } = spanOf(text, event.range);
    const change = { start, end, length: event.text.length };
    this.#known.set(text, before ? joinChanges(before, change) : change);
  }

  /** Whether there are any: a client may change a text and leave its version as it was. */
  has(text: TextDocument): boolean {
    return this.#known.has(text);
  }

  /** Undefined where the whole text was sent anew. */
  of(text: TextDocument): Change | undefined {
    const change = this.#known.get(text);
    return change === 'whole' ? undefined : change;
  }

  taken(text: TextDocument): void {
    this.#known.delete(text);
  }
}
