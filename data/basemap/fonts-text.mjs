import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** ASCII without what only code is written with, which has a typeface of its own. */
const ASCII = range(0x20, 0x7e).filter((character) => !/[<>\\^`{|}~]/.test(character));

const LATIN = [...ASCII, ...'\u00a0§©«°·»×éóüŏŭōū–—‘’“”…′″№−←→'].join('');

const isLatin = (/** @type {string} */ character) => /[\p{sc=Latin}\u2000-\u22ff]/u.test(character);

const CYRILLIC = [...range(0x410, 0x44f), 'Ё', 'ё', '№', '\u0301'].join('');

/** What dates are written with, which no text of the site spells out. */
const CALENDAR = '日月火水木金土曜年時分秒午前後일월화수목금토요년시분초오전후';

const isHangul = (/** @type {string} */ character) => /[\p{sc=Hangul}]/u.test(character);
const isJapanese = (/** @type {string} */ character) =>
  /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\u30fb\u30fc]/u.test(character);
const isWidePunctuation = (/** @type {string} */ character) =>
  /[\u3000-\u303f\uff00-\uffef]/u.test(character);

/**
 * The characters each font file has to hold. Cyrillic is a whole
 * alphabet, Latin the signs of running text and what else is used; Korean and Japanese are what the site's own words use.
 * @param {string} root the repository
 * @returns {Promise<Record<'inter' | 'inter-cyrillic' | 'noto-kr' | 'noto-jp', string>>}
 */
export async function fontText(root) {
  const texts = await Promise.all((await wordFiles(root)).map((path) => readFile(path, 'utf8')));
  const used = [...new Set(texts.join('') + CALENDAR)].sort();
  return {
    inter: [...new Set([...LATIN, ...used.filter(isLatin)])].sort().join(''),
    'inter-cyrillic': CYRILLIC,
    'noto-kr': used.filter((c) => isHangul(c) || isWidePunctuation(c)).join(''),
    'noto-jp': used.filter((c) => isJapanese(c) || isWidePunctuation(c)).join(''),
  };
}

/** @param {string} root */
async function wordFiles(root) {
  const data = await list(join(root, 'data'), false);
  const source = await list(join(root, 'src'), true);
  return [
    ...data.filter((path) => /\.(geo)?json$/.test(path)),
    join(root, 'data/basemap/labels.geojson'),
    ...source.filter((path) => /\.tsx?$/.test(path)),
  ].sort();
}

/** @param {string} directory @param {boolean} recursive @returns {Promise<string[]>} */
async function list(directory, recursive) {
  const entries = await readdir(directory, { withFileTypes: true, recursive }).catch(() => []);
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
}

/** @param {number} first @param {number} last */
function range(first, last) {
  return Array.from({ length: last - first + 1 }, (_, i) => String.fromCodePoint(first + i));
}
