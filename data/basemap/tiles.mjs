import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { GeoJSONVT } from '@maplibre/geojson-vt';
import { fromGeojsonVt } from '@maplibre/vt-pbf';
import { collection } from './geo.mjs';
import { shape } from './mapshaper.mjs';
import { DETAIL, tilesOf, WIDE } from './pyramid.mjs';

/** @typedef {import('./gmt.mjs').Box} Box */
/** @typedef {{ faces: any, rivers: any, borders: any, provinces: any }} Layers */

/** Degrees by which the wide land reaches into the detail box, lest a seam show. */
const OVERLAP = 0.1;

/** Metres: one or two grid steps of a zoom-8 tile. */
const FINEST = 40;

const VT_OPTIONS = { extent: 4096, buffer: 64, indexMaxZoom: 0, indexMaxPoints: 0 };

/**
 * Writes both tile sets under `directory`, replacing what was there, and zero
 * bytes for tiles with nothing in them: a server that answers a missing file
 * with a page would otherwise hand the map that page.
 * @param {string} directory @param {{ wide: Layers, detail: Layers }} layers
 */
export async function writeTiles(directory, { wide, detail }) {
  for (const zoom of [3, 4, 5, 6, 7, 8]) await rm(join(directory, String(zoom)), { recursive: true, force: true });
  await writePyramid(directory, WIDE, await wideLayers(wide), 4);
  await writePyramid(directory, DETAIL, await detailLayers(detail), 3);
}

/**
 * @param {string} directory
 * @param {import('./pyramid.mjs').Pyramid} pyramid
 * @param {Record<string, any>} layers
 * @param {number} tolerance
 */
async function writePyramid(directory, pyramid, layers, tolerance) {
  const indexes = Object.entries(layers).map(([name, data]) => ({
    name,
    index: new GeoJSONVT(data, { ...VT_OPTIONS, maxZoom: pyramid.finestZoom, tolerance }),
  }));
  for (const { z, x, y } of tilesOf(pyramid)) {
    const found = indexes.flatMap(({ name, index }) => {
      const tile = index.getTile(z, x, y);
      return tile && tile.features.length > 0 ? [[name, tile]] : [];
    });
    const bytes = found.length > 0
      ? fromGeojsonVt(Object.fromEntries(found), { version: 2, extent: VT_OPTIONS.extent })
      : new Uint8Array();
    const file = join(directory, String(z), String(x), `${y}.pbf`);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, bytes);
  }
}

/**
 * Each layer once inside the detail box and once outside it, marked `o`: 1, so
 * that from zoom 6 on only the outside need be drawn.
 * @param {Layers} layers
 */
async function wideLayers(layers) {
  const plain = await plainLayers(layers, WIDE.bounds);
  const split = Object.entries(plain).map(async ([name, data]) => {
    const overlap = name === 'land' || name === 'lake' ? OVERLAP : 0;
    const hole = [
      DETAIL.bounds[0] + overlap, DETAIL.bounds[1] + overlap,
      DETAIL.bounds[2] - overlap, DETAIL.bounds[3] - overlap,
    ];
    const [inside, outside] = await Promise.all([
      crop(data, `-clip bbox=${DETAIL.bounds.join(',')}`),
      crop(data, `-erase bbox=${hole.join(',')}`),
    ]);
    const marked = outside.map((/** @type {any} */ feature) => ({
      ...feature,
      properties: { ...feature.properties, o: 1 },
    }));
    return [name, collection([...inside, ...marked])];
  });
  return Object.fromEntries(await Promise.all(split));
}

/** @param {Layers} layers */
const detailLayers = (layers) => plainLayers(layers, DETAIL.bounds);

/**
 * @param {Layers} layers @param {Box} box
 * @returns {Promise<Record<string, any>>}
 */
async function plainLayers({ faces, rivers, borders, provinces }, box) {
  const clip = `-simplify dp interval=${FINEST} keep-shapes -clip bbox=${box.join(',')}`;
  const ground = await shape(
    [
      `-i faces.json ${clip} -filter-fields kind`,
      "-innerlines where='(A.kind == \"sea\") != (B.kind == \"sea\")' + name=coast",
      "-filter 'kind == \"land\"' + name=land target=faces",
      "-filter 'kind == \"lake\"' + name=lake target=faces",
      '-filter-fields target=land,lake',
      '-o format=geojson geojson-type=FeatureCollection target=land,lake,coast',
    ].join(' '),
    { 'faces.json': faces },
  );
  const lines = { river: rivers, border: borders, province: provinces };
  const cropped = await Promise.all(
    Object.entries(lines).map(async ([name, data]) => [name, collection(await crop(data, clip))]),
  );
  return {
    land: ground['land.json'],
    lake: ground['lake.json'],
    coast: ground['coast.json'],
    ...Object.fromEntries(cropped),
  };
}

/** @param {any} data @param {string} command @returns {Promise<any[]>} */
async function crop(data, command) {
  const { 'out.json': out } = await shape(
    `-i data.json ${command} -o out.json format=geojson geojson-type=FeatureCollection`,
    { 'data.json': data },
  );
  return out.features.map((/** @type {any} */ feature) => ({
    ...feature,
    properties: Object.fromEntries(
      Object.entries(feature.properties ?? {}).filter(([, value]) => value !== '' && value !== null),
    ),
  }));
}
