import { execFileSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import react from "@vitejs/plugin-react";
import { build } from "vite";

/** A page that is measured. */
export interface Subject {
  readonly name: string;
  readonly folder: string;
  /** An element right after the picture; null if only the live map is a picture. */
  readonly pictureSelector: string | null;
  readonly hasLiveMap: boolean;
  /** The control that takes key presses: a slider, or a button for the next step. */
  readonly control: string;
  /** Measured in the first rounds only. */
  readonly isLarge?: boolean;
}

const ROOT = resolve(import.meta.dirname, "../..");
const BASELINES = join(import.meta.dirname, "baselines");
/** The last element of the picture. */
const AFTER_PICTURE = "[data-after-picture]";
const SLIDER = "input[type=range]";
const THIS_MAP = { pictureSelector: ".map-canvas", hasLiveMap: true, control: SLIDER } as const;

/** This project's page from `dist`, which must be built. */
export function thisMap(): Subject {
  return { name: "this map", folder: join(ROOT, "dist"), ...THIS_MAP };
}

/** This project's page, built anew with source maps beside its scripts. */
export function mapWithSourceMaps(): Subject {
  const folder = temporaryFolder("traced");
  runBuild(ROOT, { OUT_DIR: folder, SOURCE_MAPS: "1" });
  return { name: "this map", folder, ...THIS_MAP };
}

/** The baseline pages, built into their own folder. */
export async function baselines(): Promise<Subject[]> {
  const out = temporaryFolder("baselines");
  for (const name of ["bare", "tutorial", "leaflet"]) {
    await build({
      root: join(BASELINES, name),
      configFile: false,
      base: "./",
      logLevel: "error",
      plugins: [react()],
      worker: { format: "es" },
      build: { target: "es2023", outDir: join(out, name), chunkSizeWarningLimit: 2000, reportCompressedSize: false },
    });
  }
  const drawnLive = { pictureSelector: null, hasLiveMap: true, control: SLIDER } as const;
  return [
    { name: "svg", folder: join(BASELINES, "svg"), pictureSelector: AFTER_PICTURE, hasLiveMap: false, control: SLIDER },
    ...["bare", "tutorial", "leaflet"].map((name) => ({ name, folder: join(out, name), ...drawnLive })),
    timelineJs(join(out, "timelinejs")),
  ];
}

/** A page with the published files of TimelineJS. It has no slider: a key press opens the next of its slides. */
function timelineJs(folder: string): Subject {
  const published = join(ROOT, "node_modules/@knight-lab/timelinejs/dist");
  cpSync(join(BASELINES, "timelinejs"), folder, { recursive: true });
  for (const part of ["js/timeline.js", "css/timeline.css", "css/icons"]) {
    cpSync(join(published, part), join(folder, part), { recursive: true });
  }
  return {
    name: "timelinejs",
    folder,
    pictureSelector: ".tl-slidenav-next",
    hasLiveMap: false,
    control: ".tl-slidenav-next",
  };
}

/** This project's page, built from another record. */
export function mapOf(name: string, record: string): Subject {
  const copy = temporaryFolder("build");
  for (const part of [
    "src",
    "public",
    "data",
    "index.html",
    "embed.html",
    "vite.config.ts",
    "tsconfig.json",
    "package.json",
  ]) {
    if (existsSync(join(ROOT, part))) cpSync(join(ROOT, part), join(copy, part), { recursive: true });
  }
  linkModules(join(copy, "node_modules"));
  runBuild(copy, { TRIP_DATA: record });
  return { name, folder: join(copy, "dist"), ...THIS_MAP };
}

function runBuild(folder: string, environment: Readonly<Record<string, string>>): void {
  execFileSync(process.execPath, [join(ROOT, "node_modules/tsx/dist/cli.mjs"), "src/build/build.ts"], {
    cwd: folder,
    env: { ...process.env, ...environment },
    stdio: ["ignore", "ignore", "inherit"],
  });
}

/** Links each package separately, so that the build keeps its own cache. */
function linkModules(to: string): void {
  const from = join(ROOT, "node_modules");
  mkdirSync(to, { recursive: true });
  for (const name of readdirSync(from)) {
    if (name !== ".cache" && !name.startsWith(".vite")) symlinkSync(join(from, name), join(to, name));
  }
}

/** A new temporary folder. */
export function temporaryFolder(name: string): string {
  return mkdtempSync(join(tmpdir(), `trip-bench-${name}-`));
}
