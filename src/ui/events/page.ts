/** How many items a page holds; longer lists are paged, as every row slows the document down. */
export const PAGE_SIZE = 100;

/** One page of a list. */
export interface Page<Item> {
  readonly items: readonly Item[];
  /** The page's index, from 0. */
  readonly index: number;
  /** The number of the page's first item in the list, from 1. */
  readonly first: number;
  /** How many items the list has. */
  readonly count: number;
}

/** The page at an index, or the nearest one there is. */
export function pageOf<Item>(items: readonly Item[], wanted: number): Page<Item> {
  const index = Math.max(0, Math.min(wanted, pageIndexOf(items.length - 1)));
  const start = index * PAGE_SIZE;
  return { items: items.slice(start, start + PAGE_SIZE), index, first: start + 1, count: items.length };
}

/** The index of the page that holds an item, by the item's index. */
export function pageIndexOf(item: number): number {
  return Math.floor(item / PAGE_SIZE);
}
