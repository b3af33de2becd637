import type { KnownEvent } from "../../trip/knowledge/knownTrip.ts";
import { countClaims } from "../../trip/model/trip.ts";

/** How many items a page holds at most; longer lists are paged, as every row slows the document down. */
export const PAGE_SIZE = 100;

/** How many claims the items of a page have together at most; a page holds one item at least. */
const PAGE_CLAIMS = 400;

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

/**
 * The page at an index, or the nearest one there is.
 *
 * @param claimsOf how many claims an item shows
 */
export function pageOf<Item>(items: readonly Item[], wanted: number, claimsOf = noClaims<Item>): Page<Item> {
  const starts = pageStarts(items, claimsOf);
  const index = Math.max(0, Math.min(wanted, starts.length - 1));
  const start = starts[index] ?? 0;
  return { items: items.slice(start, starts[index + 1]), index, first: start + 1, count: items.length };
}

/** The index of the page that holds an item, by the item's index. */
export function pageIndexOf<Item>(items: readonly Item[], item: number, claimsOf = noClaims<Item>): number {
  return pageStarts(items, claimsOf).filter((start) => start <= item).length - 1;
}

/** How many claims an event's row shows. */
export function claimsOf({ claims }: KnownEvent): number {
  return countClaims(claims);
}

/** The index of each page's first item. */
function pageStarts<Item>(items: readonly Item[], claimsOf: (item: Item) => number): readonly number[] {
  const starts: number[] = [];
  let claims = 0;
  for (const [index, item] of items.entries()) {
    claims += claimsOf(item);
    const start = starts.at(-1);
    if (start !== undefined && index < start + PAGE_SIZE && claims <= PAGE_CLAIMS) continue;
    starts.push(index);
    claims = claimsOf(item);
  }
  return starts;
}

function noClaims<Item>(_item: Item): number {
  return 0;
}
