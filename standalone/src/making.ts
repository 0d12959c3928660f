import { newReport } from '../../server/src/features';
import { ask, tellNotes } from './dialogs';
import type { OpenTexts } from './texts';
import { localeNow, say } from './words';

/** Takes what was made. */
type Made = (made: { readonly text: string; readonly fileName: string } | null) => void;

/** The year that the first form of this kind was made for. */
const firstYear = 2019;

/** Asks what a new report is to be, blank or after one that is open. */
export const askNew = (texts: OpenTexts, made: Made): void => {
  const followed = texts.followed();
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

/** Asks of which year the reports are to be added up, and whose report that is; false where there are none. */
export const askSum = (texts: OpenTexts, made: Made): boolean => {
  const years = texts.years();
  const [newest] = years.keys();
  if (newest === undefined) return false;
  const choices = [...years].map(([year, count]) => ({ value: String(year), words: say('sumOf', { year, count }) }));
  ask(
    say('sum'),
    [
      { name: 'year', words: say('year'), choices },
      { name: 'organ', words: say('organ') },
    ],
    (answers) => {
      const added = texts.sum(Number(answers.get('year')), answers.get('organ') ?? '', localeNow());
      if (!added || added.count === 0) {
        tellNotes(say('sum'), say('sumRefused'), added?.notes ?? []);
        return;
      }
      made(added);
      const done = say('adding.done', { count: added.count });
      tellNotes(done, say(added.notes.length > 0 ? 'notes' : 'made'), added.notes);
    },
  );
  return true;
};
