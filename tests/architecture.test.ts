import { readdirSync, readFileSync } from "node:fs";
import { join, sep } from "node:path";
import { describe, expect, test } from "vitest";

const ROOT = join(import.meta.dirname, "..", "src");

const MAX_LINES = 250;

/** Modules that may exceed the limit, each with its reason; locale tables may always. At most three. */
const LONG_MODULES: Readonly<Record<string, string>> = {
  "trip/record/schema.ts": "the published format of the record, read as one document",
};

const allFiles = readdirSync(ROOT, { recursive: true, encoding: "utf8" })
  .map((path) => path.split(sep).join("/"))
  .sort();
const modules = allFiles.filter((path) => /\.tsx?$/.test(path));
const pure = modules.filter((path) => /^(trip|view|scene)\//.test(path));

function read(path: string): string {
  return readFileSync(join(ROOT, path), "utf8");
}

/** Code without comments and without the contents of its strings, so that prose never matches. */
function codeOf(path: string): string {
  const pieces = /\/\*[\s\S]*?\*\/|(?<!:)\/\/[^\n]*|"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'/g;
  return read(path).replace(pieces, (piece) => (piece.startsWith("/") ? "" : '""'));
}

/** Modules that import a package; those that import only its types where `withTypes`. */
function importersOf(name: string, { withTypes }: { readonly withTypes: boolean }): string[] {
  const statement = new RegExp(
    `\\b(?:import|export)\\s+(type\\s+)?([^;"']*?)\\bfrom\\s*"${name}"|\\bimport\\s*\\(?\\s*"${name}"`,
    "g",
  );
  return modules.filter((path) =>
    [...read(path).matchAll(statement)].some(([, type, names = ""]) => {
      const isType = type !== undefined || /^\{\s*type [^,]*(?:,\s*type [^,]*)*,?\s*\}\s*$/.test(names);
      return withTypes || !isType;
    }),
  );
}

/** The import rule itself is held by Biome (`noRestrictedImports`, `noImportCycles`, `noRestrictedGlobals` in biome.json). */
describe("what the linter cannot see", () => {
  test("MapLibre runs in one module of the map", () => {
    const importers = importersOf("maplibre-gl", { withTypes: false });
    expect(importers).toHaveLength(1);
    expect(importers[0]).toMatch(/^map\/gl\//);
    expect(importersOf("maplibre-gl", { withTypes: true }).length).toBeGreaterThan(1);
  });

  test("React appears only in components, hooks and the build", () => {
    const importers = [
      ...importersOf('react(?:/[^"]*)?', { withTypes: true }),
      ...importersOf('react-dom(?:/[^"]*)?', { withTypes: true }),
    ];
    expect(importers.length).toBeGreaterThan(10);
    expect(importers.filter((path) => !/\.tsx$|(^|\/)use[A-Z]\w*\.ts$|^build\//.test(path))).toEqual([]);
  });

  /** Members of globals that calculations need too: the linter can only forbid a whole global. */
  const IMPURE = {
    "the clock": /\bDate\.now\b|new Date\(\s*\)/,
    chance: /\bMath\.random\b/,
    "the computer's time zone":
      /\.get(?:Hours|Date|Day|Month|FullYear|Minutes|TimezoneOffset)\(|\.toLocale(?:Date|Time)?String\(/,
  };

  test.each(Object.entries(IMPURE))("trip, view and scene do not know %s", (_name, pattern) => {
    expect(pure.length).toBeGreaterThan(30);
    expect(pure.filter((path) => pattern.test(codeOf(path)))).toEqual([]);
  });

  test("trip, view and scene hold no JSX", () => {
    expect(pure.filter((path) => path.endsWith(".tsx"))).toEqual([]);
  });

  test("no module for browsers holds a lookbehind, which Safari before 16.4 cannot read", () => {
    const shipped = modules.filter((path) => !/^(?:build|trip\/parse)\//.test(path));
    expect(shipped.length).toBeGreaterThan(100);
    expect(shipped.filter((path) => /\(\?<[=!]/.test(codeOf(path)))).toEqual([]);
  });

  test("nothing but type declarations lies at the root of src", () => {
    expect(allFiles.filter((path) => /^[^/]+\.\w+$/.test(path) && !path.endsWith(".d.ts"))).toEqual([]);
  });
});

describe("length", () => {
  const measured = allFiles.filter((path) => /\.(tsx?|css)$/.test(path) && !path.startsWith("trip/text/locales/"));
  const long = measured.filter((path) => read(path).trimEnd().split("\n").length > MAX_LINES);

  test(`no module or style sheet exceeds ${MAX_LINES} lines without a reason`, () => {
    expect(measured.length).toBeGreaterThan(100);
    expect(long.filter((path) => !(path in LONG_MODULES))).toEqual([]);
  });

  test("at most three modules are excepted, and each still needs to be", () => {
    expect(Object.keys(LONG_MODULES).length).toBeLessThanOrEqual(3);
    expect(Object.keys(LONG_MODULES).filter((path) => !long.includes(path))).toEqual([]);
  });
});

describe("text from the record", () => {
  /** Ways in which text could become markup or code. */
  const UNSAFE =
    /innerHTML|outerHTML|insertAdjacentHTML|setHTML|parseHTML|dangerouslySetInnerHTML|createContextualFragment|DOMParser|srcdoc|document\.write|\beval\(|new Function|javascript:/i;

  /** Markup that is the empty text: React then leaves what the server sent. */
  const EMPTY = /(const (\w+) = \{ __html: "" \};[\s\S]*)dangerouslySetInnerHTML=\{\2\}/;

  /** Names of attributes that React sets, read by the build only. */
  const NAMES = "build/plugins/reactUsed.ts";

  test("never becomes markup or code", () => {
    expect(readdirSync(join(ROOT, "../public")).filter((name) => name.endsWith(".js"))).toEqual([]);
    const withoutComments = (path: string) => read(path).replace(/\/\*[\s\S]*?\*\/|(?<!:)\/\/[^\n]*/g, "");
    const withoutEmpty = (path: string) => withoutComments(path).replace(EMPTY, "$1");
    expect(modules.filter((path) => path !== NAMES && UNSAFE.test(withoutEmpty(path)))).toEqual([]);
  });
});
