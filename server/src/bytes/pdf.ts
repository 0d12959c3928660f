import { getDocument, OPS, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
// Sets the worker on the global object: it runs in this thread then.
import 'pdfjs-dist/legacy/build/pdf.worker.mjs';
import type { Glyph, Rule, Sheet } from '../pdf';
import { textOfSheets } from '../pdf';
import { Tables } from './cmaps';

/** Why a PDF gives no text. */
export type PdfProblem =
  /** Cut off, or none at all. */
  | 'damaged'
  /** It opens with a password only. */
  | 'locked'
  /** Pictures of pages: what a scanner makes. */
  | 'scanned'
  /** More pages than a report has. */
  | 'tooLarge';

/** Pages that are read at most: some hundred reports. */
const mostPages = 1000;

type Matrix = readonly [number, number, number, number, number, number];
const identity: Matrix = [1, 0, 0, 1, 0, 0];

const times = ([a, b, c, d, e, f]: Matrix, [g, h, i, j, k, l]: Matrix): Matrix => [
  a * g + c * h,
  b * g + d * h,
  a * i + c * j,
  b * i + d * j,
  a * k + c * l + e,
  b * k + d * l + f,
];

type Point = readonly [x: number, y: number];

const apply = ([a, b, c, d, e, f]: Matrix, x: number, y: number): Point => [a * x + c * y + e, b * x + d * y + f];

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
const rulesOf = (kind: number, path: ArrayLike<number>, page: Matrix): Rule[] => {
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

interface Operators {
  readonly fnArray: readonly number[];
  readonly argsArray: readonly (readonly unknown[] | null)[];
}

interface Font {
  readonly fontMatrix?: readonly number[];
}

/** Follows what a page prints, as a printer would. */
const sheetOf = (
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

const sheetsOf = async (document: PDFDocumentProxy): Promise<Sheet[]> => {
  const sheets: Sheet[] = [];
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number);
    const { width, height, transform } = page.getViewport({ scale: 1 });
    // The viewport counts down from the top.
    const view = times([1, 0, 0, -1, 0, height], transform as unknown as Matrix);
    const operators = (await page.getOperatorList()) as unknown as Operators;
    const fontOf = (name: string): Font | null =>
      page.commonObjs.has(name) ? (page.commonObjs.get(name) as Font) : null;
    sheets.push(sheetOf(operators, view, [width, height], fontOf));
    page.cleanup();
  }
  return sheets;
};

/** The text of a PDF's pages. Never throws. */
export const pdfText = async (
  bytes: Uint8Array,
): Promise<{ readonly text: string } | { readonly problem: PdfProblem }> => {
  const loading = getDocument({
    // The library takes its bytes away.
    data: bytes.slice(),
    verbosity: 0,
    isEvalSupported: false,
    useSystemFonts: false,
    disableFontFace: true,
    useWorkerFetch: false,
    BinaryDataFactory: Tables,
    useWasm: false,
  });
  try {
    const document = await loading.promise;
    if (document.numPages > mostPages) return { problem: 'tooLarge' };
    const text = textOfSheets(await sheetsOf(document));
    return text === null ? { problem: 'scanned' } : { text };
  } catch (error) {
    return { problem: (error as Error).name === 'PasswordException' ? 'locked' : 'damaged' };
  } finally {
    await loading.destroy();
  }
};
