import { OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Rule } from '../pdf';

/** How places of one plane become those of another, as PDF writes it: x' = ax + cy + e, y' = bx + dy + f. */
export type Matrix = readonly [number, number, number, number, number, number];

/** One matrix for the second and then the first. */
export const times = ([a, b, c, d, e, f]: Matrix, [g, h, i, j, k, l]: Matrix): Matrix => [
  a * g + c * h,
  b * g + d * h,
  a * i + c * j,
  b * i + d * j,
  a * k + c * l + e,
  b * k + d * l + f,
];

type Point = readonly [x: number, y: number];

/** Where a place comes to stand. */
export const apply = ([a, b, c, d, e, f]: Matrix, x: number, y: number): Point => [
  a * x + c * y + e,
  b * x + d * y + f,
];

/** Points: a filled shape that is no wider than this is a line; a line that is shorter is none. */
const thickest = 3;
const shortest = 4;

const ruleOf = (x1: number, y1: number, x2: number, y2: number): Rule[] => {
  const [width, height] = [Math.abs(x2 - x1), Math.abs(y2 - y1)];
  if (width >= shortest && height <= thickest)
    return [{ isLevel: true, at: (y1 + y2) / 2, from: Math.min(x1, x2), to: Math.max(x1, x2) }];
  if (height >= shortest && width <= thickest)
    return [{ isLevel: false, at: (x1 + x2) / 2, from: Math.min(y1, y2), to: Math.max(y1, y2) }];
  return [];
};

const strokes = new Set([
  OPS.stroke,
  OPS.closeStroke,
  OPS.fillStroke,
  OPS.eoFillStroke,
  OPS.closeFillStroke,
  OPS.closeEOFillStroke,
]);
const fills = new Set([OPS.fill, OPS.eoFill]);

/** Numbers of a step of a path, by its code: to a point, a line to one, curves, the way back. */
const stepLength = [2, 2, 6, 4, 0];

/** The lines that a path draws. */
export const rulesOf = (kind: number, path: ArrayLike<number>, page: Matrix): Rule[] => {
  const isStroke = strokes.has(kind);
  if (!isStroke && !fills.has(kind)) return [];
  const rules: Rule[] = [];
  let start: Point = [0, 0];
  let here = start;
  let shape: Point[] = [];
  const endShape = (): void => {
    if (!isStroke && shape.length > 2) {
      let [left, bottom, right, top] = [...(shape[0] as Point), ...(shape[0] as Point)] as const;
      // One by one: a drawing has more points than a call takes arguments.
      for (const [x, y] of shape) {
        [left, right] = [Math.min(left, x), Math.max(right, x)];
        [bottom, top] = [Math.min(bottom, y), Math.max(top, y)];
      }
      rules.push(...ruleOf(left, bottom, right, top));
    }
    shape = [];
  };
  const lineTo = (to: Point): void => {
    if (isStroke) rules.push(...ruleOf(...here, ...to));
    shape.push(to);
    here = to;
  };
  for (let at = 0; at < path.length; ) {
    const code = path[at++] as number;
    const length = stepLength[code] ?? 0;
    const to = length > 0 ? apply(page, path[at + length - 2] as number, path[at + length - 1] as number) : start;
    at += length;
    if (code === 0) {
      endShape();
      start = here = to;
      shape.push(to);
    } else if (code === 1 || code === 4) lineTo(to);
    else here = to;
  }
  endShape();
  return rules;
};
