import { describe, expect, test } from "vitest";
import type { Point } from "../../../src/scene/geometry.ts";
import { type Box, type MapScale, overlaps } from "../../../src/scene/labels/collision.ts";
import { controlsBoxIn, coveredBoxes } from "../../../src/scene/labels/corners.ts";
import { placeLabels, type WantedLabel } from "../../../src/scene/labels/placeLabels.ts";
import { TRIP } from "../../support/record.ts";

const VIEW: MapScale = { controlsBox: null, scale: 1, unitsPerPx: 1, camera: { centre: [0, 0], scale: 1 } };

function place(text: string, x: number, y: number, rank = 1): WantedLabel {
  return { text, kind: "place", placeId: text, x, y, size: 16, gap: 10, rank };
}

function town(text: string, x: number, y: number): WantedLabel {
  return { text, kind: "town", placeId: null, x, y, size: 14, gap: 5, rank: 12 };
}

function placed(...wanted: readonly WantedLabel[]): readonly string[] {
  return placeLabels(wanted, VIEW).map(({ text, align }) => `${text} ${align}`);
}

describe(placeLabels, () => {
  test("puts a name to the right of its point, and to its left near the eastern edge", () => {
    expect(placed(place("West", 100, 100), place("East", 430, 300))).toEqual(["West start", "East end"]);
  });

  test("covers neither another name nor another place's point", () => {
    const labels = placeLabels([place("Khasan", 200, 200), place("Tumangang", 214, 200)], VIEW);
    const [first, second] = labels.map(({ box }) => box);
    expect(labels).toHaveLength(2);
    if (first === undefined || second === undefined) throw new Error("Both names should be placed.");
    const isApart =
      first.right <= second.left ||
      second.right <= first.left ||
      first.bottom <= second.top ||
      second.bottom <= first.top;
    expect(isApart).toBe(true);
    expect(first.left > 214 || first.right < 214 || first.bottom < 200 || first.top > 200).toBe(true);
  });

  test("names the higher-ranked of two places that coincide if there is room for one name only", () => {
    const right = { left: 205, right: 400, top: 100, bottom: 300 };
    const above = { left: 100, right: 204, top: 100, bottom: 191 };
    const below = { left: 100, right: 204, top: 211, bottom: 300 };
    const wanted = [place("Tumangang", 198, 201, 2), place("Khasan", 200, 201, 1)];
    expect(placeLabels(wanted, VIEW, [right, above, below]).map(({ text }) => text)).toEqual(["Khasan"]);
  });

  test("drops a town whose point a place's name covers", () => {
    expect(placed(place("Vladivostok", 100, 100), town("Artyom", 140, 100))).toEqual(["Vladivostok start"]);
  });

  test.each([
    "Station of the very long name ".repeat(7).trim(),
    "Tumangang".repeat(22),
    "하산역이름이아주길다".repeat(20),
  ])("cuts a name of 200 characters to what has room: %s", (name) => {
    for (const x of [80, 250, 420]) {
      const [label] = placeLabels([place(name, x, 300)], VIEW);
      expect(label?.lines[0]).toMatch(/^.+…$/);
      expect(name.startsWith(label?.lines[0]?.slice(0, -1) ?? "none")).toBe(true);
      expect(label?.text).toBe(name);
      if (label === undefined) throw new Error("The name should be placed.");
      expect(label.box.left >= 0 && label.box.right <= 560).toBe(true);
    }
  });

  test("puts a note under its name, and leaves it out where only the name has room", () => {
    const noted = { ...place("Sunan", 100, 100), note: "Two missiles, told by two" };
    const linesIn = (obstacles: readonly Box[]) => placeLabels([noted], VIEW, obstacles).map(({ lines }) => lines);
    expect(linesIn([])).toEqual([["Sunan", "Two missiles, told by two"]]);
    const [above, below] = [80, 118].map((top) => ({ left: -200, right: 440, top, bottom: top + 10 }));
    if (above === undefined || below === undefined) throw new Error("Two strips were given.");
    expect(linesIn([above, below])).toEqual([["Sunan"]]);
  });

  test("breaks a long name rather than lay it across the route, and no short one", () => {
    const route = Array.from({ length: 60 }, (_, index): Point => [250, index * 10]);
    const linesOf = (name: string) => placeLabels([place(name, 400, 200)], VIEW, [], route).map(({ lines }) => lines);
    expect(linesOf("Komsomolsk-on-Amur")).toEqual([["Komsomolsk-", "on-Amur"]]);
    expect(linesOf("Khabarovsk")).toEqual([["Khabarovsk"]]);
    expect(placeLabels([place("Komsomolsk-on-Amur", 100, 200)], VIEW).map(({ lines }) => lines)).toEqual([
      ["Komsomolsk-on-Amur"],
    ]);
  });

  test("avoids text blocks at fixed points", () => {
    const right = { left: 100, right: 300, top: 90, bottom: 110 };
    expect(placeLabels([place("Sunan", 95, 100)], VIEW, [right]).map(({ align }) => align)).toEqual(["end"]);
  });

  test("crosses neither the edges of the map nor its buttons", () => {
    const size = { width: 1000, height: 540 };
    const controlsBox = controlsBoxIn(size);
    const view = { ...VIEW, controlsBox };
    const wanted = [-282, -270, 710, 722, 670].map((x, index) => town(`Town ${index} of many`, x, index * 100 + 50));
    const placed = placeLabels(wanted, view, coveredBoxes(TRIP, view));
    expect(placed.length).toBeGreaterThan(1);
    for (const { box } of placed) {
      for (const edge of [-280, 720]) expect(box.left < edge && box.right > edge).toBe(false);
      expect(overlaps(box, controlsBox)).toBe(false);
    }
  });

  test("starts the name of a country at its point, without a gap", () => {
    const country: WantedLabel = { ...town("Firland", 200, 200), kind: "country", gap: 0 };
    expect(placed(country)).toEqual(["Firland start"]);
  });

  test("names points outside the view box too", () => {
    expect(placed(town("Tokyo", 700, 300))).toEqual(["Tokyo start"]);
  });
});
