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
  /** Measured in the first rounds only. */
  readonly isLarge?: boolean;
}

const ROOT = resolve(import.meta.dirname, "../..");
const BASELINES = join(import.meta.dirname, "baselines");
const THIS_MAP = { pictureSelector: ".map-canvas", hasLiveMap: true } as const;

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
  const [bare, tutorial] = [join(out, "bare"), join(out, "tutorial")];
  for (const folder of [bare, tutorial]) {
    await build({
      root: join(BASELINES, folder.slice(out.length + 1)),
      configFile: false,
      base: "./",
      logLevel: "error",
      plugins: [react()],
      worker: { format: "es" },
      build: { target: "es2023", outDir: folder, chunkSizeWarningLimit: 2000, reportCompressedSize: false },
    });
  }
  return [
    { name: "svg", folder: join(BASELINES, "svg"), pictureSelector: "[data-after-picture]", hasLiveMap: false },
    { name: "bare", folder: bare, pictureSelector: null, hasLiveMap: true },
    { name: "tutorial", folder: tutorial, pictureSelector: null, hasLiveMap: true },
  ];
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
