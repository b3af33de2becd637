import type { WhereaboutsIndex } from "../../src/trip/knowledge/whereabouts.ts";

/** The same index, and how many items of its lists have been read so far. */
export function counted(index: WhereaboutsIndex): { index: WhereaboutsIndex; reads: () => number } {
  let reads = 0;
  const watch = (value: unknown): unknown => {
    if (Array.isArray(value)) {
      return new Proxy(value, {
        get(target, key) {
          if (typeof key === "string" && /^\d+$/.test(key)) reads += 1;
          return Reflect.get(target, key);
        },
      });
    }
    if (typeof value !== "object" || value === null || "subject" in value) return value;
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, watch(inner)]));
  };
  return { index: { ...(watch(index) as WhereaboutsIndex), first: index.first }, reads: () => reads };
}
