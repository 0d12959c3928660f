import { tablesOf } from './support/cells';
import { crossesLines } from './support/lines';
import { excerpt, firstLine } from './support/spans';
import { defineRule } from './types';

/** A label that is nearly the form's. */
export const misspeltLabel = defineRule({
  id: 'NB208',
  name: 'misspelt-label',
  severity: 'warning',
  basis: 'convention',
  fixable: 'safe',
  reads: ['tables'],
  check: (context, found) => {
    const tables = tablesOf(context);
    if (tables.length === 0) return { reason: 'skip.noTable' };
    for (const table of tables) {
      for (const label of table.misspelt) {
        found({
          span: firstLine(context.text, label.span),
          params: { label: excerpt(context.text, label.span), expected: label.expected },
        });
      }
    }
    return undefined;
  },
  fix: (context, finding) => {
    const label = tablesOf(context)
      .flatMap((table) => table.misspelt)
      .find((each) => each.span.start === finding.span.start);
    // A label broken over lines keeps its breaks: where they belong in the right words, nobody can tell.
    if (!label || crossesLines(context.text, label.span)) return [];
    return [
      {
        title: 'NB208.fix',
        params: { expected: label.expected },
        kind: 'safe',
        preferred: true,
        edits: [{ span: label.span, newText: label.expected }],
      },
    ];
  },
});
