export { wordHolds } from './parts';
export { textOfBlocks, wordText } from './text';
export type { Block, WordProblem } from './types';
