import { firstOf } from './search';

/** Line starts of a text; positions count lines and UTF-16 units from 0, as in LSP. */
export interface Position {
  readonly line: number;
  readonly character: number;
}

const LF = 10;
const CR = 13;

/** The lines of a text: offsets (UTF-16 units) to lines and back, both from 0. */
export class Lines {
  readonly #starts: readonly number[];

  constructor(readonly text: string) {
    const starts = [0];
    for (let index = 0; index < text.length; index++) {
      const code = text.charCodeAt(index);
      if (code === LF || (code === CR && text.charCodeAt(index + 1) !== LF)) starts.push(index + 1);
    }
    this.#starts = starts;
  }

  get count(): number {
    return this.#starts.length;
  }

  /** Offset of a line's first character; the text's length past the last line. */
  start(line: number): number {
    return this.#starts[line] ?? this.text.length;
  }

  /** Offset of a line's end, before its line break. */
  end(line: number): number {
    let end = line + 1 < this.#starts.length ? (this.#starts[line + 1] as number) : this.text.length;
    while (end > this.start(line)) {
      const code = this.text.charCodeAt(end - 1);
      if (code !== LF && code !== CR) break;
      end--;
    }
    return end;
  }

  /** The line that holds an offset. */
  lineAt(offset: number): number {
    return Math.max(0, firstOf(this.#starts, (start) => start > offset) - 1);
  }

  positionAt(offset: number): Position {
    const clamped = Math.max(0, Math.min(offset, this.text.length));
    const line = this.lineAt(clamped);
    return { line, character: clamped - this.start(line) };
  }

  offsetAt(position: Position): number {
    const start = this.start(position.line);
    return Math.min(start + Math.max(0, position.character), this.end(position.line));
  }

  /** The line break of the text: its first one, `\n` where there is none. */
  get lineBreak(): '\n' | '\r\n' {
    const end = this.text.indexOf('\n');
    return end > 0 && this.text.charCodeAt(end - 1) === CR ? '\r\n' : '\n';
  }
}
