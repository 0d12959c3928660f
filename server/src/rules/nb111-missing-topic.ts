import { canonicalHeading, section } from '../forms';
import { topics } from '../forms/sentences';
import { fillSentence } from '../writer/fill';
import { formTopics, governmentTopics, type TopicWords } from './data/topics';
import type { ExtraTopic } from './settings';
import { optionsFor } from './support/insert';
import { onOneLine } from './support/lines';
import { isGovernments } from './support/organs';
import { hasPair } from './support/pairs';
import { insertParagraphs } from './support/paragraphs';
import { notStructured, sectionIn } from './support/sections';
import { hasAny, sectionWords, wordsOf } from './support/words';
import { defineRule, type RuleContext, type Skip } from './types';

/** From this report year on the form names the topics of section one. */
const firstYearOfTopics = 2021;
/** A section this short is not written yet, which another rule says. */
const leastCharacters = 10;

/** Why a report is not asked for what the form of 2021 asks for. */
export const beforeTopics = ({ report }: RuleContext): Skip | undefined => {
  if (report.year === null) return { reason: 'skip.noYear' };
  return report.year < firstYearOfTopics ? { reason: 'skip.sinceTopics', params: { year: report.year } } : undefined;
};

const extraWords = ({ name, words = [] }: ExtraTopic): TopicWords => ({
  key: null,
  name,
  words: words.length > 0 ? words : [name],
  reason: 'asked for by the settings',
});

const tells = (prose: string, { words, pairs = [] }: TopicWords): boolean =>
  hasAny(prose, words) || pairs.some((pair) => hasPair(prose, pair));

/** The topics that neither their section nor, for a government's, sections five and six speak of. */
const lacking = ({ text, report, settings }: RuleContext, overview: string): TopicWords[] => {
  const asked = [...formTopics, ...settings.extraTopics.map(extraWords)];
  const missing = asked.filter((topic) => !tells(overview, topic));
  if (!isGovernments(report, settings)) return missing;
  const words = wordsOf(text, report);
  const others = ['problems', 'otherMatters'] as const;
  const prose = overview + others.map((key) => sectionWords(words, report, key) ?? '').join('\n');
  return [...missing, ...governmentTopics.filter((topic) => !hasAny(prose, topic.words))];
};

/** Section one does not speak of all that the form, the Regulations or the settings ask it for. */
export const missingTopic = defineRule({
  id: 'NB111',
  name: 'missing-topic',
  severity: 'warning',
  basis: 'stated',
  fixable: 'suggest',
  reads: ['facts', 'headings', 'tables', 'words'],
  check(context, found) {
    const { text, report, settings } = context;
    const skip = notStructured(report) ?? beforeTopics(context);
    if (skip) return skip;
    const heading = sectionIn(report, 'overview')?.heading;
    const overview = sectionWords(wordsOf(text, report), report, 'overview');
    if (!heading || overview === null) return { reason: 'skip.noOverview' };
    if (overview.length < leastCharacters) return undefined;
    const params = { section: canonicalHeading(section('overview')) };
    const span = onOneLine(text, heading);
    const missing = lacking(context, overview);
    if (missing.length > 0) {
      found({
        params: { ...params, topics: missing.map((topic) => topic.name).join('、') },
        span,
        data: missing.flatMap((topic) => topic.key ?? []),
      });
    }
    const { min = null, max = null } = settings.overviewLength ?? {};
    const length = overview.replaceAll('\n', '').length;
    if (min !== null && length < min) {
      found({ message: 'NB111.short', params: { ...params, length, limit: min }, span, severity: 'information' });
    } else if (max !== null && length > max) {
      found({ message: 'NB111.long', params: { ...params, length, limit: max }, span, severity: 'information' });
    }
    return undefined;
  },
  fix({ text, report }, { data, params }) {
    const keys = (data ?? []) as readonly string[];
    const overview = sectionIn(report, 'overview');
    if (keys.length === 0 || !overview) return [];
    const facts = optionsFor(text, report);
    const lines = topics
      .filter((topic) => keys.includes(topic.key))
      .map((topic) => `${topic.name}。${fillSentence(topic.text, facts).text}`);
    const edits = [insertParagraphs(text, report, overview, lines)];
    const { topics: names = '' } = params;
    return [{ title: 'NB111.fix', params: { topics: names }, kind: 'suggest', preferred: true, edits }];
  },
});
