export { type Change, changeBetween, joinChanges } from './change';
export { firstCodes } from './codes';
export { type Folded, fold, foldCode, foldKey, isTraditional } from './fold';
export { hash } from './hash';
export { Lines, type Position } from './lines';
export { type FigureText, readChineseNumeral, readFigure } from './numbers';
export { writeChineseNumeral } from './numerals';
export { asShown, staysWithoutTags } from './page';
export { plainRadical } from './radicals';
export { firstOf } from './search';
export {
  ahead,
  breakChar,
  hidden,
  hidesSomething,
  isBreak,
  isHidden,
  isLonger,
  isPage,
  lineEnd,
  lineStart,
  withoutHidden,
  wordsWithin,
} from './shown';
export { displayWidth } from './width';
export { indexWithin, lastIndexWithin } from './within';
export { yearsInDigits } from './years';
