import { collection, kilometres } from './geo.mjs';
import { shape } from './mapshaper.mjs';

/** @typedef {import('./gmt.mjs').Position} Position */

/**
 * A ring that runs over water only along the sea's limits and over land
 * elsewhere. Limits, after "Limits of Oceans and Seas" (IHO S-23, 3rd ed. 1953,
 * sea 52), from the north, clockwise: Sushchev to Tyk across the Tatar Strait;
 * Cape Crillon to Cape Soya; Cape Esan to Cape Shiriya; the Kanmon Strait; and,
 * where S-23 goes on to the Goto Islands and Jeju, northern Kyushu by Iki and
 * Tsushima to Busan.
 * @type {Position[]}
 */
const LIMITS = [
  [140.6, 51.85], [141.05, 51.87], [141.72, 51.76], [142.4, 51.7],
  [142.9, 49.6], [142.6, 47.3], [142.05, 46.6], [142.12, 46.2], [142.08, 45.9],
  [141.93, 45.52], [142.3, 44.6], [142.5, 43.2], [141.2, 42.65], [140.75, 42.25], [141.18, 41.81],
  [141.46, 41.43], [141.2, 40.6], [140.8, 38.5], [138.8, 36.4], [136.6, 35.3], [133, 34.8],
  [131.2, 34.15], [130.93, 33.955], [130.87, 33.93], [130.6, 33.6],
  [129.9, 33.45], [129.75, 33.78], [129.25, 34.2], [129.3, 34.45], [129.08, 35.1],
  [128.6, 35.6], [128.4, 37.4], [127, 38.6], [126.9, 39.9], [128.5, 41.2], [129.6, 42.4],
  [130.8, 43.5], [132.2, 44], [134.6, 44.6], [137.2, 47.3], [139.6, 49.3], [139.8, 50.8],
  [140.6, 51.85],
];

/** Islands smaller than this (km²) are left as water. */
const SMALLEST_ISLAND = 30;

const MOST_VERTICES = 445;

/** Where the shape must be true to about 2 km: Korea's east coast and Primorye. */
const near = (/** @type {Position} */ [x, y]) => x < 135 && y > 39 && y < 45.5;

/** How many times coarser the shape may be elsewhere. */
const FAR_FACTOR = 3;

/**
 * The sea as one Feature: a Polygon with its larger islands as holes, outer
 * ring counterclockwise.
 * @param {any} faces full-resolution shoreline faces around the sea
 */
export async function eastSea(faces) {
  const { 'sea.json': sea } = await shape(
    [
      '-i faces.json',
      `-each 'if (kind == "land" && area < ${SMALLEST_ISLAND}) kind = "sea"'`,
      "-filter 'kind == \"sea\"'",
      '-dissolve',
      '-clip limits.json',
      '-explode',
      "-sort 'this.area' descending",
      "-filter 'this.id == 0'",
      '-o sea.json format=geojson geojson-type=FeatureCollection',
    ].join(' '),
    {
      'faces.json': faces,
      'limits.json': collection([
        { type: 'Feature', properties: {}, geometry: { type: 'Polygon', coordinates: [LIMITS] } },
      ]),
    },
  );
  /** @type {Position[][]} */
  const rings = sea.features[0].geometry.coordinates;
  let tolerance = 1.2;
  let simple = simplifyRings(rings, tolerance);
  while (count(simple) > MOST_VERTICES || simple.some(crossesItself)) {
    tolerance *= 1.03;
    simple = simplifyRings(rings, tolerance);
  }
  return {
    type: 'Feature',
    properties: {
      id: 'east-sea',
      name: {
        en: 'East Sea / Sea of Japan',
        ko: '동해',
        ru: 'Японское море',
        ja: '日本海',
      },
      method:
        'Sea faces of GSHHG 2.3.7 (full resolution) inside limits after IHO S-23 (3rd edition, 1953, sea 52): '
        + 'Tatar Strait at Cape Sushchev-Cape Tyk, La Perouse Strait at Cape Crillon-Cape Soya, Tsugaru Strait at '
        + 'Cape Esan-Cape Shiriya, Kanmon Strait. In the south-west it is cut at northern Kyushu-Iki-Tsushima-Busan, '
        + 'short of the S-23 limit (Goto Islands-Jeju). '
        + `Islands under ${SMALLEST_ISLAND} km2 are left as water. Douglas-Peucker at ${tolerance.toFixed(1)} km `
        + `west of 135 E between 39 and 45.5 N and on islands, and ${(tolerance * FAR_FACTOR).toFixed(1)} km elsewhere.`,
      source: 'GSHHG 2.3.7 (Wessel & Smith 1996), LGPL-3.0-or-later',
    },
    geometry: { type: 'Polygon', coordinates: simple.map(wind) },
  };
}

