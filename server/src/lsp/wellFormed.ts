import type { Connection } from 'vscode-languageserver';

/** What a client tells of documents is taken whole or not at all: a half of it would leave another text than the client's. */

type Bag = Readonly<Record<string, unknown>>;

const bag = (value: unknown): Bag => (typeof value === 'object' && value !== null ? (value as Bag) : {});

const isPosition = (value: unknown): boolean => {
  const { line, character } = bag(value);
  return Number.isInteger(line) && Number.isInteger(character);
};

const isChange = (value: unknown): boolean => {
  const { range, text } = bag(value);
  if (typeof text !== 'string') return false;
  return range === undefined || (isPosition(bag(range).start) && isPosition(bag(range).end));
};

const documentOf = (params: unknown): Bag => bag(bag(params).textDocument);

const isNamed = (params: unknown): boolean => typeof documentOf(params).uri === 'string';

const shapes: Readonly<Record<string, (params: unknown) => boolean>> = {
  onDidOpenTextDocument: (params) => {
    const { text, version } = documentOf(params);
    return isNamed(params) && typeof text === 'string' && Number.isInteger(version);
  },
  onDidChangeTextDocument: (params) => {
    const { contentChanges } = bag(params);
    const isVersioned = isNamed(params) && Number.isInteger(documentOf(params).version);
    return isVersioned && Array.isArray(contentChanges) && contentChanges.every(isChange);
  },
  onDidCloseTextDocument: isNamed,
  onWillSaveTextDocument: isNamed,
  onDidSaveTextDocument: isNamed,
};

type Listen = (handler: (params: unknown) => unknown) => unknown;

/** The connection, which keeps to itself what is said of documents without sense, and logs it. */
export const wellFormed = (connection: Connection): Connection =>
  new Proxy(connection, {
    get: (target, name) => {
      const value: unknown = Reflect.get(target, name);
      const suits = typeof name === 'string' && Object.hasOwn(shapes, name) ? shapes[name] : undefined;
      if (!suits) return value;
      return (handler: (params: unknown) => unknown): unknown =>
        (value as Listen)((params) => {
          if (suits(params)) return handler(params);
          connection.console.error(`${String(name)}: ${JSON.stringify(params)?.slice(0, 200)}`);
          return undefined;
        });
    },
  });
