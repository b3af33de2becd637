import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { describe, expect, test } from "vitest";
import { LOAD_TIMEOUT_MS } from "../../src/platform/withTimeout.ts";

const SRC = join(import.meta.dirname, "../../src");
const MOST_LINES = 250;

const sheets = readdirSync(SRC, { recursive: true, encoding: "utf8" })
  .filter((path) => path.endsWith(".css"))
  .sort();

function textOf(sheet: string): string {
  return readFileSync(join(SRC, sheet), "utf8");
}

/** The sheets that a sheet imports, and those that they import, in order. */
function importsOf(sheet: string): string[] {
  return [...textOf(sheet).matchAll(/@import "([^"]+)"/g)].flatMap(([, path = ""]) => {
    const imported = relative(SRC, join(SRC, dirname(sheet), path));
    return [...importsOf(imported), imported];
  });
}

/** The entry sheets of the page, of the embed and of paper, and those that come with a part that is loaded later. */
const ENTRIES = [
  "styles/page.css",
  "styles/embed.css",
  "styles/embed-fonts.css",
  "styles/print.css",
  "styles/no-script.css",
  "ui/embed/embed-dialog.css",
  "map/gl/maplibre.css",
];

describe("style sheets", () => {
  test.each(sheets)(`%s has at most ${MOST_LINES} lines`, (sheet) => {
    expect(textOf(sheet).trimEnd().split("\n").length).toBeLessThanOrEqual(MOST_LINES);
  });

  test("are each imported by an entry, and by none twice", () => {
    const imported = ENTRIES.map((entry) => importsOf(entry));
    expect([...new Set([...ENTRIES, ...imported.flat()])].sort()).toEqual(sheets);
    for (const list of imported) expect(list).toEqual([...new Set(list)]);
  });

  test("hide a page that has not read its address no longer than the program waits for other parts", () => {
    const [, seconds] = /animation: unread ([\d.]+)s;/.exec(textOf("styles/loading.css")) ?? [];
    expect(Number(seconds) * 1000).toBe(LOAD_TIMEOUT_MS);
  });
});

describe("what CSS cannot share", () => {
  test("the condition of the stacked layout is the same in each sheet", () => {
    const conditions = sheets.flatMap((sheet) => textOf(sheet).match(/@media [^{]*37\.99rem\), [^{]*(?= \{)/g) ?? []);
    expect(conditions.length).toBeGreaterThan(2);
    expect(new Set(conditions)).toEqual(
      new Set(["@media (max-width: 37.99rem), (max-width: 45.99rem) and (max-aspect-ratio: 4 / 5)"]),
    );
  });

  test("the embed has the page's Latin and Cyrillic fonts, inline", () => {
    const facesOf = (sheet: string) =>
      [...textOf(sheet).matchAll(/@font-face \{[^}]*\}/g)].map(([face]) =>
        face.replace(/ *font-display: .*\n/, "").replace("?inline", ""),
      );
    const page = facesOf("styles/fonts.css").filter((face) => face.includes('"Inter"'));
    expect(page).toHaveLength(4);
    expect(facesOf("styles/embed-fonts.css")).toEqual(page);
  });
});
