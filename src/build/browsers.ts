import { readFileSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "./record/readRecord.ts";

/** Names of browsers in a `browserslist`, and what the build's compilers call them. */
const COMPILER_NAMES: Readonly<Record<string, string>> = {
  chrome: "chrome",
  edge: "edge",
  firefox: "firefox",
  ios_saf: "ios",
  safari: "safari",
};

/**
 * The oldest supported browsers as targets of the compilers, of script and of style, from lines such as `safari >= 15.4`.
 *
 * @throws Error for a line of another form
 */
export function compilerTargets(lines: readonly string[] = supportedBrowsers()): string[] {
  return lines.map((line) => {
    const [, browser = "", version] = /^(\w+) >= (\d+(?:\.\d+)?)$/.exec(line) ?? [];
    const name = COMPILER_NAMES[browser];
    if (name === undefined) throw new Error(`The browserslist of package.json holds ${JSON.stringify(line)}.`);
    return `${name}${version}`;
  });
}

/** The `browserslist` of `package.json`. */
export function supportedBrowsers(): readonly string[] {
  return JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8")).browserslist;
}
