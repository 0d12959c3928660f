import { type CheckedReport, type CheckOptions, check, fixAll, type Settings } from '../check';
import { parse } from '../parser';
import type { ReportDocument } from '../report';
import type { TextEdit } from '../rules/types';

/** What every feature looks at: a text parsed and checked once. */
export interface Reading {
  readonly document: ReportDocument;
  readonly reports: readonly CheckedReport[];
  /** All safe fixes as edits in order, without overlaps; worked out when first asked for. */
  safeEdits(): readonly TextEdit[];
}

/** Checks a parsed text; never throws. */
export const readDocument = (document: ReportDocument, options: CheckOptions = {}): Reading => {
  let safe: readonly TextEdit[] | null = null;
  return {
    document,
    reports: check(document, options),
    safeEdits: () => {
      safe ??= fixAll(document, options);
      return safe;
    },
  };
};

/** Parses and checks a text; never throws. */
export const read = (text: string, settings?: Settings): Reading =>
  readDocument(parse(text), settings ? { settings } : {});
