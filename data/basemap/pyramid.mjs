/** @typedef {import('./gmt.mjs').Box} Box */
/**
 * @typedef {object} Pyramid
 * @property {number} minzoom
 * @property {number} maxzoom
 * @property {number} finestZoom the zoom at which lines would be left as they are
 * @property {Box} bounds
 */

/** North-east Asia and the waters round it, for zooms below 6. @type {Pyramid} */
export const WIDE = { minzoom: 2, maxzoom: 5, finestZoom: 6, bounds: [90, 10, 178, 74] };

/** The region of the journey; its edges are edges of zoom-8 tiles. @type {Pyramid} */
export const DETAIL = {
  minzoom: 6,
  maxzoom: 8,
  finestZoom: 8,
  bounds: [118.125, 34.3071439, 146.25, 56.5594822],
};

/**
 * Every tile of a pyramid that its bounds touch.
 * @param {Pyramid} pyramid
 * @returns {Generator<{ z: number, x: number, y: number }>}
 */
export function* tilesOf({ minzoom, maxzoom, bounds: [west, south, east, north] }) {
  const hair = 1e-6;
  for (let z = minzoom; z <= maxzoom; z++) {
    const [left, top] = tileAt(west + hair, north - hair, z);
    const [right, bottom] = tileAt(east - hair, south + hair, z);
    for (let x = left; x <= right; x++) {
      for (let y = top; y <= bottom; y++) yield { z, x, y };
    }
  }
}

/** @param {number} longitude @param {number} latitude @param {number} z */
function tileAt(longitude, latitude, z) {
  const sine = Math.sin(latitude * (Math.PI / 180));
  const x = longitude / 360 + 0.5;
  const y = 0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI);
  return [Math.floor(x * 2 ** z), Math.floor(y * 2 ** z)];
}
