import type { Place } from "./trip.ts";

/** The items at the highest-ranked places, at most `most` of them, in their original order. */
export function topRanked<Item>(items: readonly Item[], most: number, placeOf: (item: Item) => Place): readonly Item[] {
  const rank = (item: Item) => placeOf(item).rank;
  const kept = new Set([...items].sort((a, b) => rank(a) - rank(b)).slice(0, most));
  return items.filter((item) => kept.has(item));
}
