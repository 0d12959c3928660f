/** The guide to the rules (`docs/rules.*.md`) taken apart: one page a rule, and the names of groups and rules. */

const anchorOf = (rule: string): string => `<a id="${rule.toLowerCase()}"></a>`;

/** The page of a rule (`NB301`, in any case), its heading as the first; null where the guide has no such rule. */
export const pageOf = (guide: string, rule: string): string | null => {
  if (!/^NB\d{3}$/i.test(rule)) return null;
  const anchor = anchorOf(rule);
  const at = guide.indexOf(anchor);
  if (at < 0) return null;
  const lines = guide
    .slice(at + anchor.length)
    .trimStart()
    .split('\n');
  // Its heading is of the third rank; the next anchor or a heading above that ends it.
  const end = lines.findIndex((line, index) => index > 0 && (line.startsWith('<a id="') || /^##? /.test(line)));
  const [heading = '', ...rest] = end < 0 ? lines : lines.slice(0, end);
  return `${[heading.replace(/^#+/, '#'), ...rest].join('\n').trimEnd()}\n`;
};

/** Names of the groups by their beginning: `NB1` is 结构. */
export const groupsOf = (guide: string): ReadonlyMap<string, string> =>
  new Map([...guide.matchAll(/^## (NB\d)xx (.+)$/gm)].map(([, group = '', name = '']) => [group, name]));

/** Titles of the rules by their ids, in order. */
export const titlesOf = (guide: string): ReadonlyMap<string, string> =>
  new Map([...guide.matchAll(/^### (NB\d{3}) (.+)$/gm)].map(([, rule = '', title = '']) => [rule, title]));
