import { boxFeature, collection, lineFeature } from './geo.mjs';
import { gmt, parseSegments, region } from './gmt.mjs';
import { shape } from './mapshaper.mjs';

/** A GSHHG "lake" larger than this, in km², is a piece of sea cut off by the frame. */
const LARGEST_LAKE = 50_000;

/**
 * The faces GSHHG's shorelines cut the box into, each a polygon with a `kind` of
 * `land`, `lake` (river-lakes such as the lower Amur included) or `sea`.
 * @param {{ box: import('./gmt.mjs').Box, resolution: 'f' | 'h', smallestArea?: number }} options
 *   `smallestArea` in km² leaves out lesser islands and lakes
 * @returns {Promise<any>} FeatureCollection of Polygons that share their edges
 */
export async function shorelineFaces({ box, resolution, smallestArea = 0 }) {
  const [west, south, east, north] = box;
  const around = /** @type {import('./gmt.mjs').Box} */ ([west - 1, south - 1, east + 1, north + 1]);
  const dump = await gmt([
    'pscoast', region(around), `-D${resolution}`, `-A${smallestArea}/0/4`, '-W', '-M',
  ]);
  const shoreline = collection(parseSegments(dump).map(({ points }) => lineFeature(points)));
  const frame = collection([lineFeature(/** @type {any} */ (boxFeature(around).geometry.coordinates[0]))]);
  const { 'faces.json': faces } = await shape(
    [
      '-i shoreline.json frame.json combine-files',
      '-merge-layers force',
      '-polygons gap-tolerance=0.00002',
      `-clip bbox=${box.join(',')}`,
      '-explode',
      "-each 'area=this.area/1e6,x=this.innerX,y=this.innerY'",
      '-o faces.json format=geojson',
    ].join(' '),
    { 'shoreline.json': shoreline, 'frame.json': frame },
  );
  const points = faces.features
    .map((/** @type {any} */ { properties: { x, y } }, /** @type {number} */ i) => `${x}\t${y}\t${i}`)
    .join('\n');
  const [dry, wet] = await Promise.all(
    ['-Ns/k/s/k/s', '-Ns/s/k/s/k'].map((mask) =>
      gmt(['select', region(around), `-D${resolution}`, mask], points).then(indices)),
  );
  faces.features.forEach((/** @type {any} */ face, /** @type {number} */ i) => {
    const { area } = face.properties;
    const kind = dry.has(i) ? 'land' : wet.has(i) && area < LARGEST_LAKE ? 'lake' : 'sea';
    face.properties = { kind, area: Math.round(area * 100) / 100 };
  });
  return faces;
}

/** @param {string} rows */
const indices = (rows) =>
  new Set(rows.trim().split('\n').map((row) => Number(row.split('\t')[2])));
