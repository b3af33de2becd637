/** A point in whichever plane the caller works in: degrees, or units of the view box. */
export type Point = readonly [x: number, y: number];

/** The smallest upright box around some points. */
export function extent(points: readonly Point[]) {
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
  return { left: Math.min(...xs), top: Math.min(...ys), right: Math.max(...xs), bottom: Math.max(...ys) };
}

/** The distance between two points of a plane. */
export function distance([x1, y1]: Point, [x2, y2]: Point): number {
  return Math.hypot(x1 - x2, y1 - y2);
}

/** At most this many points stand for a straight piece, which on an enlarged map is mostly out of view. */
const MOST_A_PIECE = 12;

/** Points about `step` apart along a line. */
export function spaced(line: readonly Point[], step: number): readonly Point[] {
  const points: Point[] = [];
  for (const [x, y] of line) {
    const last = points.at(-1);
    const [fromX, fromY] = last ?? [x, y];
    const length = Math.hypot(x - fromX, y - fromY);
    if (last !== undefined && length < step) continue;
    const count = Math.min(MOST_A_PIECE, Math.max(1, Math.round(length / step)));
    for (let part = 1; part <= count; part += 1) {
      points.push([fromX + ((x - fromX) * part) / count, fromY + ((y - fromY) * part) / count]);
    }
  }
  return points;
}

/** The shortest distance from a point to a polyline; `Infinity` if the line has no points. */
export function lineDistance(line: readonly Point[], [x, y]: Point): number {
  return line.reduce((shortest, [x2, y2], index) => {
    const [x1, y1] = line[index - 1] ?? [x2, y2];
    const [dx, dy] = [x2 - x1, y2 - y1];
    const along = dx === 0 && dy === 0 ? 0 : ((x - x1) * dx + (y - y1) * dy) / (dx * dx + dy * dy);
    const share = Math.max(0, Math.min(1, along));
    return Math.min(shortest, distance([x1 + share * dx, y1 + share * dy], [x, y]));
  }, Infinity);
}

/**
 * Whether a point lies inside a polygon, by the even–odd rule. A point exactly on an edge may fall on either side,
 * which is precise enough for arcs sampled at every degree; Turf's exact test would add a kilobyte to the page.
 */
export function isInside([x, y]: Point, rings: readonly (readonly Point[])[]): boolean {
  let inside = false;
  for (const ring of rings) {
    ring.forEach(([x1, y1], index) => {
      const [x2, y2] = ring.at(index - 1) ?? [x1, y1];
      if (y1 > y !== y2 > y && x < x1 + ((x2 - x1) * (y - y1)) / (y2 - y1)) inside = !inside;
    });
  }
  return inside;
}
