import { fingerprintOf, type NewIgnore } from '../check';
import type { Span } from '../report';
import type { Reading } from './reading';
import { touches } from './spans';

/** A way to keep a finding quiet. */
export interface Ignoring {
  readonly title: 'ignore.here' | 'ignore.rule';
  /** The entry, but for the file's name. */
  readonly entry: Omit<NewIgnore, 'file'>;
}

/** More findings at one place are a page of them, and nobody ignores a page one by one. */
const most = 8;

/** For each finding that touches a span: to ignore it alone, and its rule in the whole file (each rule once). */
export const ignoringAt = ({ document, reports }: Reading, span: Span): Ignoring[] => {
  const found = reports.flatMap((checked) =>
    checked.findings.flatMap((finding) => (touches(finding.span, span) ? [{ checked, finding }] : [])),
  );
  const some = found.slice(0, most);
  return [
    ...some.map(({ checked, finding }): Ignoring => {
      const fingerprint = fingerprintOf(document.text, checked.report, finding);
      return { title: 'ignore.here', entry: { rule: finding.rule, fingerprint } };
    }),
    ...[...new Set(some.map(({ finding }) => finding.rule))].map(
      (rule): Ignoring => ({ title: 'ignore.rule', entry: { rule, fingerprint: null } }),
    ),
  ];
};
