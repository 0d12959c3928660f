export { detectionPrefix, looksLikeReport, mayBeReport, reportEndings } from './detect';
export { parse, reparse } from './parse';
