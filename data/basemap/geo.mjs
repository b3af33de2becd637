/** @typedef {import('./gmt.mjs').Position} Position */
/** @typedef {import('./gmt.mjs').Box} Box */

/** @param {Position[]} coordinates @param {Record<string, unknown>} [properties] */
export const lineFeature = (coordinates, properties = {}) => ({
  type: 'Feature',
  properties,
  geometry: { type: 'LineString', coordinates },
});

/** @param {Box} box */
export const boxFeature = ([west, south, east, north]) => ({
  type: 'Feature',
  properties: {},
  geometry: {
    type: 'Polygon',
    coordinates: [[[west, south], [east, south], [east, north], [west, north], [west, south]]],
  },
});

/** @param {unknown[]} features */
export const collection = (features) => ({ type: 'FeatureCollection', features });

/** @param {Box} box @param {Position} position */
export const inBox = ([west, south, east, north], [x, y]) =>
  x >= west && x <= east && y >= south && y <= north;

/** Kilometres between two near positions, on a plane true at their mean latitude. */
export function kilometres(/** @type {Position} */ a, /** @type {Position} */ b) {
  const east = (b[0] - a[0]) * 111.32 * Math.cos(((a[1] + b[1]) / 2) * (Math.PI / 180));
  return Math.hypot(east, (b[1] - a[1]) * 110.57);
}

/** @param {Position[]} line */
export const lineLength = (line) =>
  line.slice(1).reduce((sum, position, i) => sum + kilometres(line[i], position), 0);

/**
 * The line with points added so that none of its steps is longer than `step` kilometres.
 * @param {Position[]} line @param {number} step
 * @returns {Position[]}
 */
export function densify(line, step) {
  return line.flatMap((position, i) => {
    if (i === 0) return [position];
    const from = line[i - 1];
    const parts = Math.max(1, Math.ceil(kilometres(from, position) / step));
    return Array.from({ length: parts }, (_, k) => {
      const t = (k + 1) / parts;
      return /** @type {Position} */ ([
        from[0] + (position[0] - from[0]) * t,
        from[1] + (position[1] - from[1]) * t,
      ]);
    });
  });
}

/**
 * The maximal runs of consecutive positions for which `label` gives the same
 * answer. Neighbouring runs share the position where one turns into the other.
 * @template T
 * @param {Position[]} line
 * @param {(position: Position) => T} label
 * @returns {{ label: T, points: Position[] }[]}
 */
export function runsBy(line, label) {
  /** @type {{ label: T, points: Position[] }[]} */
  const runs = [];
  for (const position of line) {
    const value = label(position);
    const last = runs.at(-1);
    if (last?.label === value) last.points.push(position);
    else {
      last?.points.push(position);
      runs.push({ label: value, points: [position] });
    }
  }
  return runs.filter(({ points }) => points.length > 1);
}

/**
 * Every line of a LineString or MultiLineString.
 * @param {{ type: string, coordinates: any } | null} geometry
 * @returns {Position[][]}
 */
export function linesOf(geometry) {
  if (geometry?.type === 'LineString') return [geometry.coordinates];
  if (geometry?.type === 'MultiLineString') return geometry.coordinates;
  return [];
}

/**
 * A function that gives the items within `radius` kilometres of a position.
 * @template {{ position: Position }} Item
 * @param {Item[]} items @param {number} radius
 */
export function nearby(items, radius) {
  const size = radius / 60;
  const key = (/** @type {number} */ column, /** @type {number} */ row) => column * 100_000 + row;
  /** @type {Map<number, Item[]>} */
  const cells = new Map();
  for (const item of items) {
    const name = key(...cellOf(item.position, size));
    const cell = cells.get(name);
    if (cell) cell.push(item);
    else cells.set(name, [item]);
  }
  return function* around(/** @type {Position} */ position) {
    const [column, row] = cellOf(position, size);
    for (let dx = -1; dx <= 1; dx++) {
      for (let dy = -1; dy <= 1; dy++) {
        for (const item of cells.get(key(column + dx, row + dy)) ?? []) {
          if (kilometres(item.position, position) < radius) yield item;
        }
      }
    }
  };
}

/** @param {Position} position @param {number} size @returns {[number, number]} */
const cellOf = ([x, y], size) => [Math.floor(x / size), Math.floor(y / size)];
