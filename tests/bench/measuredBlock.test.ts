import { describe, expect, test } from "vitest";
import { withMeasured } from "./measuredBlock.ts";

const [START, END] = ["<!-- measured by npm run bench -->", "<!-- end -->"];

describe(withMeasured, () => {
  test("replaces what stands between the markers, again and again", () => {
    const written = `Before\n\n${START}\n\nnew\n\n${END}\n\nAfter <!-- end -->\n`;
    expect(withMeasured(`Before\n\n${START}\n\nold\n\n${END}\n\nAfter <!-- end -->\n`, "new")).toBe(written);
    expect(withMeasured(written, "new")).toBe(written);
  });

  test("throws without markers, so that nothing is lost", () => {
    expect(() => withMeasured("Before", "new")).toThrow(/markers|has no/);
    expect(() => withMeasured(`${END} ${START}`, "new")).toThrow(/has no/);
  });
});
