import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { build, type Manifest } from "vite";
import { ROOT } from "../record/readRecord.ts";

const MANIFEST = "manifest.json";

/** Sources as Vite's manifest names them: the page's program, its print sheet, its live map, the fonts of English text. */
export const PROGRAM = "src/entries/page.tsx";
export const PRINT_SHEET = "src/styles/print.css";
export const LIVE_MAP = "src/map/gl/liveMapModule.ts";
export const TEXT_FONTS = ["src/styles/fonts/inter-400.woff2", "src/styles/fonts/inter-600.woff2"] as const;

/** Builds the page's program with all that it imports into `dist`, and says what was built from what. */
export async function buildClient(dist: string, define: Readonly<Record<string, string>>): Promise<Manifest> {
  await build({
    root: ROOT,
    logLevel: "warn",
    define,
    build: {
      outDir: dist,
      emptyOutDir: true,
      manifest: MANIFEST,
      rolldownOptions: { input: [PROGRAM, PRINT_SHEET].map((source) => join(ROOT, source)) },
    },
  });
  const manifest = JSON.parse(readFileSync(join(dist, MANIFEST), "utf8")) as Manifest;
  rmSync(join(dist, MANIFEST));
  return manifest;
}

/**
 * What was built from a source.
 *
 * @throws Error where nothing was
 */
export function builtFrom(manifest: Manifest, source: string): Manifest[string] {
  const chunk = manifest[source];
  if (chunk === undefined) throw new Error(`Nothing was built from ${source}.`);
  return chunk;
}

/** The files that a chunk needs: itself and its static imports, with their style sheets and assets. */
export function filesOf(manifest: Manifest, source: string): { scripts: string[]; styles: string[]; assets: string[] } {
  const chunks = new Map<string, Manifest[string]>();
  const visit = (name: string) => {
    if (chunks.has(name)) return;
    const chunk = builtFrom(manifest, name);
    chunks.set(name, chunk);
    chunk.imports?.forEach(visit);
  };
  visit(source);
  const all = [...chunks.values()];
  return {
    scripts: all.map(({ file }) => file),
    styles: all.flatMap(({ css }) => css ?? []),
    assets: all.flatMap(({ assets }) => assets ?? []),
  };
}
