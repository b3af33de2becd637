import type { Issue } from "../../record/issue.ts";
import { entries, field, median, type RawRecord, tripIssue } from "./json.ts";

type Pair = readonly [x: number, y: number];

interface Found {
  readonly position: Pair;
  readonly path: string;
}

/** A position farther than this from the middle of all, in degrees and as a multiple of the usual distance, is far. */
const FAR = { degrees: 5, times: 4 } as const;

/** How many positions of each geometry are counted, so that one with many does not outweigh the others. */
const SAMPLE = 8;

/**
 * Longitude and latitude are not swapped. A position counts as swapped where it is far from the middle of all positions
 * and would be much nearer the other way round. Where longitudes and latitudes are similar numbers, this cannot be told.
 */
export function* positionRules({ trip }: RawRecord): Iterable<Issue> {
  const geometries = entries(trip, "features").map(([feature, path]) =>
    positionsIn(field(feature, "geometry", "coordinates"), `${path}.geometry.coordinates`),
  );
  const sampled = geometries.flatMap(sample);
  const middle: Pair = [median(sampled.map(([x]) => x)), median(sampled.map(([, y]) => y))];
  const distance = ([x, y]: Pair) => Math.hypot(x - middle[0], y - middle[1]);
  const far = Math.max(FAR.degrees, FAR.times * median(sampled.map(distance)));
  for (const found of geometries) {
    const swapped = found.find(
      ({ position: [x, y] }) => distance([x, y]) > far && 3 * distance([y, x]) < distance([x, y]),
    );
    if (swapped === undefined) continue;
    const message = "far from everything else: longitude and latitude seem swapped";
    yield tripIssue(swapped.path, message, swapped.position);
  }
}

/** Every position in the coordinates of any geometry. */
function positionsIn(coordinates: unknown, path: string, depth = 0): Found[] {
  if (!Array.isArray(coordinates) || depth > 3) return [];
  const parts: readonly unknown[] = coordinates;
  const [x, y] = parts;
  if (typeof x === "number" && typeof y === "number") return [{ position: [x, y], path }];
  return parts.flatMap((part, index) => positionsIn(part, `${path}[${index}]`, depth + 1));
}

function sample(found: readonly Found[]): readonly Pair[] {
  const step = Math.max(1, Math.floor(found.length / SAMPLE));
  return found.filter((_, index) => index % step === 0).map(({ position }) => position);
}
