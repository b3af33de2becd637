// @vitest-environment jsdom
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { describe, expect, test } from "vitest";
import { clientOf } from "../../../src/build/plugins/reactClient.ts";
import { withHooks, withoutKinds } from "../../../src/build/plugins/reactKinds.ts";
import { UNUSED_KINDS } from "../../../src/build/plugins/reactUnused.ts";

const SCRIPT = `"use strict";
function kindOf(fiber) {
  switch (fiber.tag) {
    case 4:
      var name = "portal";
      return name;
    case 5:
    case 26:
      name = "element";
      return name;
    case 27:
      return "document";
    default:
      return 27 === fiber.tag ? "document" : "other";
  }
}
function kindOfUpdate(update) { return 4 === update.tag; }
exports.kindOf = kindOf; exports.kindOfUpdate = kindOfUpdate;`;

const require = createRequire(import.meta.url);
const REACT = join(dirname(require.resolve("react")), "cjs/react.production.js");
const REACT_DOM = join(dirname(require.resolve("react-dom")), "cjs/react-dom.production.js");
const CLIENT = readFileSync(join(dirname(REACT_DOM), "react-dom-client.production.js"), "utf8");

/** What a CommonJS script exports that imports what React's client does; it gets React's production files. */
function run<Exports>(code: string): Exports {
  const files = new Map([
    ["react", REACT],
    ["react-dom", REACT_DOM],
  ]);
  const exports = {};
  new Function("exports", "require", code)(exports, (name: string) =>
    createRequire(REACT_DOM)(files.get(name) ?? name),
  );
  return exports as Exports;
}

describe("withoutKinds", () => {
  const { kindOf, kindOfUpdate } = run<Record<string, (value: { tag: number }) => unknown>>(
    withoutKinds(SCRIPT, { types: [], tags: [4, 26, 27] }),
  );

  test("cases of the kinds go, all others stay, also with variables that a lost case declared", () => {
    expect([4, 5, 26, 27, 6].map((tag) => kindOf?.({ tag }))).toEqual(["other", "element", "other", "other", "other"]);
  });

  test("tags of updates are not tags of fibers", () => {
    expect(kindOfUpdate?.({ tag: 4 })).toBe(true);
  });
});

test("withHooks leaves out the other hooks of each dispatcher, and nothing else", () => {
  const code = withHooks("exports.all = [{ readContext: 1, useMemo: 2, useReducer: 3 }, { useReducer: 4 }];", [
    "useMemo",
  ]);
  expect(run<{ all: unknown }>(code).all).toEqual([{ readContext: 1, useMemo: 2 }, { useReducer: 4 }]);
});

describe("React's client in the build", () => {
  const { createElement, forwardRef, lazy, memo, Fragment, Profiler } = require(REACT) as typeof import("react");
  const { createRoot } = run<typeof import("react-dom/client")>(clientOf(CLIENT));
  const { flushSync } = require(REACT_DOM) as typeof import("react-dom");

  /** What a document shows of some content, and the errors. */
  function shown(content: import("react").ReactNode): { html: string; errors: string[] } {
    const element = document.createElement("div");
    const errors: string[] = [];
    const root = createRoot(element, { onUncaughtError: (error) => errors.push(String(error)) });
    flushSync(() => root.render(content));
    return { html: element.innerHTML, errors };
  }

  test("shows what the program makes", () => {
    const Part = memo(() => createElement(Fragment, null, "a", createElement("b", { className: "c" }, "d")));
    expect(shown(createElement(Part))).toEqual({ html: 'a<b class="c">d</b>', errors: [] });
  });

  test.each([
    ["forwarded refs", createElement(forwardRef(() => null))],
    ["profilers", createElement(Profiler, { id: "a", onRender: () => undefined })],
    ["lazy components", createElement(lazy(async () => ({ default: () => null })))],
    ["the body", createElement("body")],
  ])("says that it lacks %s", (_, content) => {
    expect(shown(content).errors).toEqual([expect.stringMatching(/Minified React error #(130|156)/)]);
  });

  test("has each of the kinds before they are left out", () => {
    for (const type of UNUSED_KINDS.types) expect(CLIENT).toMatch(new RegExp(`(case|===) ${type}\\b`));
  });
});
