/** Index of the first item that fits; their number where none does. All behind one that fits have to fit too. */
export const firstOf = <Item>(items: readonly Item[], fits: (item: Item) => boolean): number => {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (fits(items[middle] as Item)) high = middle;
    else low = middle + 1;
  }
  return low;
};
