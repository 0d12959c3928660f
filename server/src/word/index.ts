export { wordHolds } from './parts';
export { wordText } from './text';
export type { WordProblem } from './types';
