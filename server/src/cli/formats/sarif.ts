import { pathToFileURL } from 'node:url';
import { version } from '../../../../package.json';
import { type CheckedReport, fingerprintOf, messageOf, presentFixes, reasonOf, relatedOf } from '../../check';
import type { Locale } from '../../messages';
import type { Span } from '../../report';
import { rules } from '../../rules';
import type { Finding } from '../../rules/types';
import type { Lines } from '../../text';
import type { RangeJson } from '../json';
import type { Source } from '../read';
import type { Seen } from '../summary';
import { sarifLevels, sarifRules } from './sarifRules';
import type { MakeFormatter } from './types';

/** SARIF 2.1.0 (OASIS): the shape that code scanning and other viewers of findings read. */

const schema = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json';

const indexes = new Map(rules.map((rule, at): [string, number] => [rule.id, at]));

const ruleOf = (id: string) => ({ ruleId: id, ruleIndex: indexes.get(id) ?? -1 });

/** A file's address: relative as it was named, absolute ones as file addresses. */
const uriOf = ({ file }: Pick<Source, 'file'>): string =>
  /^(?:[\\/]|[a-z]:[\\/])/i.test(file) ? pathToFileURL(file).href : file.split('/').map(encodeURIComponent).join('/');

const regionAt = ({ start, end }: RangeJson) => ({
  startLine: start.line + 1,
  startColumn: start.character + 1,
  endLine: end.line + 1,
  endColumn: end.character + 1,
});

const regionOf = (lines: Lines, span: Span) =>
  regionAt({ start: lines.positionAt(span.start), end: lines.positionAt(span.end) });

const locationOf = (source: Source, span: Span) => ({
  physicalLocation: { artifactLocation: { uri: uriOf(source) }, region: regionOf(source.lines, span) },
});

/** A place in another file of the run: last year's report. */
const locationIn = (file: string, range: RangeJson) => ({
  physicalLocation: { artifactLocation: { uri: uriOf({ file }) }, region: regionAt(range) },
});

const fixesOf = (source: Source, finding: Finding, locale: Locale) =>
  presentFixes(finding, locale)
    .filter(({ edits }) => edits.length > 0)
    .map(({ title, edits }) => ({
      description: { text: title },
      artifactChanges: [
        {
          artifactLocation: { uri: uriOf(source) },
          replacements: edits.map((edit) => ({
            deletedRegion: regionOf(source.lines, edit.span),
            insertedContent: { text: edit.newText },
          })),
        },
      ],
    }));

const resultOf = (source: Source, { report }: CheckedReport, finding: Finding, locale: Locale) => {
  const { cells, culprit } = finding;
  const related = relatedOf(finding, locale);
  const fixes = fixesOf(source, finding, locale);
  return {
    ...ruleOf(finding.rule),
    kind: 'fail',
    level: sarifLevels[finding.severity],
    message: { text: messageOf(finding, locale) },
    locations: [locationOf(source, finding.span)],
    ...(related.length > 0
      ? {
          relatedLocations: related.map(({ message, span, uri, range }, id) => ({
            id,
            ...(uri !== undefined && range ? locationIn(uri, range) : locationOf(source, span)),
            message: { text: message },
          })),
        }
      : {}),
    partialFingerprints: { 'nianbao/v1': fingerprintOf(source.document.text, report, finding) },
    ...(fixes.length > 0 ? { fixes } : {}),
    ...(cells.length > 0 ? { properties: { cells, ...(culprit ? { culprit } : {}) } } : {}),
  };
};

/** A rule that could not run does not apply; of one that ran in part it is open whether there is more. */
const skippedResults = (source: Source, { report, findings, coverage }: CheckedReport, locale: Locale) =>
  coverage.skipped.map((skipped) => ({
    ...ruleOf(skipped.rule),
    kind:
      skipped.reason === 'skip.unplaced' || findings.some(({ rule }) => rule === skipped.rule)
        ? 'open'
        : 'notApplicable',
    level: 'none',
    message: { text: reasonOf(skipped, locale) },
    locations: [
      source.document.reports.length > 1
        ? locationOf(source, report.span)
        : { physicalLocation: { artifactLocation: { uri: uriOf(source) } } },
    ],
  }));

const resultsOf = (source: Source, checked: CheckedReport, locale: Locale): object[] => [
  ...checked.findings.map((finding) => resultOf(source, checked, finding, locale)),
  ...checked.ignored.map(({ finding, entry }) => ({
    ...resultOf(source, checked, finding, locale),
    suppressions: [{ kind: 'external', ...(entry.reason === null ? {} : { justification: entry.reason }) }],
  })),
  ...(source.document.isReport ? skippedResults(source, checked, locale) : []),
];

const artifactOf = ({ file, encoding, isReport, states }: Seen) => ({
  location: { uri: uriOf({ file }) },
  roles: ['analysisTarget'],
  encoding,
  properties: { isReport, reports: states.length },
});

/** One run, its results written as the files pass. */
export const sarif: MakeFormatter = ({ locale }) => {
  const driver = { name: 'nianbao', version, language: locale === 'en' ? 'en' : 'zh-CN', rules: sarifRules(locale) };
  return {
    start: () =>
      `{ "$schema": ${JSON.stringify(schema)},\n  "version": "2.1.0",\n  "runs": [ { "tool": ${JSON.stringify({ driver })},\n` +
      `    "columnKind": "utf16CodeUnits",\n    "results": [`,
    file: ({ source, reports }) =>
      reports
        .flatMap((checked) => resultsOf(source, checked, locale))
        .map((result) => `\n      ${JSON.stringify(result)}`),
    between: ',',
    end: ({ failures, seen }) =>
      `\n    ],\n    "artifacts": ${JSON.stringify(seen.map(artifactOf))},\n` +
      `    "invocations": ${JSON.stringify([{ executionSuccessful: failures === 0 }])} } ] }\n`,
  };
};
