import { execFile } from 'node:child_process';

/** @typedef {[number, number]} Position longitude, latitude */
/** @typedef {{ header: string, points: Position[] }} Segment one `>` block of a GMT multi-segment dump */
/** @typedef {[west: number, south: number, east: number, north: number]} Box */

/**
 * What `gmt` prints for the given arguments. GMT reads its shoreline, river and
 * province files from where its own packages put them.
 * @param {string[]} args
 * @param {string} [input]
 * @returns {Promise<string>}
 */
export function gmt(args, input = '') {
  return new Promise((resolve, reject) => {
    const child = execFile('gmt', args, { maxBuffer: 2 ** 29 }, (error, stdout, stderr) => {
      if (error) reject(new Error(`gmt ${args.join(' ')}: ${stderr || error.message}`));
      else resolve(stdout);
    });
    child.stdin?.end(input);
  });
}

/** @param {Box} box */
export const region = ([west, south, east, north]) => `-R${west}/${east}/${south}/${north}`;

/**
 * @param {string} dump
 * @returns {Segment[]}
 */
export function parseSegments(dump) {
  /** @type {Segment[]} */
  const segments = [];
  for (const line of dump.split('\n')) {
    if (line.startsWith('>')) {
      segments.push({ header: line.slice(1).trim(), points: [] });
      continue;
    }
    const [longitude, latitude] = line.split('\t').map(Number);
    if (Number.isFinite(longitude) && Number.isFinite(latitude)) {
      segments.at(-1)?.points.push([longitude, latitude]);
    }
  }
  return segments.filter(({ points }) => points.length > 1);
}
