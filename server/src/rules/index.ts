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
import { missingTopic } from './nb111-missing-topic';
import { missingImprovement } from './nb112-missing-improvement';
import { missingFeeStatement } from './nb113-missing-fee-statement';
import { leftoverInstruction } from './nb114-leftover-instruction';
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
import { receivedDiffers } from './nb401-received-differs';
import { carriedInDiffers } from './nb402-carried-in-differs';
import { answeredDiffers } from './nb403-answered-differs';
import { carriedOutDiffers } from './nb404-carried-out-differs';
import { proseBalanceBroken } from './nb405-prose-balance-broken';
import { breakdownDiffers } from './nb406-breakdown-differs';
import { reviewsDiffer } from './nb407-reviews-differ';
import { documentsDiffer } from './nb408-documents-differ';
import { noneClaimed } from './nb409-none-claimed';
import { listDoesNotAddUp } from './nb410-list-does-not-add-up';
import { percentageWrong } from './nb411-percentage-wrong';
import { feeConflict } from './nb412-fee-conflict';
import { carryOverBroken } from './nb501-carry-over-broken';
import { stockBroken } from './nb502-stock-broken';
import { itemsBroken } from './nb503-items-broken';
import { copiedText } from './nb504-copied-text';
import { wrongYear } from './nb601-wrong-year';
import { signedTooEarly } from './nb602-signed-too-early';
import { signedTooLate } from './nb603-signed-too-late';
import { organDiffers } from './nb604-organ-differs';
import { outdatedBasis } from './nb605-outdated-basis';
import { documentNumberStyle } from './nb606-document-number-style';
import { wrongTerm } from './nb607-wrong-term';
import { personalData } from './nb608-personal-data';
import { placeholder } from './nb609-placeholder';
import { artefact } from './nb610-artefact';
import { doubledWord } from './nb611-doubled-word';
import { rulesWithoutPower } from './nb612-rules-without-power';
import { notChecked } from './nb901-not-checked';
import { unusedIgnore } from './nb902-unused-ignore';
import { wrongEncoding } from './nb903-wrong-encoding';
import { traditionalCharacters } from './nb904-traditional-characters';
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
  missingTopic,
  missingImprovement,
  missingFeeStatement,
  leftoverInstruction,
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
  receivedDiffers,
  carriedInDiffers,
  answeredDiffers,
  carriedOutDiffers,
  proseBalanceBroken,
  breakdownDiffers,
  reviewsDiffer,
  documentsDiffer,
  noneClaimed,
  listDoesNotAddUp,
  percentageWrong,
  feeConflict,
  carryOverBroken,
  stockBroken,
  itemsBroken,
  copiedText,
  wrongYear,
  signedTooEarly,
  signedTooLate,
  organDiffers,
  outdatedBasis,
  documentNumberStyle,
  wrongTerm,
  personalData,
  placeholder,
  artefact,
  doubledWord,
  rulesWithoutPower,
  notChecked,
  unusedIgnore,
  wrongEncoding,
  traditionalCharacters,
];

const byId = new Map(rules.map((rule) => [rule.id, rule]));

/** The rule of an id. */
export const ruleOf = (id: string): Rule | undefined => byId.get(id);
