import { memoizeByObject } from "./memoize.ts";
import type { Source, Trip } from "./trip.ts";

/** The number of each source in print, from 1, in the record's order: the same whatever is known. */
export const sourceNumbers: (trip: Trip) => ReadonlyMap<Source, number> = memoizeByObject(
  (trip) => new Map([...trip.sources.values()].map((source, index) => [source, index + 1])),
);
