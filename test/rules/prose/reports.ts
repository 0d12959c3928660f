import { type CheckedReport, check, fixesOf } from '../../../server/src/check';
import { form as formById } from '../../../server/src/forms';
import { format, hasMessage } from '../../../server/src/messages';
import { parse } from '../../../server/src/parser';
import type { Finding } from '../../../server/src/rules/types';
import { caseSentences, type ReportValues, renderReport, uniformValues, withValues } from '../../support/generate';

export const department = '云州市青川区数据局';
export const government = '云州市青川区人民政府';

const form = formById('2021');

/**
 * What the tables of these tests hold: 74 received and 1 carried in, 70 answered (40 granted, 10 partly, 5 denied,
 * 12 unable, 2 rejected, 1 otherwise) and 5 carried over; 60 of 74 from natural persons; 6 reviews (3 upheld,
 * 1 corrected, 2 pending), 2 + 1 suits; 8 documents issued, 2 repealed, 66 in force.
 */
export const usual: ReportValues = withValues(uniformValues(form, '0'), {
  'requests.received.naturalPerson': '60',
  'requests.received.business': '14',
  'requests.received.total': '74',
  'requests.carriedIn.naturalPerson': '1',
  'requests.carriedIn.total': '1',
  'requests.granted.naturalPerson': '26',
  'requests.granted.business': '14',
  'requests.granted.total': '40',
  'requests.partlyGranted.naturalPerson': '10',
  'requests.partlyGranted.total': '10',
  'requests.deniedStateSecret.naturalPerson': '3',
  'requests.deniedStateSecret.total': '3',
  'requests.deniedProcess.naturalPerson': '2',
  'requests.deniedProcess.total': '2',
  'requests.unableNotHeld.naturalPerson': '12',
  'requests.unableNotHeld.total': '12',
  'requests.rejectedRepeated.naturalPerson': '2',
  'requests.rejectedRepeated.total': '2',
  'requests.otherNotCorrected.naturalPerson': '1',
  'requests.otherNotCorrected.total': '1',
  'requests.resultsTotal.naturalPerson': '56',
  'requests.resultsTotal.business': '14',
  'requests.resultsTotal.total': '70',
  'requests.carriedOut.naturalPerson': '5',
  'requests.carriedOut.total': '5',
  'reviews.review.upheld': '3',
  'reviews.review.corrected': '1',
  'reviews.review.pending': '2',
  'reviews.review.total': '6',
  'reviews.directSuit.upheld': '2',
  'reviews.directSuit.total': '2',
  'reviews.suitAfterReview.pending': '1',
  'reviews.suitAfterReview.total': '1',
  'disclosure.normativeDocuments.issued': '8',
  'disclosure.normativeDocuments.repealed': '2',
  'disclosure.normativeDocuments.inForce': '66',
});

export const empty: ReportValues = uniformValues(form, '0');

export interface Base {
  readonly organ?: string;
  readonly year?: number;
  readonly values?: ReportValues;
  /** Where the sentence goes: among what is said on requests, or a paragraph of its own at section one's end. */
  readonly place?: 'requests' | 'paragraph' | 'disclosure' | 'other';
}

/** A report of 2024 whose prose says `sentence` and nothing else that counts. */
export const reportWith = (sentence: string, base: Base = {}): string => {
  const { organ = department, year = 2024, values = usual, place = 'requests' } = base;
  const text = renderReport({ form, year, organ, values, layout: 'pipeRow' });
  const told = caseSentences(year, values);
  if (!text.includes(told)) throw new Error('no sentences');
  if (place === 'requests') return text.replace(told, sentence);
  const silent = text.replace(told, '');
  if (place === 'paragraph')
    return silent.replace('二、主动公开政府信息情况\n', `${sentence}\n二、主动公开政府信息情况\n`);
  if (place === 'disclosure') return silent.replace('（一）主动公开。', `（一）主动公开。${sentence}`);
  return silent.replace('六、其他需要报告的事项\n', `六、其他需要报告的事项\n${sentence}\n`);
};

/** The first report of a text, checked by every rule. */
export const checked = (text: string): CheckedReport => {
  const report = check(parse(text), { strict: true })[0];
  if (!report) throw new Error('no report');
  return report;
};

const placeholder = /\{\w+\}/;

/** The findings of a text; each must have words for all that it says, and lie in the text on one line. */
export const findingsOf = (text: string): readonly Finding[] => {
  const { findings } = checked(text);
  for (const finding of findings) {
    const said: [string, Finding['params']][] = [
      [finding.message, finding.params],
      ...finding.related.map((each): [string, Finding['params']] => [each.message, each.params]),
      ...fixesOf(finding).map((each): [string, Finding['params']] => [each.title, each.params]),
    ];
    for (const [key, params] of said) {
      const words = [format(key, params, 'zh-cn'), format(key, params, 'en')];
      if (!hasMessage(key) || words.some((each) => placeholder.test(each)))
        throw new Error(`${key}: ${words.join(' / ')}`);
    }
    for (const { start, end } of [finding.span, ...finding.related.map((each) => each.span)]) {
      if (start < 0 || end > text.length || /[\r\n]/.test(text.slice(start, end))) throw new Error(`${start}-${end}`);
    }
  }
  return findings;
};

/** Rules that speak of a report's sentence: what they are and what they point at. */
export const told = (text: string): string[] =>
  findingsOf(text).map(({ rule, span }) => `${rule} ${text.slice(span.start, span.end)}`);
