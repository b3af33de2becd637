import { createHash } from 'node:crypto';
import { access, readdir, readFile } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

/** @typedef {{ bytes: number, sha256: string }} Fingerprint */

/** The repository this file is in. */
export const ROOT = join(dirname(fileURLToPath(import.meta.url)), '../..');

export const MANIFEST = 'data/basemap/manifest.json';

/** What `build.mjs` makes, besides tiles. */
export const OUTPUTS = [
  'data/basemap/overview.json',
  'data/basemap/picture.json',
  'data/basemap/east-sea.geojson',
];

export const TILES = 'public/basemap';

/** The modules whose change makes the outputs out of date. */
export const SCRIPTS = [
  'borders', 'build', 'centreline', 'east-sea', 'geo', 'gmt', 'mapshaper', 'overview',
  'paths', 'pyramid', 'rivers', 'shoreline', 'tiles',
].map((name) => `data/basemap/${name}.mjs`);

/** @param {string} path @returns {Promise<Fingerprint>} */
export async function fingerprint(path) {
  const content = await readFile(path);
  return { bytes: content.length, sha256: createHash('sha256').update(content).digest('hex') };
}

/**
 * Fingerprints of files by path below `root`, in the paths' order.
 * @param {string} root @param {string[]} paths
 * @returns {Promise<Record<string, Fingerprint>>}
 */
export async function fingerprints(root, paths) {
  const entries = await Promise.all(
    [...paths].sort().map(async (path) => [path, await fingerprint(join(root, path))]),
  );
  return Object.fromEntries(entries);
}

/**
 * Every tile below `root`, as `public/basemap/z/x/y.pbf`.
 * @param {string} root
 * @returns {Promise<string[]>}
 */
export async function tileFiles(root) {
  const entries = await readdir(join(root, TILES), { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && entry.name.endsWith('.pbf'))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join('/'));
}

/**
 * Read from the package's folder, since some packages do not export their
 * `package.json`.
 * @param {string} name
 */
export async function packageRecord(name) {
  const path = await packageFile(name, 'package.json');
  const { version, license } = JSON.parse(await readFile(path, 'utf8'));
  return { package: name, version, licence: license };
}

/**
 * The path of a file of an installed package, from the nearest `node_modules`.
 * @param {string} name @param {string} file
 */
export async function packageFile(name, file) {
  for (let folder = dirname(fileURLToPath(import.meta.url)); ; folder = dirname(folder)) {
    const path = join(folder, 'node_modules', name, file);
    if (await access(path).then(() => true, () => false)) return path;
    if (dirname(folder) === folder) throw new Error(`${name}/${file} is not installed`);
  }
}
