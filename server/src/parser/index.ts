export { detectionPrefix, looksLikeReport } from './detect';
