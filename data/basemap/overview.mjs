import { shape } from './mapshaper.mjs';

/**
 * @typedef {object} OverviewOptions
 * @property {import('./gmt.mjs').Box} box
 * @property {number} interval metres: detail finer than this is simplified away
 * @property {number} riverInterval the same, for rivers
 * @property {number} smallestIsland km²
 * @property {number} smallestLake km²
 * @property {string} rivers which rivers to keep, an expression of `rank` and `id`
 * @property {number} quantization steps across the box
 */

/**
 * All layers simplified together into one TopoJSON topology with the objects
 * `land`, `lake`, `coast`, `river` and `border`. Coast and borders come from
 * edges two faces share, so that nothing is stroked along the box's own edge.
 * @param {{ faces: any, rivers: any, borders: any }} layers
 * @param {OverviewOptions} options
 */
export async function overview({ faces, rivers, borders }, options) {
  const { box, interval, riverInterval, smallestIsland, smallestLake, quantization } = options;
  const clip = `-clip bbox=${box.join(',')}`;
  const { 'faces.topojson': ground } = await shape(
    [
      '-i faces.json',
      clip,
      `-each 'if (kind == "lake" && (area < ${smallestLake} || this.compactness < ${THREADLIKE})) kind = "land"'`,
      `-filter 'kind != "land" || area > ${smallestIsland}'`,
      '-clean gap-fill-area=500km2',
      '-dissolve kind',
      `-simplify weighted interval=${interval} keep-shapes`,
      '-clean',
      '-o faces.topojson format=topojson no-quantization',
    ].join(' '),
    { 'faces.json': faces },
  );
  const { 'lines.topojson': lines } = await shape(
    [
      '-i rivers.json borders.json combine-files',
      clip,
      `-filter '${options.rivers}' target=rivers`,
      '-dissolve rank,id target=rivers',
      `-simplify weighted interval=${riverInterval}`,
      '-o lines.topojson format=topojson no-quantization target=*',
    ].join(' '),
    { 'rivers.json': rivers, 'borders.json': borders },
  );
  const { 'overview.json': topology } = await shape(
    [
      '-i faces.topojson lines.topojson combine-files',
      '-rename-layers river,border target=rivers,borders',
      "-innerlines where='A.kind != \"lake\" && B.kind != \"lake\"' + name=coast target=faces",
      "-filter 'kind == \"land\"' + name=land target=faces",
      "-filter 'kind == \"lake\"' + name=lake target=faces",
      '-filter-fields target=land,lake,coast',
      '-filter-fields rank,id target=river',
      '-filter-fields pair,disputed,river target=border',
      `-o overview.json format=topojson quantization=${quantization} target=land,lake,coast,river,border`,
    ].join(' '),
    { 'faces.topojson': ground, 'lines.topojson': lines },
  );
  return topology;
}

/** Lakes less compact than this are stretches of river, which the river layer has. */
const THREADLIKE = 0.06;
