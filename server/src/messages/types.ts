/** A sentence in both languages, with `{name}` placeholders. */
export interface Message {
  readonly zh: string;
  readonly en: string;
}
export type Catalogue = Readonly<Record<string, Message>>;
export type Locale = 'zh-cn' | 'en';
