import type { Span } from '../report';

/** JSON with the place of everything in it, so that a mistake in a settings file can be pointed to. */
export type JsonNode =
  | { readonly kind: 'object'; readonly span: Span; readonly members: readonly JsonMember[] }
  | { readonly kind: 'array'; readonly span: Span; readonly items: readonly JsonNode[] }
  | { readonly kind: 'value'; readonly span: Span; readonly value: string | number | boolean | null };

/** A member of an object: its name, with its place in the text, and its value. */
export interface JsonMember {
  readonly key: string;
  readonly keySpan: Span;
  readonly value: JsonNode;
}

/** A text that is no JSON: the place where the reading stopped. */
export interface NoJson {
  readonly kind: 'error';
  readonly at: number;
}

/** Deeper nesting is no settings file, and must not exhaust the stack. */
const deepest = 64;

class Broken extends Error {
  constructor(readonly at: number) {
    super();
  }
}

class Reader {
  #at = 0;

  constructor(readonly text: string) {
    if (text.charCodeAt(0) === 0xfeff) this.#at = 1;
  }

  whole(): JsonNode {
    const node = this.#value(0);
    this.#blanks();
    if (this.#at < this.text.length) throw new Broken(this.#at);
    return node;
  }

  #blanks(): void {
    while (this.#at < this.text.length && ' \t\r\n'.includes(this.text.charAt(this.#at))) this.#at++;
  }

  /** The next character that is no blank; empty at the end. */
  #peek(): string {
    this.#blanks();
    return this.text.charAt(this.#at);
  }

  #take(char: string): void {
    if (this.#peek() !== char) throw new Broken(this.#at);
    this.#at++;
  }

  #value(depth: number): JsonNode {
    const next = this.#peek();
    if (depth > deepest) throw new Broken(this.#at);
    if (next === '{') return this.#object(depth);
    if (next === '[') return this.#array(depth);
    return this.#scalar();
  }

  #object(depth: number): JsonNode {
    const start = this.#at;
    const members: JsonMember[] = [];
    this.#take('{');
    while (this.#peek() !== '}') {
      if (members.length > 0) this.#take(',');
      if (this.#peek() !== '"') throw new Broken(this.#at);
      const key = this.#scalar();
      this.#take(':');
      const value = this.#value(depth + 1);
      members.push({ key: key.kind === 'value' ? String(key.value) : '', keySpan: key.span, value });
    }
    this.#take('}');
    return { kind: 'object', span: { start, end: this.#at }, members };
  }

  #array(depth: number): JsonNode {
    const start = this.#at;
    const items: JsonNode[] = [];
    this.#take('[');
    while (this.#peek() !== ']') {
      if (items.length > 0) this.#take(',');
      items.push(this.#value(depth + 1));
    }
    this.#take(']');
    return { kind: 'array', span: { start, end: this.#at }, items };
  }

  /** A string, a number or a word: its end is found here, what it means is told by the platform's own parser. */
  #scalar(): JsonNode {
    const start = this.#at;
    if (this.text.charAt(start) === '"') {
      do {
        if (this.text.charAt(this.#at) === '\\') this.#at++;
        this.#at++;
        if (this.#at >= this.text.length) throw new Broken(start);
      } while (this.text.charAt(this.#at) !== '"');
      this.#at++;
    } else {
      while (this.#at < this.text.length && !' \t\r\n,:[]{}"'.includes(this.text.charAt(this.#at))) this.#at++;
    }
    try {
      const value: string | number | boolean | null = JSON.parse(this.text.slice(start, this.#at));
      return { kind: 'value', span: { start, end: this.#at }, value };
    } catch {
      throw new Broken(start);
    }
  }
}

/** Reads strict JSON; never throws. */
export const parseJson = (text: string): JsonNode | NoJson => {
  try {
    return new Reader(text).whole();
  } catch (error) {
    if (error instanceof Broken) return { kind: 'error', at: Math.min(error.at, text.length) };
    throw error;
  }
};
