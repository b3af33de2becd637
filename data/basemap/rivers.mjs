import { centreline } from './centreline.mjs';
import { collection, densify, kilometres, lineFeature, lineLength, linesOf, nearby, runsBy } from './geo.mjs';
import { gmt, parseSegments, region } from './gmt.mjs';
import { shape } from './mapshaper.mjs';
import { shortestPath } from './paths.mjs';

/** @typedef {import('./gmt.mjs').Position} Position */
/** @typedef {import('./gmt.mjs').Box} Box */

/**
 * The great rivers as GSHHG has them, which carries no names: each is the way
 * along the data between two hand-given positions near its ends.
 * @type {{ id: string, from: Position, to: Position }[]}
 */
const GREAT_RIVERS = [
  { id: 'zeya', from: [127.58, 50.3], to: [127.6, 54.5] },
  { id: 'bureya', from: [129.85, 49.5], to: [133.0, 51.6] },
  { id: 'songhua', from: [130.25, 46.75], to: [126.5, 43.9] },
  { id: 'razdolnaya', from: [131.785, 43.37], to: [130.42, 43.34] },
  { id: 'ussuri', from: [133.55, 45.25], to: [134.1, 43.9] },
];

/**
 * The two great rivers GSHHG has only as polygons.
 * @type {{ id: string, box: Box, through: Position[] }[]}
 */
const POLYGON_RIVERS = [
  {
    id: 'amur',
    box: [134.5, 48.1, 141.7, 53.6],
    through: [[134.77, 48.36], [140.28, 52.35], [140.72, 53.12], [141.2, 53.05]],
  },
  { id: 'songhua', box: [130, 46.4, 132.8, 48], through: [[130.25, 46.74], [132.5, 47.7]] },
];

/** Rivers this near (km) a border that follows a river are the same river. */
const SAME_RIVER = 2.6;

/** Shorter stretches beside a border (km) are the ends of its tributaries. */
const TRIBUTARY_END = 9;

/** A river's segments may lie this far apart (km) and still be one river. */
const WIDEST_GAP = 1.5;

/** A way across a gap costs this many times its length. */
const GAP_COST = 6;

/**
 * Rivers with `rank` (1 for the great ones), `id` where named, and `banks` 1
 * where the same river is also a polygon among the lakes. Rivers that carry a
 * border are not here: the border layer has them, marked `river`.
 * @param {{ box: Box, resolution: 'f' | 'h', lowestLevel: number, faces: any, borders: any }} options
 *   `lowestLevel`: GSHHG's rank, from 1 to 4, down to which unnamed rivers are kept
 */
export async function riverLines({ box, resolution, lowestLevel, faces, borders }) {
  const dump = await gmt([
    'pscoast', region(box), `-D${resolution}`, '-I1', '-I2', '-I3', '-I4', '-M',
  ]);
  const segments = parseSegments(dump);
  const marked = markGreatRivers(segments).filter(({ level, id }) => id || level <= lowestLevel);
  const isBorder = nearBorderRivers(borders);
  const own = marked.flatMap(({ points, id }) =>
    runsBy(densify(points, 1), isBorder)
      .filter(({ label, points: run }) => !label || lineLength(run) < TRIBUTARY_END)
      .map(({ points: run }) => lineFeature(run, { rank: id ? 1 : 2, id, banks: 0 })));
  const { 'rivers.json': joined } = await shape(
    `-i own.json -clip bbox=${box.join(',')} -dissolve rank,id,banks -simplify dp interval=5 -explode -o rivers.json format=geojson`,
    { 'own.json': collection(own) },
  );
  const middle = POLYGON_RIVERS.map((river) => centreline({ faces, ...river }));
  return collection([
    ...joined.features.flatMap((/** @type {any} */ { properties, geometry }) =>
      linesOf(geometry).map((line) => lineFeature(line, properties))),
    ...middle,
  ]);
}

/**
 * The segments, cut where a great river begins or ends.
 * @param {import('./gmt.mjs').Segment[]} segments
 * @returns {{ points: Position[], id: string, level: number }[]}
 */
function markGreatRivers(segments) {
  const key = (/** @type {Position} */ [x, y]) => `${x.toFixed(4)},${y.toFixed(4)}`;
  /** @type {Map<string, number>} */
  const numbers = new Map();
  /** @type {Position[]} */
  const positions = [];
  /** @type {Map<number, [number, number][]>} */
  const links = new Map();
  const number = (/** @type {Position} */ position) => {
    const found = numbers.get(key(position));
    if (found !== undefined) return found;
    numbers.set(key(position), positions.length);
    return positions.push(position) - 1;
  };
  const link = (/** @type {number} */ a, /** @type {number} */ b, price = 1) => {
    const length = price * kilometres(positions[a], positions[b]);
    links.set(a, [...(links.get(a) ?? []), [b, length]]);
    links.set(b, [...(links.get(b) ?? []), [a, length]]);
  };
  const chains = segments.map(({ points }) => points.map(number));
  for (const chain of chains) {
    chain.slice(1).forEach((b, i) => link(chain[i], b));
  }
  const around = nearby(positions.map((position, i) => ({ position, i })), WIDEST_GAP);
  for (const end of chains.flatMap((chain) => [chain[0], chain[chain.length - 1]])) {
    for (const { i } of around(positions[end])) if (i !== end) link(end, i, GAP_COST);
  }
  const nearest = (/** @type {Position} */ to) =>
    positions.reduce((best, position, i) =>
      kilometres(position, to) < kilometres(positions[best], to) ? i : best, 0);
  /** @type {Map<number, string>} */
  const names = new Map();
  for (const { id, from, to } of GREAT_RIVERS) {
    const goal = nearest(to);
    const path = shortestPath({
      from: nearest(from),
      isGoal: (node) => node === goal,
      edges: (node) => links.get(node) ?? [],
    });
    if (path.length === 0) console.warn(`No way along the rivers for ${id}`);
    path.forEach((node) => names.set(node, id));
  }
  return segments.flatMap(({ header, points: segment }) =>
    runsBy(segment, (position) => names.get(number(position)) ?? '')
      .map(({ label, points }) => ({ id: label, points, level: Number(header.at(-1)) })));
}

/**
 * Whether a position lies beside a border that follows a river.
 * @param {any} borders
 * @returns {(position: Position) => boolean}
 */
function nearBorderRivers(borders) {
  const banks = borders.features
    .filter((/** @type {any} */ { properties }) => properties.river === 1)
    .flatMap((/** @type {any} */ { geometry }) => densify(geometry.coordinates, 0.6))
    .map((/** @type {Position} */ position) => ({ position }));
  const beside = nearby(banks, SAME_RIVER);
  return (position) => !beside(position).next().done;
}
