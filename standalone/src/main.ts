import sample from '../../media/sample.txt';
import type { Problem } from '../../server/src/bytes';
import { hover, previewPage } from '../../server/src/features';
import type { Span } from '../../server/src/report';
import type { TextEdit } from '../../server/src/rules/types';
import { listenForFiles } from './arrivals';
import { explainRule, showPage, tellProblems } from './dialogs';
import { byId, make } from './dom';
import { Editor } from './editor';
import { bytesOf, download, type Form, readFile, savedName, usualForm } from './files';
import { FindingsList } from './findings';
import { TextsList } from './list';
import { askNew, askSum } from './making';
import { isUnsaved, OpenTexts } from './texts';
import { localeNow, say, switchLocale } from './words';

const texts = new OpenTexts();
const forms = new Map<string, Form>();
let shown = '';
let isWaiting = false;

const tell = (words: string): void => {
  byId('status').textContent = words;
};

const refresh = (): void => {
  isWaiting = false;
  texts.edit(shown, editor.source);
  showAll();
};

/** Takes what was typed since the last frame. */
const settle = (): void => {
  if (isWaiting) refresh();
};

const editor = new Editor(byId('editor'), {
  edited: () => {
    // One reading a frame, however fast keys come.
    if (!isWaiting) requestAnimationFrame(refresh);
    isWaiting = true;
  },
  moved: (offset) => {
    if (!isWaiting) list.point(offset);
  },
  hovered: (offset) => {
    const reading = isWaiting ? null : texts.reading(shown);
    // A mistake is told by its mark, the figures of its sum among the words.
    const isMarked = reading?.reports.some(({ findings }) =>
      findings.some(({ span }) => span.start <= offset && offset <= span.end),
    );
    return isMarked || !reading
      ? null
      : hover(reading, offset, { locale: localeNow(), markdown: false }, texts.neighbours);
  },
});

const fix = (edits: readonly TextEdit[]): void => {
  editor.apply(edits);
  tell(say('fixed', { count: edits.length }));
};

const list = new FindingsList(byId('findings'), {
  go: (start, end) => editor.go(start, end),
  apply: fix,
  explain: explainRule,
  lineOf: (offset) => editor.lineOf(offset),
});

const welcome = (): void => {
  const button = make('button', { type: 'button', class: 'main', onclick: showSample }, say('sample'));
  list.tell(make('p', {}, say('welcome')), make('p', {}, say('welcomeMany')), make('p', {}, button));
};

const showFindings = (): void => {
  const reading = texts.reading(shown);
  if (!reading) return;
  editor.mark(reading);
  const { document } = reading;
  if (document.source.trim() === '') welcome();
  else if (!document.isReport && document.garbled === null) list.tell(make('p', {}, say('notReport')));
  else list.show(reading);
};

const showAll = (): void => {
  showFindings();
  side.show(shown);
};

const show = (id: string): void => {
  settle();
  shown = id;
  editor.show(id, texts.get(id)?.document.source ?? '');
  showAll();
};

/** An empty text that nobody named gives its place to the first that is opened. */
const blankText = (): string | null => {
  const [only, ...others] = texts.all();
  return only && others.length === 0 && only.document.source === '' ? only.id : null;
};

const openText = (name: string, text: string, form: Form, isSaved: boolean): string => {
  const blank = blankText();
  const id = texts.open(name, text, isSaved);
  forms.set(id, form);
  if (blank !== null) forget(blank);
  return id;
};

const forget = (id: string): void => {
  texts.close(id);
  editor.close(id);
  forms.delete(id);
};

const close = (id: string): void => {
  settle();
  const text = texts.get(id);
  if (!text) return;
  if (isUnsaved(text) && !window.confirm(say('closeUnsaved', { name: text.name }))) return;
  forget(id);
  const next = id === shown ? texts.all().at(-1)?.id : shown;
  show(next ?? openText(say('untitled'), '', usualForm, true));
};

