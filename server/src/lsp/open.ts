import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { NeighboursOf, Reading } from '../features';

/** An open document as it stands, read once a version. */
export interface Open {
  readonly text: TextDocument;
  /** Read anew where it was let go, for which it has to be asked before the text changes. */
  readonly reading: Reading;
  /** Names the reading among all of the server's. */
  readonly serial: number;
  /** Names what is told of the text: an edit that leaves all diagnostics where they are leaves this as it is. */
  readonly resultId: string;
  /** The reports of other years that the reading was compared with. */
  readonly neighbours: NeighboursOf;
}
