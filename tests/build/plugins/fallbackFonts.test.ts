import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { fallbackFontsCss, INTER } from "../../../src/build/plugins/fallbackFonts.ts";
import { ROOT } from "../../../src/build/record/readRecord.ts";

/** The table of a TrueType font with that tag. */
function table(font: DataView, tag: string): DataView {
  for (let entry = 12; entry < 12 + 16 * font.getUint16(4); entry += 16) {
    const name = String.fromCharCode(...[0, 1, 2, 3].map((at) => font.getUint8(entry + at)));
    if (name === tag) return new DataView(font.buffer, font.byteOffset + font.getUint32(entry + 8));
  }
  throw new Error(`The font has no table ${tag}.`);
}

describe("the metrics of the shipped font", () => {
  test.each([400, 600] as const)("are those of its file, at weight %i", (weight) => {
    const bytes = readFileSync(join(ROOT, `src/build/fonts/inter-${weight}.ttf`));
    const font = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
    const { unitsPerEm, ascent, descent } = INTER[weight];
    const [em, hhea] = [table(font, "head").getUint16(18), table(font, "hhea")];
    expect({ ascent: hhea.getInt16(4) / em, descent: -hhea.getInt16(6) / em }).toEqual({
      ascent: expect.closeTo(ascent / unitsPerEm, 3),
      descent: expect.closeTo(descent / unitsPerEm, 3),
    });
  });
});

describe("fallbackFontsCss", () => {
  test("enlarges Arial to the width of Inter, and keeps the height of its lines", () => {
    const face = fallbackFontsCss()
      .split("\n")
      .find((line) => line.includes('"Arial for Inter"; font-weight: 400'));
    const percent = (name: string) => Number(face?.match(new RegExp(`${name}: ([\\d.]+)%`))?.[1]) / 100;
    expect(percent("size-adjust")).toBeCloseTo(978 / 913, 3);
    const height = (percent("ascent-override") + percent("descent-override")) * percent("size-adjust");
    expect(height).toBeCloseTo((1984 + 494) / 2048, 3);
  });
});
