import { lineFeature } from './geo.mjs';
import { shortestPath } from './paths.mjs';

/** @typedef {import('./gmt.mjs').Position} Position */
/** @typedef {import('./gmt.mjs').Box} Box */

/** Grid step in degrees: about 0.4 km each way at 50° N. */
const STEP = { x: 0.006, y: 0.004 };

/** Dry cells bridge the breaks between GSHHG's river polygons, at this price. */
const DRY_COST = 60;

/**
 * A line down the middle of a river that the data have only as polygons: the
 * cheapest way through the given positions over a grid on which water far from
 * the banks costs least.
 * @param {{ faces: any, box: Box, through: Position[], id: string }} options
 */
export function centreline({ faces, box, through, id }) {
  const grid = waterGrid(faces, box);
  const depth = distanceToBank(grid);
  const { width, height } = grid;
  const cell = (/** @type {Position} */ [x, y]) =>
    Math.floor((y - box[1]) / STEP.y) * width + Math.floor((x - box[0]) / STEP.x);
  /** @param {number} node @returns {Iterable<[number, number]>} */
  function* edges(node) {
    const column = node % width;
    const row = (node - column) / width;
    for (const [dx, dy] of NEIGHBOURS) {
      const [x, y] = [column + dx, row + dy];
      if (x < 0 || y < 0 || x >= width || y >= height) continue;
      const next = y * width + x;
      const cost = depth[next] === 0 ? DRY_COST : 1 + 6 / depth[next];
      yield [next, cost * Math.hypot(dx, dy)];
    }
  }
  const path = through.slice(1).flatMap((to, i) =>
    shortestPath({ from: cell(through[i]), isGoal: (node) => node === cell(to), edges }));
  const line = path.map((node) => /** @type {Position} */ ([
    box[0] + ((node % width) + 0.5) * STEP.x,
    box[1] + (Math.floor(node / width) + 0.5) * STEP.y,
  ]));
  return lineFeature(smooth(line, 4), { rank: 1, id, banks: 1 });
}

const NEIGHBOURS = [[1, 0], [-1, 0], [0, 1], [0, -1], [1, 1], [1, -1], [-1, 1], [-1, -1]];

/** @param {any} faces @param {Box} box */
function waterGrid(faces, box) {
  const width = Math.ceil((box[2] - box[0]) / STEP.x);
  const height = Math.ceil((box[3] - box[1]) / STEP.y);
  const water = new Uint8Array(width * height);
  const edges = faces.features
    .filter((/** @type {any} */ { properties }) => properties.kind !== 'land')
    .flatMap((/** @type {any} */ { geometry }) => geometry.coordinates)
    .flatMap((/** @type {Position[]} */ ring) => ring.slice(1).map((b, i) => [ring[i], b]));
  for (let row = 0; row < height; row++) {
    const y = box[1] + (row + 0.5) * STEP.y;
    const crossings = edges
      .filter((/** @type {Position[]} */ [a, b]) => a[1] > y !== b[1] > y)
      .map((/** @type {Position[]} */ [a, b]) => a[0] + ((y - a[1]) / (b[1] - a[1])) * (b[0] - a[0]))
      .sort((/** @type {number} */ a, /** @type {number} */ b) => a - b);
    for (let i = 0; i + 1 < crossings.length; i += 2) {
      const start = Math.max(0, Math.ceil((crossings[i] - box[0]) / STEP.x - 0.5));
      const end = Math.min(width, Math.ceil((crossings[i + 1] - box[0]) / STEP.x - 0.5));
      if (end > start) water.fill(1, row * width + start, row * width + end);
    }
  }
  return { width, height, water };
}

/** Cells from each water cell to the nearest dry one, 0 on dry cells. */
function distanceToBank(/** @type {{ width: number, height: number, water: Uint8Array }} */ grid) {
  const { width, height, water } = grid;
  const depth = new Uint16Array(water.length);
  /** @type {number[]} */
  let shore = [];
  water.forEach((wet, i) => {
    if (!wet) shore.push(i);
  });
  for (let distance = 1; shore.length > 0; distance++) {
    /** @type {number[]} */
    const inner = [];
    for (const i of shore) {
      const column = i % width;
      for (const [dx, dy] of NEIGHBOURS) {
        const [x, next] = [column + dx, i + dx + dy * width];
        if (x < 0 || x >= width || next < 0 || next >= width * height) continue;
        if (!water[next] || depth[next]) continue;
        depth[next] = distance;
        inner.push(next);
      }
    }
    shore = inner;
  }
  return depth;
}

/**
 * Each position moved to the mean of itself and `reach` neighbours on either side.
 * @param {Position[]} line @param {number} reach
 */
function smooth(line, reach) {
  return line.map((_, i) => {
    const span = Math.min(reach, i, line.length - 1 - i);
    const near = line.slice(i - span, i + span + 1);
    const mean = (/** @type {0 | 1} */ axis) =>
      near.reduce((sum, position) => sum + position[axis], 0) / near.length;
    return /** @type {Position} */ ([mean(0), mean(1)]);
  }).filter((_, i) => i % 2 === 0 || i === line.length - 1);
}
