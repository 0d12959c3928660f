import { form } from '../../forms';
import type { Mention } from '../../report';

/** Parts of one list are of one kind. */
export const kindOf = ({ subject }: Mention): string => {
  if (subject?.of === 'case') return `${subject.rows} ${subject.column === 'total' ? 'total' : 'outcome'}`;
  if (subject?.of !== 'flow') return subject?.of ?? 'free';
  const [flow] = subject.flows;
  return flow === 'received' || flow === 'carriedIn' ? 'in' : 'out';
};

/** The rows and columns of a closed set that the parts cover. */
export const covers = (parts: readonly Mention[]): boolean => {
  const seen = new Set<string>();
  for (const { subject } of parts) {
    if (subject?.of === 'result') for (const row of subject.rows) seen.add(row);
    else if (subject?.of === 'applicant') for (const column of subject.columns) seen.add(column);
    else if (subject?.of === 'case') seen.add(subject.column);
  }
  const { requests, reviews } = form('2021').tables;
  const rows = (requests.blocks[0]?.rows ?? []).filter((row) => row.group && row.key !== 'resultsTotal');
  const applicants = (requests.blocks[0]?.columns ?? []).filter((column) => column.key !== 'total');
  const outcomes = (reviews.blocks[0]?.columns ?? []).filter((column) => column.key !== 'total');
  return [rows, applicants, outcomes].some((each) => each.every(({ key }) => seen.has(key)));
};
