import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { wrapCaption } from "../../../src/map/export/wrapCaption.ts";

const characters = (text: string) => [...text].length;

describe(wrapCaption, () => {
  test("leaves a text that fits unchanged", () => {
    expect(wrapCaption("Khasan, 09:00", 13, characters)).toEqual(["Khasan, 09:00"]);
    expect(wrapCaption("", 13, characters)).toEqual([""]);
  });

  test("breaks after a space, which adds no width", () => {
    expect(wrapCaption("the train at Khasan", 9, characters)).toEqual(["the train ", "at Khasan"]);
  });

  test("breaks a long address at any character", () => {
    expect(wrapCaption("https://example.org/?t=2023", 10, characters)).toEqual(["https://ex", "ample.org/", "?t=2023"]);
  });

  test("keeps every character and no line is too wide", () => {
    const texts = fc.oneof(
      fc.string({ unit: "grapheme" }),
      fc.array(fc.webUrl(), { maxLength: 3 }).map((words) => words.join(" ")),
    );
    fc.assert(
      fc.property(texts, fc.integer({ min: 1, max: 40 }), (text, maxWidth) => {
        const lines = wrapCaption(text, maxWidth, characters);
        expect(lines.join("")).toBe(text);
        for (const line of lines) expect(characters(line.trimEnd())).toBeLessThanOrEqual(maxWidth);
      }),
    );
  });
});
