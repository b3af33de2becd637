import { execFileSync } from "node:child_process";
import { accessSync, constants, existsSync } from "node:fs";
import { delimiter, join } from "node:path";

/** Installs packages on Debian as root, else does nothing. Callers check whether the program is there afterwards. */
export function installFromDebian(packages: readonly string[]): void {
  if (!isRootOnDebian()) return;
  attempt("apt-get", ["update"]);
  attempt("apt-get", ["install", "-y", "--no-install-recommends", ...packages]);
}

export function isRootOnDebian(): boolean {
  return process.getuid?.() === 0 && existsSync("/usr/bin/apt-get");
}

/** Runs a command that may fail, and reports it. */
export function attempt(command: string, args: readonly string[], cwd?: string): void {
  console.log(`Installing: ${command} ${args.join(" ")}`);
  try {
    execFileSync(command, args, {
      stdio: "inherit",
      env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
      ...(cwd === undefined ? {} : { cwd }),
    });
  } catch {
    console.log(`${command} failed.`);
  }
}

/** The path of a program, by the first of its names that is on PATH; null if none is. */
export function findProgram(...names: readonly string[]): string | null {
  const folders = (process.env.PATH ?? "").split(delimiter);
  const paths = names.flatMap((name) => folders.map((folder) => join(folder, name)));
  return paths.find(isExecutable) ?? null;
}

/**
 * The path of a program, installed if necessary.
 *
 * @throws Error that says what to install
 */
export function provideProgram(name: string): string {
  const find = () => ["/usr/sbin", "/usr/bin", "/usr/local/bin"].map((folder) => join(folder, name)).find(existsSync);
  if (find() === undefined) installFromDebian([name]);
  const path = find();
  if (path === undefined) {
    throw new Error(`${name} is missing. On Debian or Ubuntu run "apt-get install ${name}" as root.`);
  }
  return path;
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
