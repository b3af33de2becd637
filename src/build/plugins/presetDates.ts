import { join } from "node:path";
import type { Plugin } from "vite";
import { ROOT } from "../record/readRecord.ts";

const MODULE = join(ROOT, "src/trip/text/browserPatterns.ts");

/** Leaves out of the page's program how to ask the browser for patterns of dates: its record and languages bring them. */
export function presetDates(): Plugin {
  let isFound = false;
  return {
    name: "preset-dates",
    enforce: "pre",
    load(id) {
      if (id !== MODULE) return null;
      isFound = true;
      return "export function browserPatterns() {}";
    },
    buildEnd(error) {
      if (error === undefined && !isFound) throw new Error(`Nothing imports ${MODULE}.`);
    },
  };
}
