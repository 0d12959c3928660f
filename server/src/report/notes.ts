/**
 * What is worked out of an object once and kept with it. A weak map would do as well but for one thing: the engine takes
 * a map's values for alive until it next collects everything, and of a text that is edited each version leaves many.
 */
export class Noted {
  #notes: Map<object, unknown> | null = null;

  /** The notes of an object that carries its own; null for any other. */
  static of(owner: object): Map<object, unknown> | null {
    if (!(#notes in owner)) return null;
    owner.#notes ??= new Map();
    return owner.#notes;
  }
}

/** Notes of one kind, by their objects. */
export class Notes<Owner extends object, Value> {
  readonly #ofOthers = new WeakMap<Owner, Value>();

  get(owner: Owner): Value | undefined {
    const notes = Noted.of(owner);
    return notes ? (notes.get(this) as Value | undefined) : this.#ofOthers.get(owner);
  }

  set(owner: Owner, value: Value): void {
    const notes = Noted.of(owner);
    if (notes) notes.set(this, value);
    else this.#ofOthers.set(owner, value);
  }
}

/**
 * A function that works something out of an object once, and keeps it with it. What else it is given has to follow from the
 * object, as a report's text does.
 */
export const once = <Owner extends object, More extends unknown[], Value>(
  make: (owner: Owner, ...more: More) => Value,
): ((owner: Owner, ...more: More) => Value) => {
  const known = new Notes<Owner, Value>();
  return (owner, ...more) => {
    let value = known.get(owner);
    if (value === undefined) {
      value = make(owner, ...more);
      known.set(owner, value);
    }
    return value;
  };
};
