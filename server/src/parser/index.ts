export { detectionPrefix, endsIn, isOfWord, looksLikeReport, mayBeReport, mayBeWord, reportEndings } from './detect';
export { parse, reparse } from './parse';
