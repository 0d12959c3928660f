export { type BoundEquation, type Figure, figuresOf, type Graph, graphOf, related, withEquations } from './graph';
export type * from './mentions';
export type * from './neighbours';
export type * from './types';
