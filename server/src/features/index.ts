export { type QuickFix, quickFixes } from './codeActions';
export { type Fold, folding } from './folding';
export { type Insertion, insertSection, insertTable, newReport, type SectionState, sectionStates } from './insert';
export { type Reading, read } from './reading';
export { type OutlineKind, type OutlineNode, outline } from './symbols';
