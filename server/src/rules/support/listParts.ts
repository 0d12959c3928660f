import { form } from '../../forms';
import type { Mention } from '../../report';

/** 共 N 条，其中 a 条、b 条: a total, its parts, and whether the list claims to be whole. */
export interface List {
  readonly total: Mention;
  readonly parts: readonly Mention[];
  readonly whole: boolean;
  readonly sum: number;
  /** Numbers with the same counter that stand before the parts in the paragraph, the total among them. */
  readonly before: readonly number[];
  /** What those of the same sentence make together: 建议12件、提案20件，其中主办8件、会办24件. */
  readonly together: number;
  /** Whether the parts stand in a bracket right behind the total, and are of no other number: 重大领域6条（征收4条，供应2条）. */
  readonly inBracket?: boolean;
  /** Whether the total stands behind its parts: 收到60件，上年结转3件，合计63件. */
  readonly behind?: boolean;
}

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
