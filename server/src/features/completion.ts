import { hidesSomething } from '../text';
import { figureProposals, isAtFigure } from './completion/figures';
import { missingHeadings, presentHeadings } from './completion/headings';
import { lineAt } from './completion/line';
import { matched } from './completion/match';
import { reportOfLine, sectionAt } from './completion/place';
import { isBetweenRows, rowProposals } from './completion/rows';
import { sentenceProposals } from './completion/sentences';
import { tableProposals } from './completion/tables';
import type { Completion, CompletionOptions, Proposal, Scene } from './completion/types';
import type { Reading } from './reading';

export type { Completion, CompletionKind, CompletionOptions } from './completion/types';

/** Words longer than this are prose being written: no heading and no label is meant. */
const longestLabel = 60;

const isEmptyBody = ({ text, report, line }: Scene): boolean => {
  const body = sectionAt(report, line.start)?.body;
  return body !== undefined && text.slice(body.start, body.end).trim() === text.slice(line.words, line.offset).trim();
};

/** What may stand where prose and headings do: in an empty section its own sentences first. */
const betweenSections = (scene: Scene): Proposal[] => {
  const { line } = scene;
  const sentences = sentenceProposals(scene);
  if (line.offset - line.words > longestLabel) return sentences;
  const missing = missingHeadings(scene);
  const present = presentHeadings(scene);
  const isSentenceFirst = sentences.length > 0 && (isEmptyBody(scene) || scene.report.sections.length === 0);
  if (!isSentenceFirst) return [...missing, ...sentences, ...present];
  // A choice further down would be scrolled to, and hide the first.
  return [...sentences, ...missing.map((each) => ({ ...each, preselect: false })), ...present];
};

const proposals = (scene: Scene): Proposal[] => {
  const { line, text } = scene;
  const figures = figureProposals(scene);
  const isFigure = isAtFigure(scene) && text.slice(line.words, line.offset).trim() === '';
  if (isFigure || line.offset < line.words) return figures;
  const rows = line.offset - line.words > longestLabel ? [] : rowProposals(scene);
  if (!line.isLast || isBetweenRows(scene)) return [...figures, ...(line.isLast || line.hasCells ? rows : [])];
  return [...figures, ...tableProposals(scene), ...rows, ...betweenSections(scene)];
};

/**
 * What can be put in at an offset (one outside the text is its nearest end), the best first: the figure that the sums ask for, a whole table, rows of the table
 * there, headings, standard sentences. Only what fits the words typed so far.
 */
export const complete = (
  { document }: Reading,
  offset: number,
  options: CompletionOptions = {},
): readonly Completion[] => {
  const { text } = document;
  const at = Math.max(0, Math.min(offset, text.length));
  const report = reportOfLine(document, at);
  if (!report) return [];
  const scene: Scene = { text, report, line: lineAt(text, at), options };
  // What a tag stands in is left to its writer.
  const isWhole = ({ span }: Proposal): boolean =>
    document.source === text || !hidesSomething(text, span.start, span.end);
  return proposals(scene)
    .filter(isWhole)
    .flatMap((each) => matched(each, text.slice(each.span.start, at)) ?? []);
};