const openFiles = async (files: readonly File[]): Promise<void> => {
  settle();
  const problems: Problem[] = [];
  let last: string | null = null;
  let count = 0;
  for (const file of files) {
    const read = await readFile(file);
    if ('key' in read) {
      problems.push(read);
      continue;
    }
    if (read.note) problems.push(read.note);
    last = openText(file.name, read.text, read.form, true);
    count++;
  }
  if (last !== null) {
    show(last);
    tell(say('opened', { count }));
  }
  tellProblems(problems);
};

const showSample = (): void => show(openText(say('sampleName'), sample.replaceAll('\r\n', '\n'), usualForm, true));

const save = (): void => {
  const text = texts.get(shown);
  if (!text || text.document.source === '') return;
  const form = forms.get(shown) ?? usualForm;
  const file = savedName(text.name);
  const { source } = text.document;
  const bytes = bytesOf(source, form);
  const type = 'text/plain';
  if (bytes) {
    download(file, bytes, type);
    tell(say('savedAs', { file }));
  } else {
    const other = { ...form, encoding: 'utf-8', bom: true } as const;
    download(file, bytesOf(source, other) ?? source, type);
    forms.set(shown, other);
    tell(say('asUtf8', { file, encoding: `@encoding.${form.encoding}` }));
  }
  texts.saved(shown);
  side.show(shown);
};

const fixSafe = (): void => {
  const edits = texts.reading(shown)?.safeEdits() ?? [];
  if (edits.length > 0) fix(edits);
  else tell(say('fixNone'));
};

const preview = (): void => {
  const reading = texts.reading(shown);
  if (!reading) return;
  const { title, html } = previewPage(reading, localeNow());
  showPage(say('preview'), html, () => {
    const file = `${title || say('untitled')}.html`;
    download(file, html, 'text/html');
    tell(say('savedAs', { file }));
  });
};

const exportFindings = (): void => {
  const file = say('exportName');
  const html = texts.findingsPage(localeNow());
  showPage(say('findings'), html, () => {
    download(file, html, 'text/html');
    tell(say('exported', { file }));
  });
};

const openMade = (made: { readonly text: string; readonly fileName: string } | null): void => {
  if (!made) return;
  show(openText(made.fileName, made.text, usualForm, false));
  editor.focus();
  tell(say('made'));
};

const goTo = (id: string, { start, end }: Span): void => {
  if (id !== shown) show(id);
  editor.go(start, end);
};

const side = new TextsList(texts, { show, close });

const actions: Readonly<Record<string, () => void>> = {
  open: () => byId('files').click(),
  new: () => askNew(texts, openMade),
  sum: () => {
    if (!askSum(texts, openMade, goTo)) tell(say('sumNone'));
  },
  fixSafe,
  preview,
  save,
  export: exportFindings,
  language: () => {
    switchLocale();
    speak();
    editor.reword();
    showAll();
  },
};

/** Puts all words of the page that stay into its language. */
const speak = (): void => {
  document.documentElement.lang = localeNow() === 'en' ? 'en' : 'zh-CN';
  document.title = say('name');
  byId('name').textContent = say('name');
  byId('offline').textContent = say('offline');
  byId('side').setAttribute('aria-label', say('texts'));
  byId('findings').setAttribute('aria-label', say('findings'));
  for (const name of Object.keys(actions)) byId(name).textContent = say(name);
  side.speak();
  tell('');
};

for (const [name, act] of Object.entries(actions)) {
  byId(name).addEventListener('click', () => {
    settle();
    act();
  });
}

listenForFiles((files) => void openFiles(files));

document.addEventListener('keydown', (event) => {
  // The browser would save this page, not the text.
  if (event.key !== 's' || !(event.ctrlKey || event.metaKey) || event.altKey) return;
  event.preventDefault();
  settle();
  save();
});

window.addEventListener('beforeunload', (event) => {
  settle();
  if (texts.all().some(isUnsaved)) event.preventDefault();
});

speak();
show(openText(say('untitled'), '', usualForm, true));
byId('early').remove();
byId('page').hidden = false;
editor.focus();
