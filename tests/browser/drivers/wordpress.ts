import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { attempt, isRootOnDebian } from "../../support/debian.ts";

/** Where Debian's package lies once it has been fetched; its licence is not ours, so it is no part of the project. */
const CACHE = join(import.meta.dirname, "../../../node_modules/.cache/wordpress");

const IN_PACKAGE = "usr/share/wordpress/wp-includes/js/wp-embed.js";
const INSTALLED = `/${IN_PACKAGE}`;
const UNPACKED = join(CACHE, IN_PACKAGE);

/**
 * WordPress' own script for pages that have embeds in them: an installed one, the one `WP_EMBED_PATH` names, or Debian's.
 *
 * @throws Error that says what to do where none can be had
 */
export function wordpressScript(): string {
  const find = () => [process.env.WP_EMBED_PATH, INSTALLED, UNPACKED].find((path) => path && existsSync(path));
  if (find() === undefined && isRootOnDebian()) fetchFromDebian();
  const path = find();
  if (path === undefined) {
    throw new Error(
      "This test needs WordPress' wp-includes/js/wp-embed.js. On Debian run it as root, where it fetches the package, " +
        "or `apt-get install wordpress`; elsewhere set WP_EMBED_PATH to the file of any WordPress.",
    );
  }
  return readFileSync(path, "utf8");
}

function fetchFromDebian(): void {
  mkdirSync(CACHE, { recursive: true });
  attempt("apt-get", ["update"]);
  attempt("apt-get", ["download", "wordpress"], CACHE);
  for (const name of readdirSync(CACHE).filter((name) => name.endsWith(".deb"))) {
    execFileSync("dpkg-deb", ["--extract", name, "."], { cwd: CACHE });
  }
}
