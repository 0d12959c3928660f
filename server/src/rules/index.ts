import { missingSection } from './nb101-missing-section';
import { sectionOutOfOrder } from './nb102-section-out-of-order';
import { nonstandardHeading } from './nb103-nonstandard-heading';
import { emptySection } from './nb104-empty-section';
import { missingTable } from './nb105-missing-table';
import { outdatedForm } from './nb106-outdated-form';
import { duplicateSection } from './nb107-duplicate-section';
import { incompleteTitle } from './nb108-incomplete-title';
import { missingSignature } from './nb109-missing-signature';
import { misnumberedHeading } from './nb110-misnumbered-heading';
import { blankCell } from './nb201-blank-cell';
import { notANumber } from './nb202-not-a-number';
import { negativeCount } from './nb203-negative-count';
import { fractionalCount } from './nb204-fractional-count';
import { missingRow } from './nb205-missing-row';
import { wrongCellCount } from './nb206-wrong-cell-count';
import { unknownRow } from './nb207-unknown-row';
import { misspeltLabel } from './nb208-misspelt-label';
import { unreadableTable } from './nb209-unreadable-table';
import { unitInCell } from './nb210-unit-in-cell';
import { applicantsDoNotAddUp } from './nb301-applicants-do-not-add-up';
import { resultsDoNotAddUp } from './nb302-results-do-not-add-up';
import { balanceBroken } from './nb303-balance-broken';
import { reviewsDoNotAddUp } from './nb304-reviews-do-not-add-up';
import { stockBelowChange } from './nb305-stock-below-change';
import { publishedExceedsStock } from './nb306-published-exceeds-stock';
import { itemsBelowZero } from './nb307-items-below-zero';
import { notChecked } from './nb901-not-checked';
import { unusedIgnore } from './nb902-unused-ignore';
import { wrongEncoding } from './nb903-wrong-encoding';
import type { Rule } from './types';

/** Every rule, in id order. A new rule is one new file and one entry here. */
export const rules: readonly Rule[] = [
  missingSection,
  sectionOutOfOrder,
  nonstandardHeading,
  emptySection,
  missingTable,
  outdatedForm,
  duplicateSection,
  incompleteTitle,
  missingSignature,
  misnumberedHeading,
  blankCell,
  notANumber,
  negativeCount,
  fractionalCount,
  missingRow,
  wrongCellCount,
  unknownRow,
  misspeltLabel,
  unreadableTable,
  unitInCell,
  applicantsDoNotAddUp,
  resultsDoNotAddUp,
  balanceBroken,
  reviewsDoNotAddUp,
  stockBelowChange,
  publishedExceedsStock,
  itemsBelowZero,
  notChecked,
  unusedIgnore,
  wrongEncoding,
];

const byId = new Map(rules.map((rule) => [rule.id, rule]));

/** The rule of an id. */
export const ruleOf = (id: string): Rule | undefined => byId.get(id);
