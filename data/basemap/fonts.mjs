import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import subsetFont from 'subset-font';
import { fontText } from './fonts-text.mjs';
import { fingerprint, packageFile, packageRecord, ROOT } from './manifest.mjs';

const INTER_WEIGHTS = { 400: 'Regular', 600: 'SemiBold' };

const interFile = (/** @type {400 | 600} */ weight) => `inter-ui/web/Inter-${INTER_WEIGHTS[weight]}.woff2`;
const notoFile = (/** @type {string} */ code, /** @type {string} */ script) =>
  (/** @type {400 | 600} */ weight) =>
    `@fontsource/noto-sans-${code}/files/noto-sans-${code}-${script}-${weight}-normal.woff2`;

/** The families with their weights; Korean and Japanese type has one, which the browser makes bold: the files are large. */
const FAMILIES = {
  inter: { fileOf: interFile, weights: [400, 600] },
  'inter-cyrillic': { fileOf: interFile, weights: [400, 600] },
  'noto-kr': { fileOf: notoFile('kr', 'korean'), weights: [400] },
  'noto-jp': { fileOf: notoFile('jp', 'japanese'), weights: [400] },
};

/** Accents, and figures of one width: what the page's styles use. */
const FEATURES = ['mark', 'mkmk', 'ccmp', 'tnum'];

/** Titles and names on the map are kerned; in running text kerning is hardly seen, and would be a fifth of the file. */
const FEATURES_OF = { 400: FEATURES, 600: ['kern', ...FEATURES] };

const LICENCES = [
  ['Inter', 'inter-ui/LICENSE.txt'],
  ['Noto Sans KR', '@fontsource/noto-sans-kr/LICENSE'],
  ['Noto Sans JP', '@fontsource/noto-sans-jp/LICENSE'],
];

/** Writes the subsets, their licence and a record of both. @param {string} root */
async function writeFonts(root) {
  const directory = join(root, 'src/styles/fonts');
  await mkdir(directory, { recursive: true });
  const text = await fontText(root);
  const files = [];
  for (const [name, { fileOf, weights }] of Object.entries(FAMILIES)) {
    const characters = text[/** @type {keyof typeof text} */ (name)];
    for (const weight of /** @type {(400 | 600)[]} */ (weights)) {
      const whole = await readFile(await resolve(fileOf(weight)));
      const path = `src/styles/fonts/${name}-${weight}.woff2`;
      const subset = await subsetFont(whole, characters, {
        targetFormat: 'woff2',
        noLayoutClosure: true,
        keepFeatures: FEATURES_OF[weight],
      });
      await writeFile(join(root, path), subset);
      files.push({ path, ...(await fingerprint(join(root, path))), characters });
    }
  }
  const licences = await Promise.all(
    LICENCES.map(async ([name, file]) => `${name}\n\n${await readFile(await resolve(file), 'utf8')}`),
  );
  await writeFile(join(root, 'src/styles/fonts/OFL.txt'), licences.join('\n\n----\n\n'));
  const record = {
    inputs: await Promise.all(
      ['inter-ui', '@fontsource/noto-sans-kr', '@fontsource/noto-sans-jp'].map(packageRecord),
    ),
    files,
  };
  await writeFile(join(root, 'data/basemap/fonts.json'), `${JSON.stringify(record, null, 1)}\n`);
}

/** @param {string} file a path that begins with a package's name */
function resolve(file) {
  const name = file.split('/').slice(0, file.startsWith('@') ? 2 : 1).join('/');
  return packageFile(name, file.slice(name.length + 1));
}

await writeFonts(process.argv[2] ?? ROOT);
