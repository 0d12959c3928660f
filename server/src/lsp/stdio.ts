import type { Readable, Writable } from 'node:stream';
import {
  AbstractMessageReader,
  AbstractMessageWriter,
  type DataCallback,
  type Disposable,
  type Message,
  type MessageReader,
  type MessageWriter,
} from 'vscode-languageserver';

/**
 * Messages over a pair of streams, as the base protocol frames them. The library's own reader and writer wait a turn of
 * the event loop before each message and write head and body apart, which wakes the client twice: a sixth of the time
 * in which a server without any work answers.
 */

const separator = Buffer.from('\r\n\r\n');
/** Longer heads are no heads: the stream is out of step. */
const longestHead = 4096;
/**
 * Wherever it stands in the head: a client that counts characters in place of bytes leaves the end of a body before the
 * next head. No message is larger than what nine digits tell.
 */
const contentLength = /content-length: *(\d{1,9}) *(?:\r\n|$)/i;

/** Cuts what comes into messages. A message that is no JSON, or a head without a length, is told and passed over. */
export class StreamReader extends AbstractMessageReader implements MessageReader {
  #chunks: Buffer[] = [];
  #size = 0;
  /** Bytes that must be there before it is worth to look: the rest of a message whose head has been read. */
  #wanted = 0;

  constructor(readonly stream: Readable) {
    super();
  }

  listen(callback: DataCallback): Disposable {
    const onData = (chunk: Buffer): void => {
      this.#chunks.push(chunk);
      this.#size += chunk.length;
      if (this.#size >= this.#wanted) this.#read(callback);
    };
    const onClose = (): void => this.fireClose();
    const onError = (error: Error): void => this.fireError(error);
    this.stream.on('data', onData).on('close', onClose).on('end', onClose).on('error', onError);
    return {
      dispose: () => this.stream.off('data', onData).off('close', onClose).off('end', onClose).off('error', onError),
    };
  }

  #read(callback: DataCallback): void {
    let bytes = this.#chunks.length === 1 ? (this.#chunks[0] as Buffer) : Buffer.concat(this.#chunks);
    this.#wanted = 0;
    while (bytes.length > 0) {
      const head = bytes.indexOf(separator);
      if (head < 0) {
        // What is no head is let go, but for the end, which may begin one.
        if (bytes.length > longestHead) bytes = bytes.subarray(-longestHead);
        break;
      }
      const length = contentLength.exec(bytes.toString('latin1', Math.max(0, head - longestHead), head));
      const start = head + separator.length;
      const end = start + Number(length?.[1] ?? 0);
      if (bytes.length < end) {
        this.#wanted = end;
        break;
      }
      const body = bytes;
      bytes = bytes.subarray(end);
      if (!length) this.fireError(new Error('a message without Content-Length'));
      else this.#message(body.toString('utf8', start, end), callback);
    }
    this.#chunks = bytes.length > 0 ? [bytes] : [];
    this.#size = bytes.length;
  }

  #message(body: string, callback: DataCallback): void {
    try {
      // The library throws at a cancellation that names no request: that is no reason to end.
      callback(JSON.parse(body) as Message);
    } catch (error) {
      this.fireError(error);
    }
  }
}

/** Writes each message in one piece, in order; resolves when the stream has taken it. */
export class StreamWriter extends AbstractMessageWriter implements MessageWriter {
  #errors = 0;

  constructor(readonly stream: Writable) {
    super();
    stream.on('error', (error) => this.fireError(error));
    stream.on('close', () => this.fireClose());
  }

  write(message: Message): Promise<void> {
    let bytes: string;
    try {
      const body = JSON.stringify(message);
      bytes = `Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`;
    } catch (error) {
      return this.#failed(error, message);
    }
    return new Promise((resolve, reject) => {
      this.stream.write(bytes, (error) => {
        if (error) this.#failed(error, message).catch(reject);
        else {
          this.#errors = 0;
          resolve();
        }
      });
    });
  }

  end(): void {
    this.stream.end();
  }

  #failed(error: unknown, message: Message): Promise<never> {
    this.#errors++;
    const reason = error instanceof Error ? error : new Error(String(error));
    this.fireError(reason, message, this.#errors);
    return Promise.reject(reason);
  }
}
