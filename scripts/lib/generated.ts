import { grammarFiles } from '../grammar';
import { ignoresSchema, settingsSchema, withSettings, withSettingWords } from '../settings';
import { rulePage, withRuleTables } from './pages';
import { settingsPage } from './settingsPage';

/** Makes a file's content from what is there (null where there is no file); null where there is to be none. */
type Make = (present: string | null) => string | null;

/** What is generated, by the path from the root. */
export const generated: Readonly<Record<string, Make>> = {
  'docs/rules.zh-cn.md': () => rulePage('zh-cn'),
  'docs/rules.en.md': () => rulePage('en'),
  'docs/settings.zh-cn.md': () => settingsPage('zh-cn'),
  'docs/settings.en.md': () => settingsPage('en'),
  // The README is written by hand but for its tables.
  'README.md': (present) => present && withRuleTables(present),
  'schemas/nianbao.schema.json': settingsSchema,
  'schemas/nianbao-ignore.schema.json': ignoresSchema,
  // The manifest and its words are written by hand but for the settings of the check.
  'package.json': (present) => present && withSettings(present),
  'package.nls.json': (present) => present && withSettingWords(present, 'en'),
  'package.nls.zh-cn.json': (present) => present && withSettingWords(present, 'zh-cn'),
  ...Object.fromEntries(grammarFiles().map(({ path, text }): [string, Make] => [path, () => text])),
};
