import type { TokenKind } from '../../parser/prose';

/** Words between 占 and its percentage. */
export const ofShare = new Set<TokenKind>([
  'whole',
  'total',
  'glue',
  'adverb',
  'tail',
  'request',
  'apply',
  'info',
  'share',
  'among',
  'receive',
  'answer',
]);
/** Words of growth that mean less. */
export const downwards = ['减少', '下降', '降低', '降幅', '少收', '回落', '下降率'];
/** Words between a growth and its percentage. */
export const ofGrowth = new Set<TokenKind>([
  'growth',
  'compare',
  'lastYear',
  'glue',
  'adverb',
  'and',
  'total',
  'tail',
  'thisYear',
  'pause',
]);
/** `新收申请量下降`: the same, of what was received. */
export const ofReceived = new Set<TokenKind>([...ofGrowth, 'receive', 'request', 'info', 'apply']);

/** Between a part and its share: `5件，占11.9%`, `5件（占11.9%）`. */
export const toShare = new Set<TokenKind>(['comma', 'open', 'adverb', 'share']);
/** Between a part and its share, where the words may name the whole: `40件，占新收申请的80%`. */
export const toWhole = new Set<TokenKind>([...ofShare, ...toShare]);
/** A part that begins with such words is no part of the whole that the shares before were of. */
export const beginsAnew = new Set<TokenKind>([
  'receive',
  'answer',
  'handle',
  'carriedIn',
  'carriedOut',
  'activity',
  'total',
  'among',
  'compare',
  'growth',
  'year',
  'lastYear',
  'negation',
  'stop',
]);
