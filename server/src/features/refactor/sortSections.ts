import { canonicalHeading, section } from '../../forms';
import type { Span } from '../../report';
import { moveSections } from '../../rules/support/move';
import { displaced } from '../../rules/support/sections';
import type { Reading } from '../reading';
import { touches } from '../spans';
import { reportsAt } from './tables';
import { type Refactoring, refactoring } from './types';

/** Puts a report's sections into the order of the form; offered on every heading of it. */
export const sortSections = (reading: Reading, span: Span): Refactoring[] =>
  reportsAt(reading, span).flatMap(({ report }) => {
    if (!report.sections.some((each) => touches(each.heading, span))) return [];
    const moved = [...displaced(report)];
    if (moved.length === 0) return [];
    const keys = moved.map((each) => each.key);
    const edits = moveSections(reading.document.text, report, keys);
    if (!edits) return [];
    const sections = keys.map((key) => canonicalHeading(section(key))).join('、');
    const note = { message: 'edit.moved', params: { sections } };
    const title = { message: 'edit.sortSections', params: { sections } };
    return [refactoring({ title, changes: edits.map((edit) => ({ ...edit, note })) })];
  });
