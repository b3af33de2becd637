// @vitest-environment jsdom
import { describe, expect, test } from "vitest";
import { clientOf } from "../../../src/build/plugins/reactClient.ts";
import { withHooks, withNames, withoutKinds } from "../../../src/build/plugins/reactKinds.ts";
import { UNUSED_KINDS } from "../../../src/build/plugins/reactUnused.ts";
import { CLIENT, react, reactDom, run } from "./installedReact.ts";

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

test("withNames leaves out the cases of other names, only in the functions and for the variable that are named", () => {
  const script = (name: string) => `function ${name}(tag, type) {
    switch (tag) { case "a": case "b": return 1; case "c": return 2; }
    return "c" === tag ? 3 : "c" === type ? 4 : 5;
  }`;
  const names = { functions: ["inside"], variable: "tag", used: ["a"] };
  type Functions = Record<"inside" | "outside", (tag: string, type: string) => number>;
  const { inside, outside } = run<{ all: Functions }>(
    `${withNames(`${script("inside")}${script("outside")}`, [names])} exports.all = { inside, outside };`,
  ).all;
  expect([inside("a", ""), inside("b", ""), inside("c", ""), inside("c", "c")]).toEqual([1, 5, 5, 4]);
  expect([outside("b", ""), outside("c", "")]).toEqual([1, 2]);
});

test("withNames keeps variables that only lost cases declared", () => {
  const script = 'function f(tag) { switch (tag) { case "a": var b = 1; } b = 2; return b; } exports.f = f;';
  const left = withNames(`"use strict"; ${script}`, [{ functions: ["f"], variable: "tag", used: [] }]);
  expect(run<{ f: (tag: string) => number }>(left).f("a")).toBe(2);
});

test("withHooks leaves out the other hooks of each dispatcher, and nothing else", () => {
  const code = withHooks("exports.all = [{ readContext: 1, useMemo: 2, useReducer: 3 }, { useReducer: 4 }];", [
    "useMemo",
  ]);
  expect(run<{ all: unknown }>(code).all).toEqual([{ readContext: 1, useMemo: 2 }, { useReducer: 4 }]);
});

describe("React's client in the build", () => {
  const { createElement, forwardRef, lazy, memo, Fragment, Profiler } = react;
  const { createRoot } = run<typeof import("react-dom/client")>(clientOf(CLIENT));
  const { flushSync } = reactDom;

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
