import { memoizeByObject } from "../../trip/model/memoize.ts";
import type { Place, Trip } from "../../trip/model/trip.ts";
import { distance, extent, type Point } from "../geometry.ts";
import type { Box } from "../labels/collision.ts";
import { MINOR } from "../markShapes.ts";
import { frameCamera, project, VIEW_BOX } from "../projection.ts";

/** Places nearer to one another than this, in units of the view box, belong to one group. */
const LINK = VIEW_BOX.width / 22;

/** A group of fewer places needs no inset. */
const LEAST_PLACES = 4;

/** A group as wide or as high as this share of the view box would be hardly any larger in an inset. */
const LARGEST_SHARE = 0.2;

/** Space around the group, in units of the view box. */
const PADDING = { left: 15, top: 6, right: 16, bottom: 8 } as const;

/** The part of the map on which the trip's places stand closest together, in units of the view box; null without one. */
export const crowdedRegion: (trip: Trip) => Box | null = memoizeByObject((trip) => {
  const camera = frameCamera(trip);
  const points = [...trip.places.values()].filter(isCrowding).map(({ anchor }) => project(camera, anchor));
  const groups = groupsOf(points).filter((group) => group.length >= LEAST_PLACES && isSmall(extent(group)));
  const [largest] = groups.sort((a, b) => b.length - a.length);
  if (largest === undefined) return null;
  const { left, top, right, bottom } = extent(largest);
  return {
    left: left - PADDING.left,
    top: top - PADDING.top,
    right: right + PADDING.right,
    bottom: bottom + PADDING.bottom,
  };
});

/** Whether a place is a point that every view marks. */
export function isCrowding({ geometry, rank }: Place): boolean {
  return geometry.type === "Point" && rank < MINOR.rank;
}

/** Points in groups: each is near another one of its group, and of no other. */
function groupsOf(points: readonly Point[]): Point[][] {
  return points.reduce<Point[][]>((groups, point) => {
    const isNear = (group: Point[]) => group.some((other) => distance(point, other) < LINK);
    return [[point, ...groups.filter(isNear).flat()], ...groups.filter((group) => !isNear(group))];
  }, []);
}

function isSmall({ left, top, right, bottom }: Box): boolean {
  return right - left < LARGEST_SHARE * VIEW_BOX.width && bottom - top < LARGEST_SHARE * VIEW_BOX.height;
}
