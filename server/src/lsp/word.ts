/** What opens Word documents: a file of its own, which is loaded when the first is asked for. */
export { wordText } from '../word';
