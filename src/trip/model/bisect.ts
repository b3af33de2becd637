import type { Place } from "./trip.ts";

/** The items of the foremost places, no more than so many, in their order. */
export function topRanked<Item>(items: readonly Item[], most: number, placeOf: (item: Item) => Place): readonly Item[] {
  const rank = (item: Item) => placeOf(item).rank;
  const kept = new Set([...items].sort((a, b) => rank(a) - rank(b)).slice(0, most));
  return items.filter((item) => kept.has(item));
}

/** How many items, of those sorted so that all that pass stand first, pass. */
export function bisect<Item>(items: readonly Item[], passes: (item: Item) => boolean): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (passes(items[middle] as Item)) low = middle + 1;
    else high = middle;
  }
  return low;
}
