import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { fontText } from './fonts-text.mjs';
import { fingerprints, MANIFEST, OUTPUTS, ROOT, SCRIPTS, tileFiles, TILES } from './manifest.mjs';
import { DETAIL, tilesOf, WIDE } from './pyramid.mjs';

/**
 * What is wrong with the committed basemap: tiles missing or not of the bounds,
 * and files that are not what the manifest records. Empty when all is well.
 * @param {string} root the repository
 * @returns {Promise<string[]>}
 */
export async function checkBasemap(root) {
  const manifest = JSON.parse(await readFile(join(root, MANIFEST), 'utf8'));
  const present = await tileFiles(root);
  const wanted = [WIDE, DETAIL].flatMap((pyramid) =>
    [...tilesOf(pyramid)].map(({ z, x, y }) => `${TILES}/${z}/${x}/${y}.pbf`));
  const [here, due] = [new Set(present), new Set(wanted)];
  const actual = await fingerprints(root, [...present, ...OUTPUTS, ...SCRIPTS]);
  const recorded = { ...manifest.tiles, ...manifest.outputs, ...manifest.scripts };
  return [
    ...wanted.filter((path) => !here.has(path)).map((path) => `${path}: missing tile`),
    ...present.filter((path) => !due.has(path)).map((path) => `${path}: tile outside the bounds`),
    ...Object.entries(actual).flatMap(([path, { sha256 }]) => {
      if (!recorded[path]) return [`${path}: not in the manifest`];
      if (recorded[path].sha256 !== sha256) return [`${path}: not what the manifest records`];
      return [];
    }),
    ...Object.keys(recorded).filter((path) => !actual[path]).map((path) => `${path}: recorded but absent`),
  ];
}

/**
 * What is wrong with the committed fonts: files that are not what `fonts.json`
 * records, and characters the site's words use that no file holds.
 * @param {string} root
 * @returns {Promise<string[]>}
 */
export async function checkFonts(root) {
  const { files } = JSON.parse(await readFile(join(root, 'data/basemap/fonts.json'), 'utf8'));
  const paths = files.map((/** @type {{ path: string }} */ { path }) => path);
  const actual = await fingerprints(root, paths);
  const needed = await fontText(root);
  return files.flatMap((/** @type {{ path: string, sha256: string, characters: string }} */ file) => {
    const family = /** @type {keyof typeof needed} */ (file.path.replace(/^.*\/|-\d+\.woff2$/g, ''));
    const missing = [...needed[family]].filter((character) => !file.characters.includes(character));
    return [
      ...(actual[file.path].sha256 === file.sha256 ? [] : [`${file.path}: not what fonts.json records`]),
      ...(missing.length === 0 ? [] : [`${file.path}: lacks ${missing.join('')}`]),
    ];
  });
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const root = process.argv[2] ?? ROOT;
  const problems = [...(await checkBasemap(root)), ...(await checkFonts(root))];
  problems.forEach((problem) => console.error(problem));
  process.exitCode = problems.length > 0 ? 1 : 0;
}
