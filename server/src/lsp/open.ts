import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { NeighboursOf, Reading } from '../features';

/** An open document as it stands, read once a version. */
export interface Open {
  readonly text: TextDocument;
  readonly reading: Reading;
  /** Names what is told of the text: an edit that leaves all diagnostics where they are leaves this as it is. */
  readonly resultId: string;
  /** The reports of other years that the reading was compared with. */
  readonly neighbours: NeighboursOf;
}
