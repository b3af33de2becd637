import { describe, expect, test } from "vitest";
import { sharedPaths } from "../../../src/build/output/sharedPaths.ts";

const LONG = `M0 0${"L1 2".repeat(60)}`;
const OTHER = `M9 9${"L3 4".repeat(60)}`;
const path = (d: string, name = "line") => `<path class="${name}" d="${d}"></path>`;

describe(sharedPaths, () => {
  test("writes a shape that occurs in two pieces once, and keeps the attributes of each", () => {
    const { defs, parts } = sharedPaths([path(LONG, "route"), path(LONG, "casing")]);
    expect(defs.split(LONG)).toHaveLength(2);
    const id = /id="([^"]+)"/.exec(defs)?.[1];
    expect(parts).toEqual([`<use href="#${id}" class="route"/>`, `<use href="#${id}" class="casing"/>`]);
  });

  test("leaves a shape that occurs once, or is short", () => {
    const markup = [path(LONG) + path("M0 0"), path(OTHER) + path("M0 0")];
    expect(sharedPaths(markup)).toEqual({ defs: "", parts: markup });
  });
});
