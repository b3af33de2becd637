import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

const require = createRequire(import.meta.url);
const REACT = join(dirname(require.resolve("react")), "cjs/react.production.js");
const REACT_DOM = join(dirname(require.resolve("react-dom")), "cjs/react-dom.production.js");

export const react = require(REACT) as typeof import("react");
export const reactDom = require(REACT_DOM) as typeof import("react-dom");

/** The installed React's client, as browsers run it. */
export const CLIENT = readFileSync(join(dirname(REACT_DOM), "react-dom-client.production.js"), "utf8");

/** What a CommonJS script exports that imports what React's client does; it gets React's production files. */
export function run<Exports>(code: string): Exports {
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
