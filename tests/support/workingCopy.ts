import { execFileSync } from "node:child_process";
import { cpSync, mkdtempSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ROOT } from "../../src/build/record/readRecord.ts";

/** Copies the source as it is here into a folder of its own, with this one's packages, and gives the folder; copies can be copied. */
export function workingCopy(): string {
  const copy = mkdtempSync(join(tmpdir(), "copy-"));
  const listed = git(["ls-files", "-co", "--exclude-standard", "-z"], ROOT);
  for (const path of listed.split("\0").filter((path) => path !== "")) cpSync(join(ROOT, path), join(copy, path));
  symlinkSync(join(ROOT, "node_modules"), join(copy, "node_modules"));
  git(["init", "--quiet"], copy);
  return copy;
}

function git(args: readonly string[], cwd: string): string {
  return execFileSync("git", args, { cwd, encoding: "utf8" });
}
