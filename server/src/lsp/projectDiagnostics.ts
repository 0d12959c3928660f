import { type Diagnostic, DiagnosticSeverity } from 'vscode-languageserver';
import type { ConfigProblem, Ignore } from '../check';
import { format, type Locale } from '../messages';
import type { Span } from '../report';
import { Lines } from '../text';

/** A project file and what is wrong with it. */
export interface ProjectFile {
  readonly name: string;
  readonly text: string;
  readonly problems: readonly ConfigProblem[];
  /** Entries that keep nothing quiet. */
  readonly unused: readonly Ignore[];
}

/** What is to be said about a file with settings or ignores. */
export const projectDiagnostics = ({ name, text, problems, unused }: ProjectFile, locale: Locale): Diagnostic[] => {
  const lines = new Lines(text);
  const range = ({ span }: { readonly span: Span }): Diagnostic['range'] => ({
    start: lines.positionAt(span.start),
    end: lines.positionAt(span.end),
  });
  return [
    ...problems.map((problem): Diagnostic => {
      const hint = problem.nearest === null ? '' : format('didYouMean', { name: problem.nearest }, locale);
      return {
        range: range(problem),
        severity: problem.kind === 'mistake' ? DiagnosticSeverity.Error : DiagnosticSeverity.Warning,
        source: 'nianbao',
        message: format(problem.key, problem.values, locale) + hint,
      };
    }),
    ...unused.map((entry): Diagnostic => {
      const values = { file: name, line: lines.lineAt(entry.span.start) + 1, rule: entry.rule };
      return {
        range: range(entry),
        severity: DiagnosticSeverity.Information,
        code: 'NB902',
        source: 'nianbao',
        message: format('NB902', values, locale),
      };
    }),
  ];
};
