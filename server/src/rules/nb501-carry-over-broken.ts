import { writeCell } from './support/figures';
import { cellNames } from './support/names';
import { type BoundYears, brokenYears, checkYears, yearsOf } from './support/years';
import { defineRule, type Fix, type RuleContext, type TextEdit } from './types';

const rule = 'NB501';

const editOf = (context: RuleContext, { bound }: BoundYears): TextEdit | null => {
  const [total] = bound.totals;
  return total ? writeCell(context, total, bound.left) : null;
};

const fixCell = (context: RuleContext, years: BoundYears, preferred: boolean): Fix[] => {
  const edit = editOf(context, years);
  const form = context.report.tables[years.relation.table]?.form;
  if (!edit || !form) return [];
  const was = years.bound.totals[0]?.value ?? '@sums.blank';
  const params = { ...cellNames(form, years.relation.total), was, value: years.bound.left };
  return [{ title: 'sums.fix.set', params, kind: 'suggest', preferred, edits: [edit] }];
};

/** All columns at once: one column alone would leave the row with a wrong total. */
const fixRow = (context: RuleContext, finding: BoundYears): Fix[] => {
  const broken = yearsOf(context, rule).filter(({ bound }) => !bound.holds);
  const form = context.report.tables[finding.relation.table]?.form;
  if (broken.length < 2 || !form) return [];
  const edits = broken.map((years) => editOf(context, years));
  if (edits.includes(null)) return [];
  const { row } = cellNames(form, finding.relation.total);
  const params = { row, count: broken.length };
  return [{ title: 'NB501.fixRow', params, kind: 'suggest', preferred: true, edits: edits as TextEdit[] }];
};

/** What last year's report carries out is what this year's carries in: the same requests. */
export const carryOverBroken = defineRule({
  id: rule,
  name: 'carry-over-broken',
  severity: 'warning',
  basis: 'convention',
  fixable: 'suggest',
  reads: ['facts', 'tables'],
  check: checkYears(rule),
  fix(context, finding) {
    const years = brokenYears(context, finding);
    if (!years) return [];
    const whole = fixRow(context, years);
    return [...whole, ...fixCell(context, years, whole.length === 0)];
  },
});
