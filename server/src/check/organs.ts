import { isCut, OrganName, plainest } from '../rules/support/organs';

/** Present names of organs by former ones. */
export type FormerNames = Readonly<Record<string, string>>;

const placeEnds = '省市县区州盟旗镇乡';

/** First and last character of the name without the places before it: the same for a name with and without its city, and cut short. */
export const tailOf = (name: string): string => {
  let at = name.length - 2;
  while (at >= 0 && (!placeEnds.includes(name.charAt(at)) || name[at - 1] === '城')) at--;
  return name.charAt(at + 1) + name.at(-1);
};

/** What stands before `short` in `long`, where that is a place or nothing; null where the two are not one organ's name. */
const placeBefore = (long: string, short: string): string | null => {
  const before = long.slice(0, Math.max(0, long.length - short.length));
  if (short === '' || !long.endsWith(short)) return null;
  return before === '' || placeEnds.includes(before.charAt(before.length - 1)) ? before : null;
};

/** `isSameOrgan` for names that are in their plainest spelling already. */
export const isSameName = (one: OrganName, other: OrganName): boolean =>
  placeBefore(one.text, other.text) !== null || placeBefore(other.text, one.text) !== null || isCut(one, other);

/** An organ's name as it is compared. */
export const plainOrgan = (organ: string): OrganName => new OrganName(plainest(organ));

/** True for two names of one organ, with and without the places before it, whole and short (青川区数据局, 青川区人社局). */
export const isSameOrgan = (one: string, other: string): boolean => isSameName(plainOrgan(one), plainOrgan(other));

/** Values by organ, however its name is written. */
export class ByOrgan<Value> {
  readonly #byTail = new Map<string, { readonly name: OrganName; readonly value: Value }[]>();

  get(organ: string): Value | undefined {
    const name = plainOrgan(organ);
    return this.#byTail.get(tailOf(name.text))?.find((each) => isSameName(each.name, name))?.value;
  }

  /** Adds an organ that is not there. */
  add(organ: string, value: Value): void {
    const name = plainOrgan(organ);
    const tail = tailOf(name.text);
    this.#byTail.set(tail, [...(this.#byTail.get(tail) ?? []), { name, value }]);
  }
}

/** An organ's name and those that it had or got, each with the places that the name has. */
export const namesOf = (organ: string, formerNames: FormerNames): OrganName[] => {
  const pairs = Object.entries(formerNames).flatMap(([former, present]) => {
    const [one, other] = [plainOrgan(former), plainOrgan(present)] as const;
    return [[one, other] as const, [other, one] as const];
  });
  const names = [plainOrgan(organ)];
  // Grows as it goes: an organ may have been renamed twice.
  for (const name of names) {
    for (const [from, to] of pairs) {
      if (!isSameName(name, from)) continue;
      const renamed = `${placeBefore(name.text, from.text) ?? ''}${to.text}`;
      const isNew = names.every(({ text }) => text !== renamed);
      if (isNew && names.length <= pairs.length) names.push(new OrganName(renamed));
    }
  }
  return names;
};
