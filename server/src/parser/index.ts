export { detectionPrefix, looksLikeReport } from './detect';
export { parse, reparse } from './parse';
