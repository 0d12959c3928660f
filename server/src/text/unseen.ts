/** Elements of a page that its source holds and no reader sees, `style="display:none"`, or sees struck out. */

const unseenStyle = /display\s{0,9}:\s{0,9}none|line-through/i;
const element = /<(\/?)(font|p|span|t[dhr]|table)(?=[\s/>])/gi;
/**
 * What may hold what: an element that has lost its end ends with the one around it. Greater ones than these are shown by a
 * page's program when a reader asks for them.
 */
const depths: Readonly<Record<string, number>> = { table: 0, tr: 1, td: 2, th: 2, p: 3, span: 4, font: 4 };
/** In UTF-16 units. What is longer may well be seen. */
const longest = 4000;

/** Finds the ends of such elements, in time linear to the source if it is asked from its beginning to its end. */
export class Unseen {
  /** Where the search ended that found no end: none begins again before. */
  #searched = 0;

  constructor(readonly source: string) {}

  /** Where the element ends whose tag stands at `[index, end)`; -1 for one that is seen. */
  end(name: string, index: number, end: number): number {
    const depth = depths[name] ?? 0;
    if (depth === 0 || index < this.#searched || !unseenStyle.test(this.source.slice(index, end))) return -1;
    let open = 1;
    element.lastIndex = end;
    for (let match = element.exec(this.source); match; match = element.exec(this.source)) {
      const [, slash, other = ''] = match;
      const tag = other.toLowerCase();
      if (match.index - index > longest || (tag === 'table' && !slash)) break;
      if (tag === name) {
        open += slash ? -1 : 1;
        if (open === 0) return this.source.indexOf('>', match.index) + 1 || -1;
        // Only these stand in one another.
        if (depth < 4 && !slash) return match.index;
      } else if ((depths[tag] as number) < depth) return match.index;
    }
    this.#searched = index + longest;
    return -1;
  }
}
