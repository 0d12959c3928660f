import type { Connection } from 'vscode-languageserver';

/** Turns what a handler throws into a logged line and `nothing`. */
export type Safely = <Params, Result>(
  name: string,
  nothing: Result,
  handle: (params: Params) => Result,
) => (params: Params) => Result;

/** Logs what went wrong as a request, `name`, was answered. */
export const logFailure = ({ console }: Connection, name: string, error: unknown): void =>
  console.error(`${name}: ${error instanceof Error ? error.stack : String(error)}`);

/** An editor asks at every keystroke, of any text: what goes wrong is logged on the connection and answered with nothing. */
export const safelyOn =
  (connection: Connection): Safely =>
  (name, nothing, handle) =>
  (params) => {
    try {
      return handle(params);
    } catch (error) {
      logFailure(connection, name, error);
      return nothing;
    }
  };
