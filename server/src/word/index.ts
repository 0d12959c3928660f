export { mayBeWord, wordText } from './text';
export type { WordProblem } from './types';
