import type { DrawnKeyMaps, DrawnPart } from "../prerender/pictures.tsx";
import { hashedPath, writeHashed } from "./hashedFile.ts";
import { sharedPaths } from "./sharedPaths.ts";
import { basemapDefs, insideSvg, MAP_SHEETS, standaloneCss } from "./standaloneCss.ts";

/** The file with the small maps of one language and state of knowledge. */
export interface KeyMapFile {
  readonly name: string;
  readonly svg: string;
}

const FILE_NAME = "moments.svg";

/** Clear space between the maps of a file. */
const GAP = 20;

/** Each file has the basemap once, and a view of each map: `#m0`, `#m1` and so on. */
export function keyMapFiles(symbols: string, drawn: readonly DrawnKeyMaps[]): readonly KeyMapFile[] {
  return drawn.map(({ name, maps }) => {
    const width = maps.reduce((sum, map) => sum + map.width + GAP, 0);
    const height = Math.max(...maps.map((map) => map.height));
    const { defs, parts } = sharedPaths(maps.map(({ svg }) => insideSvg(svg)));
    const svg = [
      `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}">`,
      `<style>${standaloneCss(MAP_SHEETS)} .picture-scale { display: none }</style>${basemapDefs(symbols)}<defs>${defs}</defs>`,
      ...maps.map((map, index) => placed(map, parts[index] ?? "", index)),
      "</svg>",
    ].join("");
    return { name, svg };
  });
}

function placed({ width, height }: DrawnPart, inside: string, index: number): string {
  const left = index * (width + GAP);
  const box = `0 0 ${width} ${height}`;
  return [
    `<view id="m${index}" viewBox="${left} 0 ${width} ${height}"/>`,
    `<svg x="${left}" width="${width}" height="${height}" viewBox="${box}">`,
    `<rect width="100%" height="100%" class="picture-ground"/>${inside}</svg>`,
  ].join("");
}

/** Where the files will lie within the build, by their names. */
export function keyMapPaths(files: readonly KeyMapFile[]): Readonly<Record<string, string>> {
  return Object.fromEntries(files.map(({ name, svg }) => [name, hashedPath(FILE_NAME, svg)]));
}

/** Writes the files under names that carry their hashes. */
export function writeKeyMaps(dist: string, files: readonly KeyMapFile[]): void {
  for (const { svg } of files) writeHashed(dist, FILE_NAME, svg);
}
