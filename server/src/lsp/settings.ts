import type { InitializeParams } from 'vscode-languageserver';
import { type Settings as CheckSettings, type Layer, layerFrom, mergeLayers } from '../check';
import type { FormatLayout, InlayHintKinds } from '../features';
import type { Locale } from '../messages';
import { writerLayouts } from '../writer';

/** What a client may set; all of it may be absent. Anything else that a client sends is passed over. */
export interface Settings {
  readonly locale: Locale;
  /** What holds for every document, before its folders' files. */
  readonly check: CheckSettings;
  readonly layers: readonly Layer[];
  readonly format: { readonly layout: FormatLayout };
  readonly inlayHints: InlayHintKinds;
  /** Whether the state of each table's equations is shown above it. */
  readonly codeLens: boolean;
}

/** What a client asks for once, when it starts the server. */
export interface Options {
  /** Wants `nianbao/status` after each check. */
  readonly status: boolean;
  /**
   * Address of a rule's page with `{rule}` for its id in lower case, or the beginning of an address that the id follows.
   * Null where pages cannot be shown.
   */
  readonly rulePages: string | null;
  /** Answers `nianbao/readFile`. */
  readonly readFile: boolean;
  /** Answers `nianbao/findReports` and `nianbao/readReport`. */
  readonly findReports: boolean;
  /** Wants `nianbao/reportsChanged`. */
  readonly reports: boolean;
  /** Has the command that saves ignore files. */
  readonly saveProjectFiles: boolean;
}

type Bag = Readonly<Record<string, unknown>>;

const bag = (value: unknown): Bag => (typeof value === 'object' && value !== null ? (value as Bag) : {});

/** The locale that a tag such as `zh-CN` or `en-GB` asks for; null for none, `auto` and the like. */
const localeOf = (tag: unknown): Locale | null => {
  if (typeof tag !== 'string' || tag === '' || tag === 'auto') return null;
  return tag.toLowerCase().startsWith('zh') ? 'zh-cn' : 'en';
};

/** The layout that tables are formatted in; Markdown unless a client wants another. */
const layoutOf = (format: unknown): FormatLayout => {
  const { layout } = bag(format);
  const known: readonly unknown[] = [...writerLayouts, 'keep'];
  return known.includes(layout) ? (layout as FormatLayout) : 'markdown';
};

/** Both kinds of hints are shown unless a client wants otherwise. */
const hintsOf = (hints: unknown): InlayHintKinds => {
  const { expected, names } = bag(hints);
  return { expected: expected !== false, names: names !== false };
};

/** The initialization options; what is not there, or of a wrong type, is as if the client had not said it. */
export const optionsOf = (params: InitializeParams): Options => {
  const { status, rulePages, readFile, findReports, reports, saveProjectFiles } = bag(params.initializationOptions);
  return {
    status: status === true,
    rulePages: typeof rulePages === 'string' && rulePages !== '' ? rulePages : null,
    readFile: readFile === true,
    findReports: findReports === true,
    reports: reports === true,
    saveProjectFiles: saveProjectFiles === true,
  };
};

/** The `nianbao` part of a client's settings over what it said at the start; Chinese where nothing is said. */
export const settingsOf = (params: InitializeParams, configured: unknown): Settings => {
  const initial = bag(params.initializationOptions);
  const later = bag(configured);
  const layers = [layerFrom(initial), layerFrom(later)];
  return {
    locale: localeOf(later.locale) ?? localeOf(initial.locale) ?? localeOf(params.locale) ?? 'zh-cn',
    check: mergeLayers(layers),
    layers,
    format: { layout: layoutOf(later.format ?? initial.format) },
    inlayHints: hintsOf(later.inlayHints ?? initial.inlayHints),
    codeLens: (later.codeLens ?? initial.codeLens) === true,
  };
};
