import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, sep } from "node:path";
import { describe, expect, test } from "vitest";

const ROOT = join(import.meta.dirname, "..", "src");

interface Import {
  readonly from: string;
  /** A path under `src`, or a package's name and what stands after it. */
  readonly to: string;
  readonly isType: boolean;
}

const files = readdirSync(ROOT, { recursive: true, encoding: "utf8" })
  .map((path) => path.split(sep).join("/"))
  .filter((path) => /\.tsx?$/.test(path))
  .sort();

/** A file's code without its comments, and with the insides of its strings where `withStrings`. */
function codeOf(file: string, withStrings: boolean): string {
  const text = readFileSync(join(ROOT, file), "utf8");
  const pieces = /\/\*[\s\S]*?\*\/|(?<!:)\/\/[^\n]*|"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'/g;
  return text.replace(pieces, (piece) => (piece.startsWith("/") ? "" : withStrings ? piece : '""'));
}

function importsOf(file: string): Import[] {
  const statement =
    /\b(?:import|export)\s+(type\s+)?([^;"']*?)\bfrom\s*["']([^"']+)["']|\bimport\s*\(?\s*["']([^"']+)["']/g;
  return [...codeOf(file, true).matchAll(statement)].map(([, type, names = "", from, bare]) => {
    const to = from ?? bare ?? "";
    const named = names
      .replace(/[{}]/g, "")
      .split(",")
      .map((name) => name.trim())
      .filter((name) => name !== "");
    const areTypes = names.startsWith("{") && named.every((name) => name.startsWith("type "));
    return {
      from: file,
      to: to.startsWith(".")
        ? relative(ROOT, join(ROOT, dirname(file), to))
            .split(sep)
            .join("/")
        : to,
      isType: type !== undefined || areTypes,
    };
  });
}

const imports = files.flatMap(importsOf);
const LAYERS = ["trip", "view", "scene", "map", "ui", "app"] as const;
type Layer = (typeof LAYERS)[number];

/** The layers that each layer may import. */
const BELOW: Readonly<Record<Layer, readonly string[]>> = {
  trip: ["trip"],
  view: ["trip", "view"],
  scene: ["trip", "scene"],
  map: ["trip", "view", "scene", "map", "platform", "theme", "styles"],
  ui: ["trip", "view", "scene", "ui", "platform", "styles"],
  app: ["trip", "view", "scene", "map", "ui", "app", "platform", "theme", "styles"],
};

function inside(layer: string): (path: string) => boolean {
  return (path) => path.startsWith(`${layer}/`);
}

function isOfPackage(name: string): (to: string) => boolean {
  return (to) => to === name || to.startsWith(`${name}/`);
}

describe("imports", () => {
  test("are found", () => {
    expect(imports).toContainEqual({
      from: "trip/knowledge/knownTrip.ts",
      to: "trip/record/vocabulary.ts",
      isType: false,
    });
    expect(imports).toContainEqual({ from: "trip/knowledge/knownTrip.ts", to: "trip/model/trip.ts", isType: true });
    expect(imports.filter(({ to }) => to === "zod").length).toBeGreaterThan(0);
  });

  test.each(LAYERS)("of %s run one way", (layer) => {
    const ofLayer = imports.filter(({ from }) => inside(layer)(from));
    const local = ofLayer.filter(({ to }) => files.includes(to) || /^(\.\.|trip|view|map|ui)\//.test(to));
    expect(local.filter(({ to }) => !BELOW[layer].some((below) => inside(below)(to)))).toEqual([]);
  });

  test("of MapLibre at run time stand in one file, in map", () => {
    const importers = new Set(
      imports.filter(({ to, isType }) => to === "maplibre-gl" && !isType).map(({ from }) => from),
    );
    expect([...importers]).toHaveLength(1);
    expect([...importers].every(inside("map"))).toBe(true);
  });

  test("of MapLibre never reach trip, view or ui, not even for its types", () => {
    const layers = ["trip", "view", "ui"].map(inside);
    expect(
      imports.filter(({ from, to }) => isOfPackage("maplibre-gl")(to) && layers.some((isIn) => isIn(from))),
    ).toEqual([]);
  });

  test("of React stand only in components and hooks", () => {
    const elsewhere = (file: string) => !/\.tsx$|(^|\/)use[A-Z]\w*\.ts$/.test(file);
    const ofReact = imports.filter(({ to }) => isOfPackage("react")(to) || isOfPackage("react-dom")(to));
    expect(ofReact.filter(({ from }) => elsewhere(from) && !inside("build")(from))).toEqual([]);
  });
});

describe("the core", () => {
  const core = files.filter((file) => inside("trip")(file) || inside("view")(file));

  /** What a page has and a calculation has not; `window.earliest` and the like are windows in time. */
  const OUTSIDE = {
    "the browser's window":
      /(?<![.\w])window\??\.(?!(?:earliest|latest|stated|basis|nullable|optional)\b)\w+|typeof window|globalThis/,
    "the document": /(?<![.\w])document\b/,
    "the browser's history": /(?<![.\w])history\b/,
    "the clock": /Date\.now|new Date\(\s*\)|performance\.now|(?<![.\w])setTimeout|(?<![.\w])setInterval/,
    "the browser's storage": /localStorage|sessionStorage|document\.cookie/,
    "the network": /(?<![.\w])fetch\(/,
    chance: /Math\.random/,
    "the computer's own zone": /\.getHours\(|\.getDate\(|\.getTimezoneOffset\(|toLocale(?:Date|Time)?String\(/,
  };

  test.each(Object.entries(OUTSIDE))("does not know %s", (_name, pattern) => {
    expect(core.length).toBeGreaterThan(10);
    expect(core.filter((file) => pattern.test(codeOf(file, false)))).toEqual([]);
  });

  test("is plain TypeScript", () => {
    expect(core.filter((file) => file.endsWith(".tsx"))).toEqual([]);
  });
});

describe("what the record says", () => {
  /** Ways in which a text could become markup or code. */
  const UNSAFE =
    /innerHTML|outerHTML|insertAdjacentHTML|setHTML|parseHTML|dangerouslySetInnerHTML|createContextualFragment|DOMParser|srcdoc|document\.write|\beval\(|new Function|javascript:/i;

  test("never becomes markup or code", () => {
    expect(readdirSync(join(ROOT, "../public")).filter((name) => name.endsWith(".js"))).toEqual([]);
    expect(files.filter((file) => UNSAFE.test(codeOf(file, true)))).toEqual([]);
  });
});
