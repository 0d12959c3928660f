import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { NeighboursOf, Reading } from '../features';

/** An open document as it stands, read once a version. */
export interface Open {
  readonly text: TextDocument;
  readonly reading: Reading;
  /** Names this reading alone: it changes with the text, with the settings and with the neighbour years' reports. */
  readonly resultId: string;
  /** The reports of other years that the reading was compared with. */
  readonly neighbours: NeighboursOf;
}
