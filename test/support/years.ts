import type { Form } from '../../server/src/forms';
import { type ReportValues, withValues } from './values';

const zero = '0';
const rowsWith = (values: ReadonlyMap<string, string>, column: string): string[] =>
  [...values.keys()].filter((cell) => cell.endsWith(`.${column}`)).map((cell) => cell.slice(0, -column.length - 1));

/** A report's figures changed so that they are those of the year before another's: every relation between years holds. */
export const yearBefore = (form: Form, later: ReportValues, values: ReportValues): ReportValues => {
  const number = (from: ReadonlyMap<string, string>, cell: string): number => Number(from.get(cell));
  const changes: Record<string, string> = {};
  for (const { key } of form.tables.requests.blocks[0]?.columns ?? []) {
    const carriedOut = number(later.requests, `carriedIn.${key}`);
    changes[`requests.carriedOut.${key}`] = String(carriedOut);
    changes[`requests.carriedIn.${key}`] = zero;
    changes[`requests.received.${key}`] = String(number(values.requests, `resultsTotal.${key}`) + carriedOut);
  }
  for (const row of rowsWith(later.disclosure, 'inForce')) {
    const [inForce, issued, repealed] = ['inForce', 'issued', 'repealed'].map((column) =>
      number(later.disclosure, `${row}.${column}`),
    ) as [number, number, number];
    changes[`disclosure.${row}.inForce`] = String(inForce - issued + repealed);
    changes[`disclosure.${row}.issued`] = zero;
    changes[`disclosure.${row}.repealed`] = zero;
  }
  for (const row of rowsWith(later.disclosure, 'previousItems')) {
    const left = number(later.disclosure, `${row}.previousItems`);
    changes[`disclosure.${row}.change`] = String(left - number(values.disclosure, `${row}.previousItems`));
  }
  return withValues(values, changes);
};
