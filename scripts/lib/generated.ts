import { grammarFiles } from '../grammar';
import { rulePage, withRuleTables } from './pages';

/** Makes a file's content from what is there (null where there is no file); null where there is to be none. */
type Make = (present: string | null) => string | null;

/** What is generated, by the path from the root. */
export const generated: Readonly<Record<string, Make>> = {
  'docs/rules.zh-cn.md': () => rulePage('zh-cn'),
  'docs/rules.en.md': () => rulePage('en'),
  // The README is written by hand but for its tables.
  'README.md': (present) => present && withRuleTables(present),
  ...Object.fromEntries(grammarFiles().map(({ path, text }): [string, Make] => [path, () => text])),
};
