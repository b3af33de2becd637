import { describe, expect, test } from "vitest";
import { locateJson } from "../../src/build/jsonLocation.ts";

const TEXT = `{
  "claims": [
    { "id": "b06", "quote": { "exact": "a \\"}{\\", b" } },
    {
      "id": "b07",
      "quote": {
        "exact": "c"
      },
      "about": ["khasan",
        "sunan"]
    },
    { "note": 1.5e3 }
  ]
}`;

describe("locateJson", () => {
  test.each([
    ["$", 1, null],
    ["$.claims", 2, null],
    ["$.claims[0].quote.exact", 3, "b06"],
    ["$.claims[1]", 4, "b07"],
    ["$.claims[1].quote.exact", 7, "b07"],
    ["$.claims[1].about[1]", 10, "b07"],
    ["$.claims[2].note", 12, null],
  ])("finds %s at line %i, in %s", (path, line, id) => {
    expect(locateJson(TEXT, path)).toEqual({ line, id });
  });

  test("finds an absent member at the object that lacks it", () => {
    expect(locateJson(TEXT, "$.claims[1].quote.start")).toEqual({ line: 6, id: "b07" });
    expect(locateJson(TEXT, "$.sources[4]")).toEqual({ line: 1, id: null });
  });
});
