export type { Addend } from './addends';
export { type Added, addReports, type Wanted } from './adding';
export {
  dependents,
  type FigureId,
  type FigureNode,
  precedents,
  prepareCallHierarchy,
} from './callHierarchy';
export { type ActionOptions, type Actions, actionsAt, type QuickFix, quickFixes } from './codeActions';
export { codeLenses, type Lens } from './codeLens';
export { type Comparison, compareWithSum, type Difference } from './comparing';
export { type Completion, type CompletionKind, type CompletionOptions, complete } from './completion';
export { type Definition, definition } from './definition';
export { documentLinks, type Link } from './documentLinks';
export { findingsEnd, findingsHtml, findingsStart, namesOf, type ReportState, reportStates } from './findingsPage';
export { type Fold, folding } from './folding';
export { type FormatLayout, type Formatted, formatTables, type Refusal } from './format';
export type { Place } from './graphView';
export { type Highlight, highlight } from './highlight';
export { type Hover, type HoverOptions, hover } from './hover';
export { pageMark } from './htmlPage';
export { type Ignoring, ignoringAt } from './ignoring';
export { type InlayHint, type InlayHintKinds, inlayHints } from './inlayHints';
export { type Insertion, insertSection, insertTable, newReport, type SectionState, sectionStates } from './insert';
export { type Neighbour, type Neighbours, type NeighboursOf, noNeighbours } from './neighbours';
export { byPlace, firstFixes, lineAround } from './placed';
export { type Preview, preview, previewPage } from './preview';
export { type Reading, read, readDocument } from './reading';
export type { Change, Refactoring, RefactoringKind } from './refactor/types';
export { references } from './references';
export { prepareRename, rename } from './rename';
export { selectionRanges } from './selectionRanges';
export { semanticTokens, type Token } from './semanticTokens';
export { reportAfter, type Successor } from './successor';
export { type OutlineKind, type OutlineNode, outline } from './symbols';
export { type TokenKind, tokenKinds } from './tokenKinds';
export { type FromWord, textFromWord, withTables } from './word';
export { type WorkspaceSymbol, workspaceSymbols } from './workspaceSymbols';
