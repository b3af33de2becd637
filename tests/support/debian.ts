import { execFileSync } from "node:child_process";
import { accessSync, constants, existsSync } from "node:fs";
import { delimiter, join } from "node:path";

/** Installs packages where this is a Debian and we may; whether what was wanted is there then is for the caller to see. */
export function installFromDebian(packages: readonly string[]): void {
  if (!isRootOnDebian()) return;
  attempt("apt-get", ["update"]);
  attempt("apt-get", ["install", "-y", "--no-install-recommends", ...packages]);
}

export function isRootOnDebian(): boolean {
  return process.getuid?.() === 0 && existsSync("/usr/bin/apt-get");
}

/** Runs a command that may fail, and says so. */
export function attempt(command: string, args: readonly string[], cwd?: string): void {
  console.log(`Not here yet: ${command} ${args.join(" ")}`);
  try {
    execFileSync(command, args, {
      stdio: "inherit",
      env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
      ...(cwd === undefined ? {} : { cwd }),
    });
  } catch {
    console.log(`${command} did not succeed.`);
  }
}

/** Where a program lies, the first of several names for it that there is; null where there is none. */
export function findProgram(...names: readonly string[]): string | null {
  const folders = (process.env.PATH ?? "").split(delimiter);
  const paths = names.flatMap((name) => folders.map((folder) => join(folder, name)));
  return paths.find(isExecutable) ?? null;
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
