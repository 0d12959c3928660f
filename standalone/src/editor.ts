import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import { type Diagnostic, lintGutter, lintKeymap, setDiagnostics } from '@codemirror/lint';
import { search, searchKeymap } from '@codemirror/search';
import { Compartment, EditorState, type Extension } from '@codemirror/state';
import { EditorView, hoverTooltip, keymap, lineNumbers, placeholder, type Tooltip } from '@codemirror/view';
import { messageOf, presentFixes, titleOf } from '../../server/src/check';
import type { Hover, Reading } from '../../server/src/features';
import type { Locale } from '../../server/src/messages';
import type { Finding, TextEdit } from '../../server/src/rules/types';
import { make } from './dom';
import { localeNow, say } from './words';

/** What the editor's own parts say. */
const phrases: Readonly<Record<string, string>> = {
  Find: '查找',
  Replace: '替换为',
  next: '下一处',
  previous: '上一处',
  all: '全部选中',
  'match case': '区分大小写',
  regexp: '正则表达式',
  'by word': '全词',
  replace: '替换',
  'replace all': '全部替换',
  close: '关闭',
  'current match': '当前一处',
  'replaced match on line $': '已替换第 $ 行的一处',
  'replaced $ matches': '已替换 $ 处',
  'on line': '在第几行',
  'Go to line': '转到行',
  go: '转到',
  Diagnostics: '检查结果',
  'No diagnostics': '没有问题',
  'Control character': '控制字符',
};

const severities = { error: 'error', warning: 'warning', information: 'info' } as const;

/** A finding in the editor's own terms; its fixes are made when it is looked at. */
class Marked implements Diagnostic {
  readonly from: number;
  readonly to: number;
  readonly severity: Diagnostic['severity'];
  readonly source: string;
  readonly #finding: Finding;
  readonly #locale: Locale;

  constructor(finding: Finding, length: number, locale: Locale) {
    this.#finding = finding;
    this.#locale = locale;
    this.from = Math.min(finding.span.start, length);
    this.to = Math.min(finding.span.end, length);
    this.severity = severities[finding.severity];
    this.source = `${finding.rule} ${titleOf({ id: finding.rule }, locale)}`;
  }

  get message(): string {
    return messageOf(this.#finding, this.#locale);
  }

  get actions(): NonNullable<Diagnostic['actions']> {
    return presentFixes(this.#finding, this.#locale).map(({ title, edits }) => ({
      name: title,
      apply: (view) => applyTo(view, edits),
    }));
  }
}

const applyTo = (view: EditorView, edits: readonly TextEdit[]): void => {
  const changes = edits.map(({ span, newText }) => ({ from: span.start, to: span.end, insert: newText }));
  const first = Math.min(...changes.map(({ from }) => from));
  view.dispatch({
    changes,
    userEvent: 'input.complete',
    // Where it was changed is what a person wants to see, and may want to undo.
    selection: { anchor: first },
    effects: EditorView.scrollIntoView(first, { y: 'center' }),
  });
  view.focus();
};

const tooltipOf = ({ span, text }: Hover): Tooltip => ({
  pos: span.start,
  end: span.end,
  above: true,
  create: () => ({ dom: make('div', { class: 'about' }, text) }),
});

/** What the page wants to know of its editor. */
export interface Listener {
  /** The text has changed. */
  edited(): void;
  /** The cursor is at an offset (UTF-16 units), put there by the person. */
  moved(offset: number): void;
  /** What is told about the place under the pointer; null where nothing is. */
  hovered(offset: number): Hover | null;
}

/** The editor: one view, a state for each text, so that undoing and the cursor's place are each text's own. */
export class Editor {
  readonly #view: EditorView;
  readonly #states = new Map<string, EditorState>();
  readonly #language = new Compartment();
  readonly #extensions: readonly Extension[];
  #shown: string | null = null;

  constructor(parent: HTMLElement, listener: Listener) {
    this.#extensions = [
      lineNumbers(),
      lintGutter(),
      history(),
      search({ top: true }),
      hoverTooltip((_, offset) => {
        const hover = listener.hovered(offset);
        return hover && tooltipOf(hover);
      }),
      EditorView.lineWrapping,
      EditorState.tabSize.of(8),
      // Without the key Tab: it leads on through the page, as everywhere.
      keymap.of([...searchKeymap, ...historyKeymap, ...lintKeymap, ...defaultKeymap]),
      EditorView.updateListener.of((update) => {
        if (update.docChanged) listener.edited();
        if (
          update.docChanged ||
          (update.selectionSet && update.transactions.some((each) => each.isUserEvent('select')))
        )
          listener.moved(update.state.selection.main.head);
      }),
    ];
    this.#view = new EditorView({ parent });
  }

  #words(): Extension {
    const isChinese = localeNow() === 'zh-cn';
    return [
      isChinese ? EditorState.phrases.of(phrases) : [],
      placeholder(say('paste')),
      EditorView.contentAttributes.of({
        'aria-label': say('text'),
        lang: 'zh-CN',
        spellcheck: 'false',
        autocapitalize: 'off',
      }),
    ];
  }

  #state(source: string): EditorState {
    return EditorState.create({ doc: source, extensions: [...this.#extensions, this.#language.of(this.#words())] });
  }

  /** Shows a text, as it was left. */
  show(id: string, source: string): void {
    if (this.#shown === id) return;
    if (this.#shown !== null) this.#states.set(this.#shown, this.#view.state);
    this.#shown = id;
    this.#view.setState(this.#states.get(id) ?? this.#state(source));
    this.reword();
  }

  /** Forgets a text. */
  close(id: string): void {
    this.#states.delete(id);
    if (this.#shown === id) this.#shown = null;
  }

  /** Speaks the page's language anew. */
  reword(): void {
    this.#view.dispatch({ effects: this.#language.reconfigure(this.#words()) });
  }

  /** The text as it stands, its lines parted by `\n`. */
  get source(): string {
    return this.#view.state.doc.toString();
  }

  /** Marks what is wrong. */
  mark({ reports }: Reading): void {
    const { length } = this.#view.state.doc;
    const locale = localeNow();
    const marks = reports.flatMap(({ findings }) => findings.map((each) => new Marked(each, length, locale)));
    this.#view.dispatch(setDiagnostics(this.#view.state, marks));
  }

  /** Makes edits that a person has chosen; they can be undone in one step. */
  apply(edits: readonly TextEdit[]): void {
    applyTo(this.#view, edits);
  }

  /** Goes to a place and selects it. */
  go(start: number, end: number): void {
    const { length } = this.#view.state.doc;
    const [anchor, head] = [Math.min(start, length), Math.min(end, length)];
    this.#view.dispatch({
      selection: { anchor, head },
      effects: EditorView.scrollIntoView(anchor, { y: 'center' }),
    });
    this.#view.focus();
  }

  /** The line of an offset, from 1. */
  lineOf(offset: number): number {
    const { doc } = this.#view.state;
    return doc.lineAt(Math.min(offset, doc.length)).number;
  }

  focus(): void {
    this.#view.focus();
  }
}
