import type { Report } from './types';

/** The report of the same organ for the year before or after, with the text that its spans point into. */
export interface Neighbour {
  readonly report: Report;
  readonly text: string;
  /** What its lines are counted in, where that is not `text`: see `ReportDocument.source`. */
  readonly source?: string;
  readonly uri: string;
}

/** What is known of a report's neighbours in time. */
export interface Neighbours {
  readonly previous?: Neighbour;
  readonly next?: Neighbour;
  /** True where last year's report is there several times with differences: which one holds is not known, `previous` is none. */
  readonly conflict?: boolean;
}

/** Finds the neighbours of one of a document's reports. */
export type NeighboursOf = (report: Report) => Neighbours;
