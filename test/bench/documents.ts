import { generateReport } from '../support/generate';

const bytesOf = (text: string): number => new TextEncoder().encode(text).length;

/** A consistent report of the size of a usual one, in one row a line, which most web pages give. */
export const report = generateReport(7, { layout: 'pipeRow' });

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
