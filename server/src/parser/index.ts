export { detectionPrefix, endsIn, looksLikeReport, mayBeReport, reportEndings } from './detect';
export { parse, reparse } from './parse';