/** @param {Position[][]} rings */
const count = (rings) => rings.reduce((sum, ring) => sum + ring.length, 0);

/** @param {Position[][]} rings @param {number} tolerance */
function simplifyRings(rings, tolerance) {
  const [outer, ...holes] = rings.map((ring, i) =>
    simplifyRing(ring, tolerance, i === 0 ? FAR_FACTOR : 1));
  return [outer, ...holes.filter((hole) => hole.length > 3 && liesInside(hole, outer))];
}

/** Islands close inshore may end up across the simplified coast, and are then left out. */
function liesInside(/** @type {Position[]} */ hole, /** @type {Position[]} */ outer) {
  const [x, y] = hole[0];
  const within = outer.slice(1).filter((b, i) => {
    const a = outer[i];
    return a[1] > y !== b[1] > y && x < a[0] + ((y - a[1]) / (b[1] - a[1])) * (b[0] - a[0]);
  }).length % 2 === 1;
  return within && !hole.slice(1).some((b, i) =>
    outer.slice(1).some((d, j) => cross(hole[i], b, outer[j], d)));
}

/**
 * Douglas-Peucker over a closed ring, whose two ends are its first point and the
 * point farthest from it; coordinates rounded to about 10 m.
 * @param {Position[]} ring @param {number} tolerance kilometres
 * @param {number} farFactor how many times coarser far from the area of interest
 */
function simplifyRing(ring, tolerance, farFactor) {
  const far = ring.reduce((best, position, i) =>
    kilometres(ring[0], position) > kilometres(ring[0], ring[best]) ? i : best, 0);
  const keep = new Set([0, far, ring.length - 1]);
  const spans = [[0, far], [far, ring.length - 1]];
  for (let span = spans.pop(); span; span = spans.pop()) {
    const [from, to] = span;
    let [worst, at] = [1, -1];
    for (let i = from + 1; i < to; i++) {
      const allowed = near(ring[i]) ? tolerance : tolerance * farFactor;
      const error = distanceToSegment(ring[i], ring[from], ring[to]) / allowed;
      if (error > worst) [worst, at] = [error, i];
    }
    if (at < 0) continue;
    keep.add(at);
    spans.push([from, at], [at, to]);
  }
  return ring
    .filter((_, i) => keep.has(i))
    .map(([x, y]) => /** @type {Position} */ ([Number(x.toFixed(4)), Number(y.toFixed(4))]));
}

/** @param {Position} p @param {Position} a @param {Position} b kilometres from p to ab */
function distanceToSegment(p, a, b) {
  const scale = Math.cos(p[1] * (Math.PI / 180));
  const [dx, dy] = [(b[0] - a[0]) * scale, b[1] - a[1]];
  const [px, py] = [(p[0] - a[0]) * scale, p[1] - a[1]];
  const t = Math.max(0, Math.min(1, (px * dx + py * dy) / (dx * dx + dy * dy || 1)));
  return Math.hypot(px - t * dx, py - t * dy) * 111;
}

/** @param {Position[]} ring */
function crossesItself(ring) {
  const last = ring.length - 1;
  for (let i = 0; i < last; i++) {
    for (let j = i + 2; j < last; j++) {
      if (i === 0 && j === last - 1) continue;
      if (cross(ring[i], ring[i + 1], ring[j], ring[j + 1])) return true;
    }
  }
  return false;
}

/** @param {Position} a @param {Position} b @param {Position} c @param {Position} d */
function cross(a, b, c, d) {
  const side = (/** @type {Position} */ p, /** @type {Position} */ q, /** @type {Position} */ r) =>
    Math.sign((q[0] - p[0]) * (r[1] - p[1]) - (q[1] - p[1]) * (r[0] - p[0]));
  return side(a, b, c) !== side(a, b, d) && side(c, d, a) !== side(c, d, b);
}

/** The outer ring counterclockwise, holes clockwise. */
function wind(/** @type {Position[]} */ ring, /** @type {number} */ index) {
  const doubled = ring.slice(1).reduce((sum, [x, y], i) => sum + ring[i][0] * y - x * ring[i][1], 0);
  return doubled > 0 === (index === 0) ? ring : ring.toReversed();
}
