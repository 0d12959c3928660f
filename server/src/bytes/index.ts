export { type Decoded, decode, type Encoding, encode, isOfDocument, survives } from './encoding';
export { encodeGb18030 } from './gb18030';
export { damageOf, mostBytes, type Openers, type Problem, textOf, tooLarge } from './open';
