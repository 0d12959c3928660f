import type { Span } from '../../server/src/report';

/** A marked place of a document. */
export interface Mark extends Span {
  /** Rule ids behind the mark; empty for a range alone. */
  readonly rules: readonly string[];
}

export interface Marked {
  /** The text without marks. */
  readonly text: string;
  /** In the order in which they begin. */
  readonly marks: readonly Mark[];
  /** Offsets of the cursors. */
  readonly cursors: readonly number[];
  /** Offset of the only cursor; throws where there is not exactly one. */
  cursor(): number;
}

/**
 * Reads a marked document: `⟦12⟧{NB301}` expects that finding on `12`, `⟦12⟧{NB301 NB303}` both, `⟦12⟧` is a range
 * alone, `‸` a cursor. Marks may stand in one another. Throws where a bracket has no partner.
 */
export const marked = (source: string): Marked => {
  const marks: Mark[] = [];
  const open: number[] = [];
  const cursors: number[] = [];
  let text = '';
  for (let at = 0; at < source.length; at++) {
    const char = source[at] as string;
    if (char === '⟦') {
      open.push(text.length);
    } else if (char === '‸') {
      cursors.push(text.length);
    } else if (char === '⟧') {
      const start = open.pop();
      if (start === undefined) throw new Error(`⟧ without ⟦ at ${at}`);
      const close = source[at + 1] === '{' ? source.indexOf('}', at) : -1;
      const rules = close < 0 ? [] : source.slice(at + 2, close).split(/[\s,]+/);
      marks.push({ start, end: text.length, rules });
      if (close >= 0) at = close;
    } else {
      text += char;
    }
  }
  if (open.length > 0) throw new Error('⟦ without ⟧');
  marks.sort((a, b) => a.start - b.start || b.end - a.end);
  return {
    text,
    marks,
    cursors,
    cursor: () => {
      if (cursors.length !== 1) throw new Error(`${cursors.length} cursors`);
      return cursors[0] as number;
    },
  };
};

/** The text with marks put back: what a failing test shows. Marks that cross are shown as they come. */
export const withMarks = (text: string, marks: readonly Mark[]): string => {
  const inserts = marks.flatMap((mark, index) => [
    { at: mark.start, order: index, text: '⟦' },
    { at: mark.end, order: -index - 1, text: mark.rules.length > 0 ? `⟧{${mark.rules.join(' ')}}` : '⟧' },
  ]);
  inserts.sort((a, b) => a.at - b.at || a.order - b.order);
  let result = '';
  let at = 0;
  for (const insert of inserts) {
    result += text.slice(at, insert.at) + insert.text;
    at = insert.at;
  }
  return result + text.slice(at);
};

/** Expected marks of findings, one entry a rule, to be compared with `foundMarks`. */
export const expectedFindings = (document: Marked): string[] =>
  document.marks.flatMap((mark) => mark.rules.map((rule) => `${mark.start}-${mark.end} ${rule}`)).sort();

/** Findings in the form of `expectedFindings`. */
export const foundFindings = (findings: readonly { readonly rule: string; readonly span: Span }[]): string[] =>
  findings.map((each) => `${each.span.start}-${each.span.end} ${each.rule}`).sort();
