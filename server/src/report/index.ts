export {
  type BoundEquation,
  type Figure,
  figuresOf,
  type Graph,
  graphOf,
  type ReportGraph,
  related,
  withEquations,
} from './graph';
export type * from './mentions';
export { moveReport, moveSpan, moveTable, moveUnreadable, originOf } from './move';
export type * from './neighbours';
export type * from './types';
