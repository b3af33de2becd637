import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { writePictures } from "../../../src/build/output/pictures.ts";
import { OPACITIES, PALETTES } from "../../../src/theme/palette.ts";

const folder = mkdtempSync(join(tmpdir(), "pictures-"));
afterAll(() => rmSync(folder, { recursive: true }));

describe(writePictures, () => {
  writePictures(folder, "<svg><defs></defs></svg>", {
    map: { svg: "<svg><g></g></svg>", width: 500, height: 540 },
    chart: { svg: "<svg><g></g></svg>", width: 600, height: 330 },
    title: "Title",
    deck: "Nine days & more",
    credit: "Credit",
  });
  const svg = readFileSync(join(folder, "picture.svg"), "utf8");

  test("leaves no custom property unresolved", () => {
    expect(svg).not.toContain("var(");
  });

  test("keeps the opacities and colours of the light theme", () => {
    expect(svg).toMatch(
      new RegExp(`\\.picture-range \\{[^}]*stroke: ${PALETTES.light.launch};[^}]*stroke-opacity: ${OPACITIES.range};`),
    );
    expect(svg).toMatch(new RegExp(`\\[data-phase="to-come"\\] > path \\{\\s*opacity: ${OPACITIES.toCome};`));
  });
});
