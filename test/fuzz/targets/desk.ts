import { TextDocument } from 'vscode-languageserver-textdocument';
import { generateReport, type Pick, testLayouts } from '../../support/generate';
import { anyEdit } from '../edits';
import { Session } from '../session';
import { pulling, Shown } from '../shown';
import { holds, target } from '../target';
import { baseText, choose } from '../texts';

/** More documents than the server keeps readings of. */
const documents = 6;

type Step =
  | { readonly act: 'open'; readonly at: number; readonly text: string }
  | { readonly act: 'edit'; readonly at: number; readonly start: number; readonly end: number; readonly put: string }
  | { readonly act: 'close' | 'pull' | 'look'; readonly at: number };

/** Reports of one organ for some years, so that most are neighbours of others, alone and several in one text. */
const ofYears = (pick: Pick): string =>
  Array.from({ length: pick(3) === 0 ? 2 : 1 }, () =>
    generateReport(pick(3), { year: 2021 + pick(3), layout: choose(pick, testLayouts) }),
  ).join('\n');

const anyDocument = (pick: Pick): string => (pick(3) === 0 ? baseText(pick) : ofYears(pick));

const anyStep = (pick: Pick, texts: readonly string[]): Step => {
  const at = pick(documents - 1);
  const act = choose(pick, ['open', 'edit', 'edit', 'edit', 'pull', 'pull', 'look', 'close'] as const);
  if (act === 'open') return { act, at, text: anyDocument(pick) };
  if (act === 'edit') return { act, at, ...anyEdit(texts[at] ?? '', pick, baseText) };
  return { act, at };
};

const uriOf = (at: number): string => `file:///reports/${at}.txt`;

/** A client with documents open, as the protocol says. */
class Desk {
  readonly texts = new Map<number, string>();
  readonly #shown = new Map<number, Shown>();
  #version = 1;

  constructor(readonly session: Session) {}

  open(at: number, text: string): void {
    if (this.texts.has(at)) this.close(at);
    this.texts.set(at, text);
    this.#shown.set(at, new Shown());
    const textDocument = { uri: uriOf(at), languageId: 'nianbao', version: ++this.#version, text };
    this.session.notify('textDocument/didOpen', { textDocument });
  }

  edit(at: number, { start, end, put }: { readonly start: number; readonly end: number; readonly put: string }): void {
    const before = this.texts.get(at);
    if (before === undefined) return;
    const document = TextDocument.create('', '', 0, before);
    const from = Math.min(start, before.length);
    const range = { start: document.positionAt(from), end: document.positionAt(Math.max(from, end)) };
    this.texts.set(at, TextDocument.applyEdits(document, [{ range, newText: put }]));
    this.session.notify('textDocument/didChange', {
      textDocument: { uri: uriOf(at), version: ++this.#version },
      contentChanges: [{ range, text: put }],
    });
  }

  close(at: number): void {
    if (this.texts.delete(at)) this.session.notify('textDocument/didClose', { textDocument: { uri: uriOf(at) } });
  }

  pull(at: number): Promise<string> | null {
    return this.texts.has(at) ? (this.#shown.get(at) ?? new Shown()).pull(this.session, uriOf(at)) : null;
  }

  async take(step: Step): Promise<void> {
    if (step.act === 'open') this.open(step.at, step.text);
    else if (step.act === 'edit') this.edit(step.at, step);
    else if (step.act === 'close') this.close(step.at);
    else if (step.act === 'pull') await this.pull(step.at);
    else await this.session.ask('textDocument/documentSymbol', { textDocument: { uri: uriOf(step.at) } });
  }
}

/** Several reports open at a time, edited, looked at and closed in any order: each is told what it is where all were just opened. */
export const deskTarget = target<readonly Step[]>({
  name: 'desk',
  weight: 1,
  slow: 5000,
  make: (pick) => {
    const texts = Array.from({ length: documents }, () => anyDocument(pick));
    const opened = texts.map((text, at): Step => ({ act: 'open', at, text }));
    return [...opened, ...Array.from({ length: 1 + pick(19) }, () => anyStep(pick, texts))];
  },
  async run(steps) {
    const desk = new Desk(new Session());
    await desk.session.start(pulling);
    for (const step of steps) await desk.take(step);
    const fresh = new Desk(new Session());
    await fresh.session.start(pulling);
    for (const [at, text] of desk.texts) fresh.open(at, text);
    for (const at of desk.texts.keys()) {
      const [told, anew] = [await desk.pull(at), await fresh.pull(at)];
      holds(told === anew, () => `${uriOf(at)} is told what it is not where all were just opened\n${told}\n${anew}`);
    }
    const logged = [...desk.session.logged, ...fresh.session.logged];
    holds(logged.length === 0, () => logged.join('\n'));
  },
});
