import { readFile } from 'node:fs/promises';
import { collection, inBox, lineFeature, linesOf, runsBy } from './geo.mjs';
import { gmt, parseSegments } from './gmt.mjs';
import { packageFile } from './manifest.mjs';
import { shape } from './mapshaper.mjs';

/** @typedef {import('./gmt.mjs').Position} Position */
/** @typedef {import('./gmt.mjs').Box} Box */

/** The island at Khabarovsk that the border of 2008 crosses on dry land. */
const BOLSHOY_USSURIYSKY = /** @type {Box} */ ([134.716, 48.279, 134.769, 48.359]);

/**
 * Where a land border runs along a river, by pair of countries: inside one of
 * `river` and outside all of `dry`.
 * @type {Record<string, { river: Box[], dry: Box[] }>}
 */
const RIVER_BORDERS = {
  'CN-RU': {
    river: [[117.9, 47.5, 136, 54], [132.84, 45.0, 136, 49]],
    dry: [BOLSHOY_USSURIYSKY],
  },
  'CN-KP': { river: [[123.5, 39.5, 131, 43.2]], dry: [[127.9, 41.9, 128.6, 42.2]] },
  'KP-RU': { river: [[130, 42, 131, 43]], dry: [] },
};

/** Pairs whose whole line in the box is claimed otherwise by one side. */
const DISPUTED_PAIRS = new Set(['CN-IN', 'IN-PK', 'CN-PK']);

/** East of here the line between Japan and Russia crosses the disputed southern Kurils. */
const KURIL_WEST = 145;

/**
 * Japan's claim runs through the Friz (Vries) Strait, between Iturup and Urup.
 * Hand-made: the midpoint of the strait and two points square to the chain.
 * @type {Position[]}
 */
const KURIL_CLAIM = [[148.62, 45.98], [149.16, 45.57], [149.66, 45.14]];

/**
 * Land borders from OpenStreetMap's country polygons, one feature a line, with
 * `pair` (two-letter codes in alphabetical order), `disputed` and `river` (1
 * where the border follows a river). Lines at sea are left out, but for the two
 * lines drawn by either side of the dispute about the southern Kurils.
 * @param {{ box: Box, faces: any }} options
 */
export async function landBorders({ box, faces }) {
  const countries = JSON.parse(
    await readFile(await packageFile('@osm_borders/maritime_10m', 'borders.geo.json'), 'utf8'),
  );
  const ground = collection(
    faces.features.filter((/** @type {any} */ { properties }) => properties.kind !== 'sea'),
  );
  const { 'inner.json': inner, 'ashore.json': ashore } = await shape(
    [
      '-i countries.json snap snap-interval=0.0002',
      `-clip bbox=${box.join(',')}`,
      '-clean gap-fill-area=60km2 overlap-rule=max-area',
      "-lines isoA2 where='Boolean(A && B)' each='pair=[A.isoA2,B.isoA2].sort().join(\"-\")'",
      "-filter 'Boolean(pair)' -filter-fields pair -rename-layers inner",
      '-o inner.json format=geojson target=inner',
      '-i ground.json name=ground -dissolve',
      '-clip ground target=inner -o ashore.json format=geojson target=inner',
    ].join(' '),
    { 'countries.json': countries, 'ground.json': ground },
  );
  const land = ashore.features.flatMap(({ properties: { pair }, geometry }) =>
    linesOf(geometry)
      .flatMap((line) => runsBy(line, (position) => followsRiver(pair, position)))
      .map(({ label, points }) =>
        lineFeature(points, {
          pair,
          disputed: Number(DISPUTED_PAIRS.has(pair)),
          river: Number(label),
        })));
  const actualKurilLine = inner.features
    .filter((/** @type {any} */ { properties: { pair } }) => pair === 'JP-RU')
    .flatMap((/** @type {any} */ { geometry }) => linesOf(geometry))
    .flatMap((line) => runsBy(line, ([x]) => x > KURIL_WEST))
    .filter(({ label }) => label)
    .map(({ points }) => points);
  const kurils = [...actualKurilLine, KURIL_CLAIM].map((points) =>
    lineFeature(points, { pair: 'JP-RU', disputed: 1, river: 0 }));
  return collection([
    ...land.filter(({ properties }) => properties.pair !== 'JP-RU'),
    ...kurils.filter(({ geometry }) => geometry.coordinates.some((position) => inBox(box, position))),
  ]);
}

/** @param {string} pair @param {Position} position */
function followsRiver(pair, position) {
  const rule = RIVER_BORDERS[pair];
  return Boolean(rule)
    && rule.river.some((box) => inBox(box, position))
    && !rule.dry.some((box) => inBox(box, position));
}

/** DCW codes of the first-level divisions whose common lines are drawn. */
const PROVINCES = [
  'RU.PRI', 'RU.KHA', 'RU.AMU', 'RU.YEV', 'RU.MAG', 'RU.SA', 'RU.ZAB',
  'CN.HL', 'CN.JL', 'CN.LN', 'CN.NM', 'CN.HE',
];

/**
 * The lines between neighbouring provinces of one country.
 * @param {Box} box
 */
export async function provinceLines(box) {
  const polygons = await Promise.all(
    PROVINCES.map(async (code) => {
      const rings = parseSegments(await gmt(['pscoast', `-E${code}`, '-M']));
      return {
        type: 'Feature',
        properties: { code },
        geometry: {
          type: 'MultiPolygon',
          coordinates: rings.map(({ points }) => [
            isClosed(points) ? points : [...points, points[0]],
          ]),
        },
      };
    }),
  );
  const { 'lines.json': lines } = await shape(
    [
      '-i provinces.json snap snap-interval=0.0005',
      `-clip bbox=${box.join(',')}`,
      '-clean gap-fill-area=20km2',
      "-innerlines where='A.code.slice(0,2) == B.code.slice(0,2)'",
      '-o lines.json format=geojson',
    ].join(' '),
    { 'provinces.json': collection(polygons) },
  );
  const geometries = lines.features?.map((/** @type {any} */ f) => f.geometry) ?? lines.geometries;
  return collection(geometries.flatMap(linesOf).map((points) => lineFeature(points)));
}

/** @param {Position[]} points */
function isClosed(points) {
  const [first, last] = [points[0], points[points.length - 1]];
  return first[0] === last[0] && first[1] === last[1];
}
