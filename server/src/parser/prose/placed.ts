import type { Denial, Mention } from '../../report/mentions';
import type { Span } from '../../report/types';
import type { Paragraph } from './paragraphs';
import type { Sentence } from './reader';

/** A sentence of a paragraph in its report: `index` is the paragraph's, `first` that of its first sentence. */
export const placeSentence = (sentence: Sentence, paragraph: Paragraph, index: number, first: number): Sentence => {
  const { mentions, denials, tokens } = sentence;
  if (mentions.length === 0 && denials.length === 0) return { paragraph, tokens, mentions, denials };
  const { offsets } = paragraph;
  const place = ({ start, end }: Span): Span => ({
    start: offsets[start] as number,
    end: (offsets[end - 1] as number) + 1,
  });
  const inReport = <Each extends Mention | Denial>(each: Each): Each => {
    const span = place(each.span);
    return { ...each, key: `prose.${span.start}`, span, paragraph: index, sentence: first + each.sentence };
  };
  return {
    paragraph,
    tokens,
    mentions: mentions.map((each) => ({
      ...inReport(each),
      phrase: place(each.phrase),
      verb: each.verb && place(each.verb),
    })),
    denials: denials.map(inReport),
  };
};
