import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { build, type Manifest } from "vite";
import { compileHints } from "../plugins/compileHints.ts";
import { lazyImports } from "../plugins/lazyImports.ts";
import { maplibreSource } from "../plugins/maplibreSource.ts";
import { presetDates } from "../plugins/presetDates.ts";
import { programMinifier } from "../plugins/programMinifier.ts";
import { reactClient } from "../plugins/reactClient.ts";
import { listedRecord } from "../plugins/recordModules.ts";
import { ROOT } from "../record/readRecord.ts";

const MANIFEST = "manifest.json";

/** Sources as Vite's manifest names them: the page's program, its print sheet, its live map with its worker, the fonts of English text. */
export const PROGRAM = "src/entries/page.tsx";
export const PRINT_SHEET = "src/styles/print.css";
const LIVE_MAP = "src/map/gl/liveMapModule.ts";
export const MAPLIBRE_WORKER = "node_modules/maplibre-gl/src/source/worker.ts";
export const TEXT_FONTS = ["src/styles/fonts/inter-400.woff2", "src/styles/fonts/inter-600.woff2"] as const;

/** Builds the page's program with all that it imports into `dist`, and says what was built from what. */
export async function buildClient(dist: string, define: Readonly<Record<string, string>>): Promise<Manifest> {
  await build({
    root: ROOT,
    logLevel: "warn",
    // React's tie to its developer tools, which readers have not installed.
    define: { ...define, __REACT_DEVTOOLS_GLOBAL_HOOK__: "undefined" },
    plugins: [
      listedRecord(),
      presetDates(),
      maplibreSource(),
      reactClient(),
      lazyImports(),
      programMinifier(join(ROOT, PROGRAM)),
      compileHints([PROGRAM, LIVE_MAP].map((source) => join(ROOT, source))),
    ],
    build: {
      outDir: dist,
      emptyOutDir: true,
      manifest: MANIFEST,
      // For the benchmark's traces, which name the source of each function.
      sourcemap: process.env.SOURCE_MAPS === "1" ? "hidden" : false,
      rolldownOptions: {
        input: [PROGRAM, PRINT_SHEET].map((source) => join(ROOT, source)),
        output: { chunkFileNames: ({ moduleIds, facadeModuleId }) => chunkName(moduleIds, facadeModuleId ?? null) },
      },
    },
  });
  const manifest = JSON.parse(readFileSync(join(dist, MANIFEST), "utf8")) as Manifest;
  rmSync(join(dist, MANIFEST));
  return manifest;
}

/** A chunk's file name; the code that live map and worker share is named for the library that it is from. */
function chunkName(moduleIds: readonly string[], facade: string | null): string {
  const isLibrary = facade === null && moduleIds.some((id) => id.includes("/maplibre-gl/"));
  return `assets/${isLibrary ? "maplibre" : "[name]"}-[hash].js`;
}

/**
 * What was built from a source. One in a package may be named by where the package really lies, as `node_modules` can be
 * a link.
 *
 * @throws Error where nothing was
 */
export function builtFrom(manifest: Manifest, source: string): Manifest[string] {
  const isPackaged = source.startsWith("node_modules/");
  const name = isPackaged ? Object.keys(manifest).find((key) => key.endsWith(source)) : source;
  const chunk = manifest[name ?? source];
  if (chunk === undefined) throw new Error(`Nothing was built from ${source}.`);
  return chunk;
}

/** The live map's files beyond the program's: its scripts, and its style sheets with the worker. */
export function liveFilesOf(manifest: Manifest): {
  readonly scripts: readonly string[];
  readonly others: readonly string[];
} {
  const program = filesOf(manifest, PROGRAM).scripts;
  const { scripts, styles } = filesOf(manifest, LIVE_MAP);
  const worker = filesOf(manifest, MAPLIBRE_WORKER).scripts.filter((path) => !scripts.includes(path));
  return {
    scripts: scripts.filter((path) => !program.includes(path)),
    others: [...styles.filter((path) => !filesOf(manifest, PROGRAM).styles.includes(path)), ...worker],
  };
}

/** The files that a chunk needs: itself and its static imports, with their style sheets. */
export function filesOf(manifest: Manifest, source: string): { scripts: string[]; styles: string[] } {
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
  };
}
