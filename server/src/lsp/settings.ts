import type { InitializeParams } from 'vscode-languageserver';
import { type Settings as CheckSettings, defaultSettings, type Level, levels } from '../check';
import type { FormatLayout } from '../features';
import type { Locale } from '../messages';
import { writerLayouts } from '../writer';

/** What a client may set; all of it may be absent. Anything else that a client sends is passed over. */
export interface Settings {
  readonly locale: Locale;
  readonly check: CheckSettings;
  readonly format: { readonly layout: FormatLayout };
}

/** What a client asks for once, when it starts the server. */
export interface Options {
  /** Wants `nianbao/status` after each check. */
  readonly status: boolean;
  /** Beginning of a rule page's address; the rule's id in lower case follows. Null where pages cannot be shown. */
  readonly rulePages: string | null;
}

type Bag = Readonly<Record<string, unknown>>;

const bag = (value: unknown): Bag => (typeof value === 'object' && value !== null ? (value as Bag) : {});

/** The locale that a tag such as `zh-CN` or `en-GB` asks for; null for none, `auto` and the like. */
const localeOf = (tag: unknown): Locale | null => {
  if (typeof tag !== 'string' || tag === '' || tag === 'auto') return null;
  return tag.toLowerCase().startsWith('zh') ? 'zh-cn' : 'en';
};

const isLevel = (value: unknown): value is Level => levels.includes(value as Level);

const checkSettings = (rules: unknown): CheckSettings => {
  const known = Object.entries(bag(rules)).filter((entry): entry is [string, Level] => isLevel(entry[1]));
  return known.length > 0 ? { ...defaultSettings, rules: Object.fromEntries(known) } : defaultSettings;
};

/** The layout that tables are formatted in; Markdown unless a client wants another. */
const layoutOf = (format: unknown): FormatLayout => {
  const { layout } = bag(format);
  const known: readonly unknown[] = [...writerLayouts, 'keep'];
  return known.includes(layout) ? (layout as FormatLayout) : 'markdown';
};

export const optionsOf = (params: InitializeParams): Options => {
  const { status, rulePages } = bag(params.initializationOptions);
  return { status: status === true, rulePages: typeof rulePages === 'string' && rulePages !== '' ? rulePages : null };
};

/** The `nianbao` part of a client's settings over what it said at the start; Chinese where nothing is said. */
export const settingsOf = (params: InitializeParams, configured: unknown): Settings => {
  const initial = bag(params.initializationOptions);
  const later = bag(configured);
  return {
    locale: localeOf(later.locale) ?? localeOf(initial.locale) ?? localeOf(params.locale) ?? 'zh-cn',
    check: checkSettings(later.rules ?? initial.rules),
    format: { layout: layoutOf(later.format ?? initial.format) },
  };
};
