import { parse } from '../parser';
import type { ReportDocument } from '../report';
import type { Fix, TextEdit } from '../rules/types';
import { firstOf } from '../text';
import { type CheckOptions, check } from './check';
import type { CheckedReport } from './checked';
import { applyEdits, compose, sorted } from './edits';
import { fixesOf } from './fixes';

/** A fix may bring another to light (a heading's words, then its number); more rounds than these mean a rule undoes another. */
const maxRounds = 8;

const lineBreak = /[\r\n]/;

/** Whether a fix may be applied unasked: safe, and nothing of it touches a line break. */
const isSafe = (text: string, fix: Fix): boolean =>
  fix.kind === 'safe' &&
  fix.edits.length > 0 &&
  fix.edits.every(
    (edit) => !lineBreak.test(edit.newText) && !lineBreak.test(text.slice(edit.span.start, edit.span.end)),
  );

/** Edits in the order of the text, of which no two overlap or touch. */
class ApartEdits {
  readonly list: TextEdit[] = [];

  /** Index of the first edit that starts at or behind an offset. */
  #at(offset: number): number {
    return firstOf(this.list, ({ span }) => span.start >= offset);
  }

  #fits(edit: TextEdit): boolean {
    const index = this.#at(edit.span.start);
    const before = this.list[index - 1];
    const after = this.list[index];
    return !(before && before.span.end >= edit.span.start) && !(after && after.span.start <= edit.span.end);
  }

  /** Takes all edits of a fix (in order), or none where one is in the way of another or of what is there. */
  add(edits: readonly TextEdit[]): void {
    const ordered = edits.every((edit, at) => (edits[at - 1]?.span.end ?? 0) <= edit.span.start);
    if (!ordered || !edits.every((edit) => this.#fits(edit))) return;
    for (const edit of edits) this.list.splice(this.#at(edit.span.start), 0, edit);
  }
}

/** The safe fixes of checked reports as edits in order, without overlaps: of two that collide the first finding's. */
export const safeEdits = (text: string, reports: readonly CheckedReport[]): readonly TextEdit[] => {
  const apart = new ApartEdits();
  for (const report of reports) {
    for (const finding of report.findings) {
      const fix = fixesOf(finding).find((each) => isSafe(text, each));
      if (fix) apart.add(sorted(fix.edits));
    }
  }
  return apart.list;
};

/** All safe fixes of a document as edits in order, without overlaps; after them there is nothing left to fix so. */
export const fixAll = (document: ReportDocument, options: CheckOptions = {}): readonly TextEdit[] => {
  let edits: readonly TextEdit[] = [];
  let current = document;
  for (let round = 0; round < maxRounds; round++) {
    const next = safeEdits(current.text, check(current, options));
    if (next.length === 0) break;
    edits = compose(current.text, edits, next);
    current = parse(applyEdits(current.source, next));
  }
  return edits.filter((edit) => document.text.slice(edit.span.start, edit.span.end) !== edit.newText);
};
