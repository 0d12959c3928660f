export { detectionPrefix, looksLikeReport } from './detect';
export { parse } from './parse';
