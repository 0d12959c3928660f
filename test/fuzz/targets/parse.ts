import { looksLikeReport, parse } from '../../../server/src/parser';
import { mentionsOf, paragraphsOf } from '../../../server/src/parser/prose';
import { graphOf } from '../../../server/src/report';
import { allInside, onOneLine, soundDocument } from '../invariants';
import { holds, target } from '../target';
import { anyText } from '../texts';

/** Any text, read. */
export const parseTarget = target<string>({
  name: 'parse',
  weight: 100,
  make: anyText,
  run(text) {
    const document = parse(text);
    soundDocument(document, text);
    for (const report of document.reports) {
      const { figures, equations } = graphOf(report);
      allInside([...figures.values()], text, 'figures');
      for (const { left, right } of equations) {
        holds(Number.isFinite(left) && Number.isFinite(right), () => `an equation of ${left} and ${right}`);
      }
      for (const paragraph of paragraphsOf(report, document.text)) allInside(paragraph.span, text, 'paragraph');
      for (const mention of mentionsOf(report, document.text)) {
        onOneLine(mention.span, document.text, mention.key);
        allInside(mention, text, mention.key);
      }
    }
    looksLikeReport(text);
  },
});
