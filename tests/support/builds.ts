import { execFileSync } from "node:child_process";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ROOT } from "../../src/build/record.ts";

/** Builds into a folder of its own, as `npm run build` does, and gives the folder. */
export function buildApart(env: Readonly<Record<string, string>> = {}): string {
  const folder = mkdtempSync(join(tmpdir(), "trip-map-"));
  execFileSync(process.execPath, ["--import", "tsx", "src/build/build.ts"], {
    cwd: ROOT,
    env: { ...process.env, ...env, OUT_DIR: folder },
    stdio: ["ignore", "ignore", "inherit"],
  });
  return folder;
}
