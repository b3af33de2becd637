import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { LANGUAGES } from "../../../src/trip/record/vocabulary.ts";
import { numberText } from "../../../src/trip/text/numbers.ts";

describe(numberText, () => {
  test.each([
    [0, "0"],
    [999, "999"],
    [1300, "1,300"],
    [1234567, "1,234,567"],
  ])("%d is %s in English", (value, text) => expect(numberText(value, "en")).toBe(text));

  test.each(LANGUAGES)("a number is written as the browser writes it: %s", (language) => {
    const format = new Intl.NumberFormat(`${language}-u-nu-latn`);
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10_000_000 }), (value) => {
        expect(numberText(value, language)).toBe(format.format(value));
      }),
    );
  });
});
