import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { describe, expect, test } from "vitest";
import { attributesOf, withAttributes, withExports, withoutFunctions } from "../../../src/build/plugins/reactClient.ts";
import { IDLE_FUNCTIONS, UNUSED_FUNCTIONS } from "../../../src/build/plugins/reactUnused.ts";
import { USED_ATTRIBUTES } from "../../../src/build/plugins/reactUsed.ts";
import { ROOT } from "../../../src/build/record/readRecord.ts";

const SCRIPT = `"use strict";
function kept() { return 1; }
function portal(child) { return { child }; }
function isInHead(type) { return type === "link"; }
function Fragment(fiber) { this.fiber = fiber; }
Fragment.prototype.focus = function () { return this.fiber; };
exports.all = { kept, portal, isInHead, Fragment };`;

/** The installed React's client. */
const CLIENT = join(
  dirname(createRequire(import.meta.url).resolve("react-dom/client")),
  "cjs/react-dom-client.production.js",
);

/** What a CommonJS script exports. */
function run(code: string): Record<string, (...values: unknown[]) => unknown> {
  const exports = { all: {} };
  new Function("exports", code)(exports);
  return exports.all;
}

describe("withoutFunctions", () => {
  const left = run(withoutFunctions(SCRIPT, ["portal", "Fragment"], ["isInHead"]));

  test("unused functions throw, and name themselves", () => {
    expect(left.portal).toThrow("portal is not in this build of React");
    expect(() => Reflect.construct(left.Fragment as never, [])).toThrow("Fragment is not in this build");
  });

  test("idle functions return nothing, and all others stay", () => {
    expect(left.isInHead?.("link")).toBeUndefined();
    expect(left.kept?.()).toBe(1);
  });

  test("methods go with their class", () => {
    expect(Object.keys((left.Fragment as { prototype?: object }).prototype ?? {})).toEqual([]);
  });

  test("a name that the script lacks is an error", () => {
    expect(() => withoutFunctions(SCRIPT, ["gone"], [])).toThrow("gone");
  });

  test("the installed React has each of the functions", () => {
    const code = readFileSync(CLIENT, "utf8");
    expect(withoutFunctions(code, UNUSED_FUNCTIONS, IDLE_FUNCTIONS).length).toBeLessThan(0.9 * code.length);
  });
});

test("withExports leaves out what is not used", () => {
  const code = withExports('"use strict";\nfunction a() {}\nexports.memo = a;\nexports.lazy = a;', ["memo"]);
  expect(code).toContain("exports.memo = a;");
  expect(code).not.toContain("lazy");
});

describe("withAttributes", () => {
  const code = readFileSync(CLIENT, "utf8");

  test("the program sets no attribute that is left out of React", () => {
    const program = readdirSync(join(ROOT, "src"), { recursive: true, encoding: "utf8" })
      .filter((path) => /\.tsx?$/.test(path) && !path.startsWith("build"))
      .map((path) => readFileSync(join(ROOT, "src", path), "utf8"))
      .join("\n");
    const words = new Set(program.match(/\b\w+\b/g));
    expect(attributesOf(code).length).toBeGreaterThan(50);
    expect(
      attributesOf(code)
        .filter((name) => words.has(name))
        .sort(),
    ).toEqual(USED_ATTRIBUTES);
  });

  test("only those stay", () => {
    const left = withAttributes(code, ["htmlFor", "textAnchor"]);
    expect(attributesOf(left)).toEqual(["htmlFor", "textAnchor"]);
    expect(code.length - left.length).toBeGreaterThan(2000);
  });
});
