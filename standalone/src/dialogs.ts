import type { Problem } from '../../server/src/bytes';
import { titleOf } from '../../server/src/check';
import { guideOf } from '../../server/src/messages/guide';
import { rules } from '../../server/src/rules';
import { make } from './dom';
import { localeNow, say } from './words';

/** Opens a dialog over the page; it goes when it is closed. The element's own `Esc` and focus are kept. */
const open = (
  title: string,
  content: readonly Node[],
  buttons: readonly HTMLButtonElement[],
  { wide = false, end = say('done') } = {},
): HTMLDialogElement => {
  // A page in the dialog would take the focus, and every key with it.
  const close = make('button', { type: 'button', autofocus: wide, onclick: () => dialog.close() }, end);
  const dialog = make(
    'dialog',
    { 'aria-label': title, class: wide ? 'wide' : '' },
    make('h2', {}, title),
    ...content,
    make('div', { class: 'buttons' }, ...buttons, close),
  );
  dialog.addEventListener('close', () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
  return dialog;
};

/** A place in a text that a dialog leads to. */
export interface Place {
  readonly words: string;
  readonly go: () => void;
}

/** Tells something that has more than a line; the places first, each of which closes the dialog. */
export const tellNotes = (
  title: string,
  lead: string,
  notes: readonly string[],
  places: readonly Place[] = [],
): void => {
  const leads = places.map(({ words, go }) => {
    const onclick = (): void => {
      dialog.close();
      go();
    };
    return make('li', {}, make('button', { type: 'button', class: 'place', onclick }, words));
  });
  const list = make('ul', {}, ...leads, ...notes.map((note) => make('li', {}, note)));
  const dialog = open(title, [...(lead === '' ? [] : [make('p', {}, lead)]), list], []);
};

/** What cannot be read is told where nobody misses it: the text that was open before stays, and looks as if it were meant. */
export const tellProblems = (problems: readonly Problem[]): void => {
  if (problems.length > 0) {
    const words = problems.map(({ key, values }) => say(key, values));
    tellNotes(say('refused', { count: problems.length }), '', words);
  }
};

/** What a rule says, why, on what basis, and how a mistake is put right. */
export const explainRule = (id: string): void => {
  const guide = guideOf(id);
  const rule = rules.find((each) => each.id === id);
  const locale = localeNow();
  const words = locale === 'en' ? guide?.en : guide?.zh;
  if (!words) return;
  const section = (title: string, text: string): Node[] => [make('h3', {}, title), make('p', {}, text)];
  const [example] = guide?.examples ?? [];
  const shown = example
    ? [
        make('h3', {}, say('bad')),
        make('pre', { class: 'bad' }, example.bad),
        make('h3', {}, say('good')),
        make('pre', {}, example.good),
      ]
    : [];
  const basis = say('basis', { basis: `@basis.${rule?.basis ?? 'none'}` });
  const content = [
    make('p', {}, words.what),
    ...section(say('why'), words.why),
    make('p', { class: 'said' }, basis),
    ...shown,
    ...section(say('how'), words.fix),
  ];
  open(`${id} ${titleOf({ id }, locale)}`, content, []);
};

/** Shows a page made of the text, to be printed or kept. */
export const showPage = (title: string, html: string, download: () => void): void => {
  const frame = make('iframe', { title, srcdoc: html });
  open(
    title,
    [frame],
    [
      make('button', { type: 'button', onclick: () => frame.contentWindow?.print() }, say('print')),
      make('button', { type: 'button', onclick: download }, say('download')),
    ],
    { wide: true },
  );
};

/** A choice of a form, by what it is called. */
export interface Choice {
  readonly value: string;
  readonly words: string;
}

interface Asked {
  readonly name: string;
  readonly words: string;
  /** A list to choose from; any words unless given. */
  readonly choices?: readonly Choice[];
  readonly value?: string;
  /** A whole number within bounds. */
  readonly between?: readonly [least: number, most: number];
}

const fieldOf = ({ name, words, choices, value = '', between }: Asked): HTMLElement => {
  const input = choices
    ? make(
        'select',
        { name },
        ...choices.map((choice) =>
          make('option', { value: choice.value, selected: choice.value === value }, choice.words),
        ),
      )
    : make('input', {
        name,
        value,
        required: true,
        ...(between
          ? { type: 'number', min: String(between[0]), max: String(between[1]) }
          : // Blanks alone are no name.
            { type: 'text', pattern: '.*\\S.*', autocomplete: 'off' }),
      });
  return make('label', {}, make('span', { class: 'words' }, words), input);
};

/** Asks for some fields at once; `shows` says which of them matter for what is chosen. */
export const ask = (
  title: string,
  fields: readonly Asked[],
  done: (answers: ReadonlyMap<string, string>) => void,
  shows: (name: string, answers: ReadonlyMap<string, string>) => boolean = () => true,
): void => {
  const answers = (): Map<string, string> => {
    const all = new Map<string, string>();
    for (const [name, value] of new FormData(form)) all.set(name, String(value).trim());
    return all;
  };
  const elements = fields.map((field) => fieldOf(field));
  const form = make('form', { method: 'dialog' }, ...elements);
  const adapt = (): void => {
    const given = answers();
    for (const [at, { name }] of fields.entries()) {
      const element = elements[at] as HTMLElement;
      element.hidden = !shows(name, given);
      for (const input of element.querySelectorAll('input')) input.required = !element.hidden;
    }
  };
  form.addEventListener('input', adapt);
  form.addEventListener('submit', () => done(answers()));
  adapt();
  const go = make('button', { type: 'button', class: 'main', onclick: () => form.requestSubmit() }, say('make'));
  // Enter, from every field.
  form.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' || event.isComposing) return;
    event.preventDefault();
    form.requestSubmit();
  });
  const dialog = open(title, [form], [go], { end: say('cancel') });
  form.addEventListener('submit', () => dialog.close());
};
