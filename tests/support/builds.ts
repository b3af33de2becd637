import { execFileSync } from "node:child_process";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ROOT } from "../../src/build/record/readRecord.ts";

/** Builds the source of a folder, this one by default, into a folder of its own, as `npm run build` does, and gives that. */
export function buildApart(env: Readonly<Record<string, string>> = {}, source = ROOT): string {
  const folder = mkdtempSync(join(tmpdir(), "trip-map-"));
  execFileSync(process.execPath, ["--import", "tsx", "src/build/build.ts"], {
    cwd: source,
    env: { ...process.env, ...env, OUT_DIR: folder },
    stdio: ["ignore", "ignore", "inherit"],
  });
  return folder;
}
