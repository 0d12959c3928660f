import { newReport } from '../../server/src/features';
import type { Span } from '../../server/src/report';
import { ask, tellNotes } from './dialogs';
import type { NamedReport, OpenTexts } from './texts';
import { localeNow, say } from './words';

/** Takes what was made. */
type Made = (made: { readonly text: string; readonly fileName: string } | null) => void;

/** The year that the first form of this kind was made for. */
const firstYear = 2019;

/** Asks what a new report is to be, blank or after one that is open. */
export const askNew = (texts: OpenTexts, made: Made): void => {
  const followed = texts.named();
  const choices = [
    { value: '', words: say('blank') },
    ...followed.map(({ organ, year }, at) => ({
      value: String(at),
      words: say('follow', { organ, year, next: year + 1 }),
    })),
  ];
  const due = new Date().getFullYear() - 1;
  ask(
    say('new'),
    [
      ...(followed.length > 0 ? [{ name: 'begin', words: say('begin'), choices }] : []),
      { name: 'organ', words: say('organ'), value: followed[0]?.organ ?? '' },
      { name: 'year', words: say('year'), value: String(due), between: [firstYear, due + 2] },
    ],
    (answers) => {
      const before = answers.get('begin') ? followed[Number(answers.get('begin'))] : undefined;
      const plain = { organ: answers.get('organ') ?? '', year: Number(answers.get('year')) };
      made(before ? texts.after(before) : newReport(plain));
    },
    // The report that is followed tells both.
    (name, answers) => name === 'begin' || !answers.get('begin'),
  );
};

/** Shows a place of an open text (UTF-16 units). */
type Go = (id: string, span: Span) => void;

/** Tells how a report stands to the sum of the others; from each cell that differs it leads to its place. */
const tellCompared = (texts: OpenTexts, report: NamedReport, go: Go): void => {
  const compared = texts.compared(report, localeNow());
  if (!compared || compared.count === 0) {
    tellNotes(say('sum'), say('sumRefused'), compared?.notes ?? []);
    return;
  }
  const { words, causes, differences, notes } = compared;
  const places = differences.map((each) => ({ words: each.words, go: () => go(report.id, each.span) }));
  tellNotes(words, causes.join(' '), notes, places);
};

/**
 * Asks of which year the reports are to be added up, and whose report that is, or with which report the sum is to be compared;
 * false where there are none.
 */
export const askSum = (texts: OpenTexts, made: Made, go: Go): boolean => {
  const years = texts.years();
  const [newest] = years.keys();
  if (newest === undefined) return false;
  const choices = [...years].map(([year, count]) => ({ value: String(year), words: say('sumOf', { year, count }) }));
  const others = texts.named().filter(({ year }) => (years.get(year) ?? 0) > 1);
  const into = [
    { value: '', words: say('sumNew') },
    ...others.map(({ organ, year }, at) => ({ value: String(at), words: say('sumCompare', { organ, year }) })),
  ];
  ask(
    say('sum'),
    [
      ...(others.length > 0 ? [{ name: 'into', words: say('sumInto'), choices: into }] : []),
      { name: 'year', words: say('year'), choices },
      { name: 'organ', words: say('organ') },
    ],
    (answers) => {
      const compared = answers.get('into') ? others[Number(answers.get('into'))] : undefined;
      if (compared) {
        tellCompared(texts, compared, go);
        return;
      }
      const added = texts.sum(Number(answers.get('year')), answers.get('organ') ?? '', localeNow());
      if (!added || added.count === 0) {
        tellNotes(say('sum'), say('sumRefused'), added?.notes ?? []);
        return;
      }
      made(added);
      const done = say('adding.done', { count: added.count });
      tellNotes(done, say(added.notes.length > 0 ? 'notes' : 'made'), added.notes);
    },
    // The report that is there tells both.
    (name, answers) => name === 'into' || !answers.get('into'),
  );
  return true;
};
