import { generateReport } from '../support/generate';

const bytesOf = (text: string): number => new TextEncoder().encode(text).length;

/** Sentences for section one, as long as a report's prose usually is. */
const prose = (bytes: number): string => {
  let text = '';
  for (let at = 1; bytesOf(text) < bytes; at++) {
    text += `第${at}季度组织各科室对照公开目录逐项检查栏目内容，更正错漏${at}处，补充办事指南${at + 2}篇。\n`;
  }
  return text;
};

/** A consistent report with prose up to a size in bytes. */
const reportOf = (bytes: number): string => {
  // One row a line, which most web pages give.
  const text = generateReport(7, { layout: 'pipeRow' });
  const section = text.indexOf('二、主动公开政府信息情况');
  return text.slice(0, section) + prose(bytes - bytesOf(text)) + text.slice(section);
};

export const report = reportOf(8192);

export const reportBytes = bytesOf(report);

/** Where an edit is made: offsets in UTF-16 units. */
export interface Place {
  readonly name: string;
  readonly offset: number;
}

/** Places of one-character edits: spread over the text, and in a table's figure. */
export const placesOf = (text: string): readonly Place[] => {
  const row = text.indexOf('一、本年新收政府信息公开申请数量');
  const figure = row + text.slice(row).search(/\d/);
  const share = (part: number): number => Math.floor(text.length * part);
  return [
    { name: 'start', offset: 0 },
    { name: 'cell', offset: figure },
    { name: '1/4', offset: share(0.25) },
    { name: '1/2', offset: share(0.5) },
    { name: '3/4', offset: share(0.75) },
    { name: 'end', offset: text.length },
  ];
};
