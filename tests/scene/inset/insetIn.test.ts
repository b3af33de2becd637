import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { keyRows } from "../../../src/map/MapKey.tsx";
import { crowdedRegion } from "../../../src/scene/inset/crowdedRegion.ts";
import { type Inset, insetIn } from "../../../src/scene/inset/insetIn.ts";
import { isNear, overlaps } from "../../../src/scene/labels/collision.ts";
import { controlsBoxIn, cornerBoxes, tripPoints } from "../../../src/scene/labels/corners.ts";
import { keyBoxIn } from "../../../src/scene/labels/keyBox.ts";
import { frameCamera, frameScale, project, type Size } from "../../../src/scene/projection.ts";
import { asKnown, EVERYTHING } from "../../../src/trip/knowledge/knownTrip.ts";
import type { Trip } from "../../../src/trip/model/trip.ts";
import { parseRecord } from "../../../src/trip/parse/parseRecord.ts";
import { messagesOf } from "../../support/messages.ts";
import { realTrip } from "../../support/realTrip.ts";

const trip = realTrip();

function otherTrip(): Trip {
  const read = (name: string): unknown =>
    JSON.parse(readFileSync(new URL(`../../records/kim-vladivostok-2019/${name}`, import.meta.url), "utf8"));
  const parsed = parseRecord(read("trip.geojson"), read("evidence.json"));
  if (!parsed.ok) throw new Error("The record is not sound.");
  return parsed.trip;
}

function insetOf(of: Trip, size: Size, knowledge = EVERYTHING): Inset | null {
  return insetIn(asKnown(of, knowledge), size, keyBoxIn(of, size, keyRows(messagesOf("en"))), "en");
}

describe("crowdedRegion", () => {
  test("holds the places that stand closest together, and no others", () => {
    const region = crowdedRegion(trip);
    const isInside = (id: string) => {
      const place = trip.places.get(id);
      return region !== null && place !== undefined && isNear(region, project(frameCamera(trip), place.anchor), 0);
    };
    expect(["ussuriysk", "razdolnaya-river", "artyom-primorsky-1", "vladivostok"].map(isInside)).toEqual([
      true,
      true,
      true,
      true,
    ]);
    expect(["khasan", "khabarovsk", "pyongyang", "vostochny"].some(isInside)).toBe(false);
  });

  test("is null where no four places stand close together", () => {
    const places = new Map([...trip.places].filter(([id]) => id !== "razdolnaya-river" && id !== "vladivostok"));
    expect(crowdedRegion({ ...trip, places })).toBeNull();
  });

  test("is found for another trip from its own places", () => {
    const other = otherTrip();
    const region = crowdedRegion(other);
    if (region === null) return;
    const camera = frameCamera(other);
    const inside = [...other.places.values()].filter(({ anchor }) => isNear(region, project(camera, anchor), 0));
    expect(inside.length).toBeGreaterThanOrEqual(4);
  });
});

describe("insetIn", () => {
  test.each([
    [574, 698],
    [652, 592],
    [674, 840],
    [674, 1330],
    [1100, 600],
  ])("lies on a map of %i × %i over nothing of the trip, and names every place in it", (width, height) => {
    const size = { width, height };
    const inset = insetOf(trip, size);
    expect(inset).not.toBeNull();
    if (inset === null) return;
    const unitsPerPx = 1 / frameScale(width, height);
    const key = keyBoxIn(trip, size, keyRows(messagesOf("en")));
    const corners = [...cornerBoxes(trip, controlsBoxIn(size), unitsPerPx), ...(key === null ? [] : [key])];
    const { places, route } = tripPoints(trip);
    expect(corners.filter((box) => overlaps(box, inset.box))).toEqual([]);
    expect([...places, ...route].filter((point) => isNear(inset.box, point, 0))).toEqual([]);
    expect(overlaps(inset.box, inset.region)).toBe(false);
    expect(inset.scale).toBeGreaterThanOrEqual(3);
    const named = inset.labels.map(({ placeId }) => placeId);
    expect(named.sort()).toEqual(["artyom-primorsky-1", "knevichi", "razdolnaya-river", "ussuriysk", "vladivostok"]);
    expect([...inset.named].sort()).toEqual(["artyom-primorsky-1", "knevichi", "razdolnaya-river"]);
    for (const { box } of inset.labels) {
      expect(box.left).toBeGreaterThanOrEqual(inset.drawn.left);
      expect(box.right).toBeLessThanOrEqual(inset.drawn.right);
      expect(box.top).toBeGreaterThanOrEqual(inset.drawn.top);
      expect(box.bottom).toBeLessThanOrEqual(inset.drawn.bottom);
    }
  });

  test("is null on a map without the room", () => {
    expect(insetOf(trip, { width: 560, height: 540 })).toBeNull();
    expect(insetOf(trip, { width: 390, height: 700 })).toBeNull();
  });

  test("is null where too few of the crowded places were known", () => {
    const known = asKnown(trip, EVERYTHING);
    const places = known.places.filter(({ id }) => id !== "vladivostok" && id !== "knevichi");
    expect(insetIn({ ...known, places }, { width: 574, height: 698 }, null, "en")).toBeNull();
  });
});
