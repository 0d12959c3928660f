import { TextDocument } from 'vscode-languageserver-textdocument';
import { anyEdits, type Edit, edited } from '../edits';
import { Session } from '../session';
import { pulling, Shown } from '../shown';
import { holds, target } from '../target';
import { baseText } from '../texts';

interface Steps {
  readonly text: string;
  readonly edits: readonly Edit[];
}

const uri = 'file:///reports/a.txt';
const textDocument = { uri };
const asked: readonly (readonly [string, object])[] = [
  ['textDocument/documentSymbol', { textDocument }],
  ['textDocument/foldingRange', { textDocument }],
  ['textDocument/semanticTokens/full', { textDocument }],
  ['nianbao/safeFixes', { uri }],
];

let sessions: readonly [Session, Session] | null = null;
const started = async (): Promise<readonly [Session, Session]> => {
  if (sessions) return sessions;
  const made = [new Session(), new Session()] as const;
  for (const each of made) await each.start(pulling);
  sessions = made;
  return made;
};

const answers = async (session: Session, shown: Shown): Promise<string[]> => {
  const all = [await shown.pull(session, uri)];
  for (const [method, params] of asked) {
    const { result, error } = await session.ask(method, params);
    holds(error === undefined, () => `${method}: ${error?.message}`);
    const { resultId, ...rest } = (result ?? {}) as { readonly resultId?: string };
    all.push(JSON.stringify(Array.isArray(result) ? result : rest));
  }
  return all;
};

/** Edits one after the other, as an editor sends them: after each the server says what one says that never saw another text. */
export const stepsTarget = target<Steps>({
  name: 'steps',
  weight: 1,
  slow: 5000,
  make: (pick) => {
    const text = baseText(pick);
    return { text, edits: anyEdits(text, 1 + pick(5), pick, baseText) };
  },
  async run({ text, edits }) {
    const [session, fresh] = await started();
    const open = (to: Session, now: string): void =>
      to.notify('textDocument/didOpen', { textDocument: { uri, languageId: 'nianbao', version: 1, text: now } });
    const close = (of: Session): void => of.notify('textDocument/didClose', { textDocument });
    open(session, text);
    try {
      let now = text;
      const shown = new Shown();
      await answers(session, shown);
      for (const [at, edit] of edits.entries()) {
        const start = Math.min(edit.start, now.length);
        const end = Math.max(start, Math.min(edit.end, now.length));
        const document = TextDocument.create(uri, '', 0, now);
        const range = { start: document.positionAt(start), end: document.positionAt(end) };
        // A place between CR and LF is none that an editor could name.
        const change = { start: document.offsetAt(range.start), end: document.offsetAt(range.end), put: edit.put };
        now = edited(now, change);
        const version = at + 2;
        session.notify('textDocument/didChange', {
          textDocument: { uri, version },
          contentChanges: [{ range, text: edit.put }],
        });
        open(fresh, now);
        const [stepped, anew] = [await answers(session, shown), await answers(fresh, new Shown())];
        close(fresh);
        for (const [index, method] of ['diagnostic', ...asked.map(([name]) => name)].entries()) {
          holds(stepped[index] === anew[index], () => `step ${at + 1}: ${method} differs from a fresh reading`);
        }
      }
    } finally {
      close(session);
      close(fresh);
    }
    const logged = [...session.logged.splice(0), ...fresh.logged.splice(0)];
    holds(logged.length === 0, () => logged.join('\n'));
  },
  close() {
    sessions = null;
  },
});
