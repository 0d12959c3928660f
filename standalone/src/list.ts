import type { Severity } from '../../server/src/rules/types';
import { byId, make } from './dom';
import { isUnsaved, type OpenText, type OpenTexts } from './texts';
import { say } from './words';

/** So many texts are looked over without help. */
const mostAtAGlance = 10;

/** What the list asks of the page. */
export interface Opener {
  show(id: string): void;
  close(id: string): void;
}

const count = (level: Severity, number: number): HTMLElement => {
  const words = `${say(`severity.${level}`)} ${number}`;
  return make('b', { class: level, title: words, role: 'img', 'aria-label': words }, String(number));
};

/** The list of open texts, each with its errors and warnings; of many those that hold a word, or all with something wrong. */
export class TextsList {
  readonly #texts: OpenTexts;
  readonly #opener: Opener;
  readonly #words = byId('sought') as HTMLInputElement;
  readonly #wrongAlone = byId('wrongAlone') as HTMLInputElement;
  #shown = '';

  constructor(texts: OpenTexts, opener: Opener) {
    this.#texts = texts;
    this.#opener = opener;
    for (const input of [this.#words, this.#wrongAlone]) input.addEventListener('input', () => this.show(this.#shown));
  }

  /** Puts the words of what stays into the page's language. */
  speak(): void {
    this.#words.placeholder = say('sought');
    this.#words.setAttribute('aria-label', say('sought'));
    byId('wrongWords').textContent = say('wrongAlone');
  }

  /** Shows the texts; `shown` is the one that is open beside, which stays in the list whatever is sought. */
  show(shown: string): void {
    this.#shown = shown;
    const all = this.#texts.all();
    const isLong = all.length > mostAtAGlance;
    byId('sift').hidden = !isLong;
    const sought = isLong ? this.#words.value.trim() : '';
    const wrongAlone = isLong && this.#wrongAlone.checked;
    const items = all.flatMap((text) => this.#item(text, sought, wrongAlone) ?? []);
    byId('texts').replaceChildren(...items);
    byId('texts').querySelector('[aria-current="true"]')?.scrollIntoView({ block: 'nearest' });
  }

  /** Null for a text that is not sought. */
  #item(text: OpenText, sought: string, wrongAlone: boolean): HTMLElement | null {
    const { id, name } = text;
    const reports = this.#texts.listed(id);
    const error = reports.reduce((sum, { counts }) => sum + counts.error, 0);
    const warning = reports.reduce((sum, { counts }) => sum + counts.warning, 0);
    const isFound = [name, ...reports.map(({ organ, year }) => `${organ ?? ''} ${year ?? ''}`)].join().includes(sought);
    if (id !== this.#shown && !(isFound && (!wrongAlone || error + warning > 0))) return null;
    const [first] = reports;
    const own = first?.organ && first.year !== null ? `${first.organ} ${first.year}` : name;
    const title = reports.length > 1 ? say('many', { name: own, count: reports.length }) : own;
    const said = [...(title === name ? [] : [name]), ...(isUnsaved(text) ? [say('unsaved')] : [])];
    const isShown = id === this.#shown ? 'true' : 'false';
    const open = make(
      'button',
      { type: 'button', class: 'open', 'aria-current': isShown, onclick: () => this.#opener.show(id) },
      make('span', { class: 'title' }, title),
      make('span', { class: 'said' }, said.join(' · ')),
    );
    const states = [...(error > 0 ? [count('error', error)] : []), ...(warning > 0 ? [count('warning', warning)] : [])];
    const words = say('close', { name });
    const end = make(
      'button',
      { type: 'button', class: 'close', 'aria-label': words, title: words, onclick: () => this.#opener.close(id) },
      '×',
    );
    return make('li', {}, open, ...states, end);
  }
}
