/** What opens Word documents: a file of its own, which is loaded when the first is asked for. */
export { wordHolds, wordText } from '../word';
