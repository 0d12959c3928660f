import { OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Glyph, Rule, Sheet } from '../pdf';
import { apply, type Matrix, rulesOf, times } from './pdfPaths';

const identity: Matrix = [1, 0, 0, 1, 0, 0];

/** What the library tells of a character that is shown; a number is a step back, in thousandths of the type's size. */
interface Shown {
  readonly unicode: string;
  readonly width: number;
  readonly isSpace: boolean;
}

/** What is kept by `save` and given back by `restore`. */
interface State {
  readonly page: Matrix;
  readonly size: number;
  readonly scale: number;
  readonly charSpacing: number;
  readonly wordSpacing: number;
  readonly stretch: number;
  readonly leading: number;
  readonly rise: number;
}

/** What a page prints, step by step, as the library lists it. */
export interface Operators {
  readonly fnArray: readonly number[];
  readonly argsArray: readonly (readonly unknown[] | null)[];
}

/** What is asked of a font. */
export interface Font {
  readonly fontMatrix?: readonly number[];
}

/** Follows what a page prints, as a printer would. */
export const sheetOf = (
  { fnArray, argsArray }: Operators,
  view: Matrix,
  [width, height]: readonly [number, number],
  fontOf: (name: string) => Font | null,
): Sheet => {
  const glyphs: Glyph[] = [];
  const rules: Rule[] = [];
  const kept: State[] = [];
  let state: State = {
    page: view,
    size: 0,
    scale: 0.001,
    charSpacing: 0,
    wordSpacing: 0,
    stretch: 1,
    leading: 0,
    rise: 0,
  };
  let text: Matrix = identity;
  /** The pen within the line of type, and where the line began. */
  let [x, y, lineX, lineY] = [0, 0, 0, 0];

  const move = (dx: number, dy: number): void => {
    lineX += dx;
    lineY += dy;
    [x, y] = [lineX, lineY];
  };
  const show = (list: readonly (Shown | number)[]): void => {
    const { size, scale, charSpacing, wordSpacing, stretch, rise } = state;
    const place = times(state.page, text);
    for (const each of list) {
      if (typeof each === 'number') {
        x -= (each * size * stretch) / 1000;
        continue;
      }
      const step = each.width * scale * size;
      const [left, bottom] = apply(place, x, y + rise);
      const [right, end] = apply(place, x + step * stretch, y + rise);
      const [, top] = apply(place, x, y + rise + size);
      // Type that runs up or down the page is a stamp or a water mark.
      if (Math.abs(end - bottom) < Math.abs(right - left) || step === 0) {
        const from = Math.min(left, right);
        for (const [at, char] of [...each.unicode].entries()) {
          const own = Math.abs(right - left) / [...each.unicode].length;
          glyphs.push({ text: char, x: from + at * own, y: bottom, width: own, size: Math.abs(top - bottom) });
        }
      }
      x += (step + charSpacing + (each.isSpace ? wordSpacing : 0)) * stretch;
    }
  };

  for (const [at, operator] of fnArray.entries()) {
    const args = argsArray[at] ?? [];
    const numbers = args as readonly number[];
    const [first = 0, second = 0] = numbers;
    switch (operator) {
      case OPS.save:
        kept.push(state);
        break;
      case OPS.restore:
        state = kept.pop() ?? state;
        break;
      case OPS.transform:
        state = { ...state, page: times(state.page, numbers as unknown as Matrix) };
        break;
      case OPS.paintFormXObjectBegin: {
        kept.push(state);
        const [matrix] = args as readonly [Matrix | null];
        if (matrix) state = { ...state, page: times(state.page, matrix) };
        break;
      }
      case OPS.paintFormXObjectEnd:
        state = kept.pop() ?? state;
        break;
      case OPS.beginText:
        text = identity;
        [x, y, lineX, lineY] = [0, 0, 0, 0];
        break;
      case OPS.setTextMatrix: {
        const [matrix] = args as readonly unknown[];
        text = (typeof matrix === 'number' ? numbers : matrix) as Matrix;
        [x, y, lineX, lineY] = [0, 0, 0, 0];
        break;
      }
      case OPS.moveText:
        move(first, second);
        break;
      case OPS.setLeadingMoveText:
        state = { ...state, leading: -second };
        move(first, second);
        break;
      case OPS.nextLine:
        move(0, -state.leading);
        break;
      case OPS.setLeading:
        state = { ...state, leading: first };
        break;
      case OPS.setCharSpacing:
        state = { ...state, charSpacing: first };
        break;
      case OPS.setWordSpacing:
        state = { ...state, wordSpacing: first };
        break;
      case OPS.setHScale:
        state = { ...state, stretch: first / 100 };
        break;
      case OPS.setTextRise:
        state = { ...state, rise: first };
        break;
      case OPS.setFont: {
        const [name, size] = args as readonly [string, number];
        state = { ...state, size, scale: fontOf(name)?.fontMatrix?.[0] ?? 0.001 };
        break;
      }
      case OPS.showText:
      case OPS.showSpacedText:
        show(args[0] as readonly (Shown | number)[]);
        break;
      case OPS.constructPath: {
        const [kind, [path]] = args as unknown as readonly [number, readonly [ArrayLike<number> | null]];
        if (path) rules.push(...rulesOf(kind, path, state.page));
        break;
      }
    }
  }
  return { width, height, glyphs, rules };
};
