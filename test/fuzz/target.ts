import type { Pick } from '../support/generate';

/** Something that is fed with inputs. */
export interface Target<Input = unknown> {
  readonly name: string;
  /** How often it is taken among all, when a run is over all of them. */
  readonly weight: number;
  /** Milliseconds of computing that an execution may take at most; those of `slow` in the engine unless given. */
  readonly slow?: number;
  /** An input, made of plain data alone, so that it can be saved and made smaller. */
  make(pick: Pick): Input;
  /** Throws where something does not hold. */
  run(input: Input): void | Promise<void>;
  /** Ends what `run` keeps open. */
  close?(): void;
}

/** Declares a target; its inputs are its own affair. */
export const target = <Input>(each: Target<Input>): Target => each as Target;

/** What does not hold. */
export class Broken extends Error {}

/** Fails unless something holds. */
export const holds = (condition: boolean, words: () => string): void => {
  if (!condition) throw new Broken(words());
};
