import type { Locale, Values } from '../../server/src/messages';
import { format } from '../../server/src/messages/withStandalone';

let locale: Locale = navigator.language.toLowerCase().startsWith('zh') ? 'zh-cn' : 'en';

/** The language that the page speaks: the browser's until the person chooses. */
export const localeNow = (): Locale => locale;

/** Speaks the other language from now on. */
export const switchLocale = (): void => {
  locale = locale === 'en' ? 'zh-cn' : 'en';
};

/** The words of a message in the page's language; `say('open')` are those of `standalone.open`. */
export const say = (key: string, values: Values = {}): string =>
  format(key.includes('.') ? key : `standalone.${key}`, values, locale);
