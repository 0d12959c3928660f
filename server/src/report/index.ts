export { type BoundEquation, type Figure, figuresOf, type Graph, graphOf, related } from './graph';
export type * from './neighbours';
export type * from './types';
