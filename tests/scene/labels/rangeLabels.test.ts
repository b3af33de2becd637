import { describe, expect, test } from "vitest";
import { type Box, isInView, type MapScale, overlaps, textBox } from "../../../src/scene/labels/collision.ts";
import { controlsBoxIn } from "../../../src/scene/labels/corners.ts";
import { rangeTexts } from "../../../src/scene/labels/rangeLabels.ts";
import { frameCamera, frameScale } from "../../../src/scene/projection.ts";
import type { RangeMark } from "../../../src/scene/scene.ts";
import type { Place, Position, Trip } from "../../../src/trip/model/trip.ts";
import { TRIP } from "../../support/record.ts";

/** The invented trip with a sea as wide as its map, east of its launch area. */
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

/** A label as long as the longest in any of the record's languages. */
const label = (km: number, who: readonly unknown[]) =>
  who.length === 0 ? `${km} km` : `${km} km (South Korea's Joint Chiefs of Staff, Japan's Defence Ministry)`;

function textsIn(width: number, height: number, controls: Box = controlsBoxIn({ width, height })) {
  return rangeTexts(trip, ranges, label, viewOf(width, height, controls), []);
}

function viewOf(width: number, height: number, controlsBox: Box = controlsBoxIn({ width, height })): MapScale {
  return { camera: frameCamera(trip), scale: 1, unitsPerPx: 1 / frameScale(width, height), controlsBox };
}

describe(rangeTexts, () => {
  test.each([
    [870, 430],
    [1160, 700],
    [368, 272],
    [328, 369],
  ])("covers no other label and no button, and stays in the picture, at %d × %d", (width, height) => {
    const boxes = textsIn(width, height).map(textBox);
    expect(boxes.length).toBeGreaterThan(1);
    boxes.forEach((box, index) => {
      expect(isInView(box, viewOf(width, height))).toBe(true);
      expect(overlaps(box, controlsBoxIn({ width, height }))).toBe(false);
      for (const other of boxes.slice(0, index)) expect(overlaps(box, other)).toBe(false);
    });
  });

  test("says who reports a range if there is room, otherwise only how far it is", () => {
    const wordsOf = (texts: ReturnType<typeof textsIn>) => texts.map(({ lines }) => lines.join(" "));
    expect(wordsOf(textsIn(1160, 700))).toEqual(ranges.map(({ km }) => label(km, [who])));
    const covered = { left: -1e4, right: 1e4, top: 430, bottom: 1e4 };
    const crowded = wordsOf(textsIn(328, 369, covered));
    expect(crowded.some((text) => /^\d+ km$/.test(text))).toBe(true);
  });
});
