import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { attempt, isRootOnDebian } from "../../support/debian.ts";

/** Where Debian's package is unpacked; its licence keeps it out of the project. */
const CACHE = join(import.meta.dirname, "../../../node_modules/.cache/wordpress");

const IN_PACKAGE = "usr/share/wordpress/wp-includes/js/wp-embed.js";
const INSTALLED = `/${IN_PACKAGE}`;
const UNPACKED = join(CACHE, IN_PACKAGE);

/**
 * WordPress' own script for embeds: from `WP_EMBED_PATH`, an installation, or Debian's package.
 *
 * @throws Error that says what to install
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
