import type { Session } from './session';
import { holds } from './target';

/** A client that asks for diagnostics, and what it shows of them. */

export const pulling = {
  textDocument: {
    diagnostic: { relatedInformation: true },
    documentSymbol: { hierarchicalDocumentSymbolSupport: true },
    codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: ['quickfix'] } } },
  },
};

interface Pulled {
  readonly kind: string;
  readonly resultId?: string;
  readonly items?: readonly unknown[];
}

/** What a client shows that asks for what is not as it was. */
export class Shown {
  #resultId: string | undefined;
  #items: readonly unknown[] = [];

  /** The diagnostics of a document as JSON, asked for anew. */
  async pull(session: Session, uri: string): Promise<string> {
    const previous = this.#resultId === undefined ? {} : { previousResultId: this.#resultId };
    const { result, error } = await session.ask('textDocument/diagnostic', { textDocument: { uri }, ...previous });
    holds(error === undefined, () => `diagnostic: ${error?.message}`);
    const { kind, resultId, items = [] } = result as Pulled;
    if (kind === 'full') this.#items = items;
    else holds(resultId === this.#resultId, () => `unchanged since ${resultId}, asked for ${this.#resultId}`);
    this.#resultId = resultId;
    return JSON.stringify(this.#items);
  }
}
