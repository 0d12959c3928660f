/** Makes an input that fails smaller as long as it fails alike: strings and lists lose pieces, half of them first. */

type Fails = (input: unknown) => Promise<boolean>;

interface Budget {
  readonly until: number;
}

/** Smaller lists that still fail, by taking pieces out: of half the length, then of a quarter, down to one. */
const fewer = async <Item>(
  items: readonly Item[],
  fails: (items: readonly Item[]) => Promise<boolean>,
  { until }: Budget,
): Promise<readonly Item[]> => {
  let least = items;
  for (let size = Math.ceil(least.length / 2); size >= 1; size = size === 1 ? 0 : Math.ceil(size / 2)) {
    for (let at = 0; at < least.length; ) {
      if (Date.now() > until) return least;
      const candidate = [...least.slice(0, at), ...least.slice(at + size)];
      if (candidate.length < least.length && (await fails(candidate))) least = candidate;
      else at += size;
    }
  }
  return least;
};

const shorter = async (text: string, fails: Fails, budget: Budget): Promise<string> => {
  if (await fails('')) return '';
  const lines = await fewer(text.split(/(?<=\n)/), (items) => fails(items.join('')), budget);
  const units = await fewer(lines.join('').split(''), (items) => fails(items.join('')), budget);
  return units.join('');
};

const smallerValue = async (value: unknown, fails: Fails, budget: Budget): Promise<unknown> => {
  if (typeof value === 'string') return shorter(value, fails, budget);
  if (Array.isArray(value)) {
    const least = [...(await fewer(value, fails, budget))];
    for (const at of least.keys()) {
      least[at] = await smallerValue(
        least[at],
        (each) => fails([...least.slice(0, at), each, ...least.slice(at + 1)]),
        budget,
      );
    }
    return least;
  }
  if (typeof value !== 'object' || value === null) return value;
  const least: Record<string, unknown> = { ...value };
  for (const key of Object.keys(least)) {
    least[key] = await smallerValue(least[key], (each) => fails({ ...least, [key]: each }), budget);
  }
  return least;
};

/** The smallest input that `fails` found within some seconds. */
export const smaller = (input: unknown, fails: Fails, seconds = 20): Promise<unknown> =>
  smallerValue(input, fails, { until: Date.now() + seconds * 1000 });
