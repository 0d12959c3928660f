import { type CheckedReport, countsOf, messageOf, presentFixes, reasonOf, titleOf } from '../../server/src/check';
import { byPlace, namesOf, type Reading } from '../../server/src/features';
import type { Finding, TextEdit } from '../../server/src/rules/types';
import { make } from './dom';
import { localeNow, say } from './words';

/** Places that are listed at most: more are found in texts that are hardly reports. */
const mostListed = 300;

/** What the list asks of the page. */
export interface Reader {
  /** Goes to a place of the text (UTF-16 units). */
  go(start: number, end: number): void;
  apply(edits: readonly TextEdit[]): void;
  explain(rule: string): void;
  /** The line of an offset, from 1. */
  lineOf(offset: number): number;
}

interface Item {
  readonly start: number;
  readonly end: number;
  readonly element: HTMLElement;
}

/** Which rules did not run, or not in full, and why: what silence does not mean. */
const uncheckedOf = ({ skipped }: CheckedReport['coverage']): HTMLElement[] => {
  if (skipped.length === 0) return [];
  const locale = localeNow();
  const byReason = new Map<string, string[]>();
  for (const each of skipped) {
    const reason = reasonOf(each, locale);
    byReason.set(reason, [...(byReason.get(reason) ?? []), `${each.rule} ${titleOf({ id: each.rule }, locale)}`]);
  }
  const count = new Set(skipped.map(({ rule }) => rule)).size;
  const items = [...byReason].map(([reason, rules]) =>
    make('li', {}, `${reason}${locale === 'en' ? ': ' : '：'}${rules.join(locale === 'en' ? ', ' : '、')}`),
  );
  return [make('details', {}, make('summary', {}, say('unchecked', { count })), make('ul', {}, ...items))];
};

/** The list of findings beside the text. */
export class FindingsList {
  readonly #parent: HTMLElement;
  readonly #reader: Reader;
  #items: Item[] = [];

  constructor(parent: HTMLElement, reader: Reader) {
    this.#parent = parent;
    this.#reader = reader;
  }

  /** Shows words in the place of a list. */
  tell(...content: readonly (Node | string)[]): void {
    this.#items = [];
    this.#parent.replaceChildren(...content);
  }

  /** Shows what is wrong, report by report. */
  show({ reports }: Reading): void {
    this.#items = [];
    let left = mostListed;
    let unlisted = 0;
    // Of many only those are listed that something is wrong with.
    const told = reports.length > 1 ? reports.filter(({ findings }) => findings.length > 0) : reports;
    const parts = told.flatMap(({ report, findings, coverage }): HTMLElement[] => {
      const groups = byPlace(findings);
      const listed = groups.slice(0, left);
      left -= listed.length;
      unlisted += groups.length - listed.length;
      const counts = countsOf(findings);
      const state = findings.length === 0 ? say('noFindings') : say('state', { ...counts });
      return [
        ...(reports.length > 1 ? [make('h3', {}, namesOf(report, localeNow()))] : []),
        make('p', { class: 'state' }, state),
        make('ol', {}, ...listed.map((group) => this.#place(group))),
        ...uncheckedOf(coverage),
      ];
    });
    const count = reports.length - told.length;
    const words = [
      ...(unlisted > 0 ? [say('more', { count: unlisted })] : []),
      ...(told.length === 0 ? [say('noFindings')] : count > 0 ? [say('others', { count })] : []),
    ];
    this.#parent.replaceChildren(...parts, ...words.map((each) => make('p', { class: 'state' }, each)));
  }

  /** Shows which places hold an offset. */
  point(offset: number): void {
    let first: HTMLElement | null = null;
    for (const { start, end, element } of this.#items) {
      const isHere = start <= offset && offset <= end;
      element.classList.toggle('here', isHere);
      if (isHere) first ??= element;
    }
    first?.scrollIntoView({ block: 'nearest' });
  }

  #place(group: readonly Finding[]): HTMLElement {
    const [{ span }] = group as [Finding];
    const { go, apply } = this.#reader;
    const told = group.map((finding) => this.#told(finding));
    const line = make(
      'button',
      { type: 'button', class: 'line', onclick: () => go(span.start, span.end) },
      say('page.line', { line: this.#reader.lineOf(span.start) }),
    );
    // One edit may mend several findings of a place.
    const fixes = new Map(
      group
        .flatMap((finding) => presentFixes(finding, localeNow()))
        .filter(({ edits }) => edits.length > 0)
        .map((fix) => [fix.title, fix]),
    );
    const buttons = [...fixes.values()].map(({ title, edits }) =>
      make('button', { type: 'button', class: 'fix', onclick: () => apply(edits) }, title),
    );
    const element = make('li', {}, ...told, make('div', { class: 'ways' }, line, ...buttons));
    element.addEventListener('click', ({ target }) => {
      if (!(target instanceof HTMLButtonElement)) go(span.start, span.end);
    });
    this.#items.push({ start: span.start, end: span.end, element });
    return element;
  }

  #told(finding: Finding): HTMLElement {
    const locale = localeNow();
    return make(
      'p',
      { class: finding.severity },
      make('b', {}, say(`severity.${finding.severity}`)),
      ` ${messageOf(finding, locale)} `,
      make(
        'button',
        {
          type: 'button',
          class: 'rule',
          'aria-label': say('explain', { rule: `${finding.rule} ${titleOf({ id: finding.rule }, locale)}` }),
          onclick: () => this.#reader.explain(finding.rule),
        },
        finding.rule,
      ),
    );
  }
}
