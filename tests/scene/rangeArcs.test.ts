import { describe, expect, test } from "vitest";
import { boxOf, controlsBox, isWithin, type LabelBox, overlap } from "../../src/scene/labels/placeLabels.ts";
import { frameCamera, frameScale } from "../../src/scene/projection.ts";
import { rangeTexts } from "../../src/scene/rangeArcs.ts";
import type { RangeMark } from "../../src/scene/scene.ts";
import type { Place, Position, Trip } from "../../src/trip/model/trip.ts";
import { TRIP } from "../support/record.ts";

/** The invented trip with a sea as wide as its map, east of where its ranges begin. */
const trip: Trip = { ...TRIP, places: new Map([...TRIP.places].map(([id, place]) => [id, withWideSea(place)])) };
const from = [...trip.places.values()].find(({ kind }) => kind === "launch-area") as Place;
const who = { en: "Somebody", ko: "누군가", ru: "Некто", ja: "誰か" };
const ranges: readonly RangeMark[] = [280, 150].map((km) => ({ claimId: `told-${km}`, from, km, who }));

function withWideSea(place: Place): Place {
  if (place.kind !== "sea-area") return place;
  const [west, south, east, north] = [128.5, 40, 138, 43.5];
  const ring: Position[] = [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ];
  return { ...place, geometry: { type: "Polygon", coordinates: [ring] } };
}

/** A label as long as any in the record's languages. */
const label = (km: number, who: readonly unknown[]) =>
  who.length === 0 ? `${km} km` : `${km} km (South Korea's Joint Chiefs of Staff, Japan's Defence Ministry)`;

function textsIn(width: number, height: number, corner: LabelBox | null = controlsBox({ width, height })) {
  const pixel = 1 / frameScale(width, height);
  return rangeTexts(trip, ranges, label, { camera: frameCamera(trip), scale: 1, pixel, corner });
}

describe(rangeTexts, () => {
  test.each([
    [870, 430],
    [1160, 700],
    [368, 272],
    [328, 369],
  ])("covers no other range and no button, and stays in the picture, in %d × %d", (width, height) => {
    const boxes = textsIn(width, height).map(boxOf);
    expect(boxes.length).toBeGreaterThan(1);
    boxes.forEach((box, index) => {
      expect(isWithin(box, 1)).toBe(true);
      expect(overlap(box, controlsBox({ width, height }))).toBe(false);
      for (const other of boxes.slice(0, index)) expect(overlap(box, other)).toBe(false);
    });
  });

  test("says whose figure it is where there is room for it, else how far it is", () => {
    const told = (texts: ReturnType<typeof textsIn>) => texts.map(({ lines }) => lines.join(" "));
    expect(told(textsIn(1160, 700))).toEqual(ranges.map(({ km }) => label(km, [who])));
    const covered = { left: -1e4, right: 1e4, top: 430, bottom: 1e4 };
    const crowded = told(textsIn(328, 369, covered));
    expect(crowded.some((text) => /^\d+ km$/.test(text))).toBe(true);
  });
});
