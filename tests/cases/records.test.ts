import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { CheckedRecord } from "../../src/build/checkedRecord.ts";
import { outsideNote, recordNotes } from "../../src/build/record/notes.ts";
import { readRecord } from "../../src/build/record/readRecord.ts";
import { frameCamera, project, VIEW_BOX } from "../../src/scene/projection.ts";
import { asKnown, EVERYTHING } from "../../src/trip/knowledge/knownTrip.ts";
import { dayTicks, timeRange } from "../../src/trip/knowledge/timeRange.ts";
import type { Trip } from "../../src/trip/model/trip.ts";
import { civilTime, startOfDay } from "../../src/trip/time/instant.ts";

const read = (name: string) => readRecord(join(import.meta.dirname, name), null);

function recordIn(name: string): CheckedRecord {
  const result = read(name);
  if (!result.ok) throw new Error(`The record is not sound: ${JSON.stringify(result.issues)}`);
  return result;
}

function tripIn(name: string): Trip {
  return recordIn(name).trip;
}

function notesIn(name: string): readonly string[] {
  const { trip, details } = recordIn(name);
  return recordNotes(trip, details);
}

describe("a record without an event of the train", () => {
  test("is refused, with what to write", () => {
    const result = read("record-without-train-events");
    expect(result.ok ? [] : result.issues).toEqual([
      expect.objectContaining({ path: "$.events", message: expect.stringContaining('write "subject": "train"') }),
    ]);
  });
});

describe("a trip over a clock change at midnight", () => {
  test("has each day once", () => {
    const trip = tripIn("midnight-clock-change");
    const days = dayTicks(timeRange(asKnown(trip, EVERYTHING)), trip).map((t) => civilTime(t, trip.zone).day);
    expect(days).toEqual([2, 3, 4, 5]);
  });

  test.each([
    ["America/Havana", "2023-03-12T12:00:00Z", 12],
    ["America/Santiago", "2023-09-03T12:00:00Z", 3],
    ["Africa/Cairo", "2023-04-28T12:00:00Z", 28],
  ])("begins the day in %s on that day", (zone, noon, day) => {
    const start = startOfDay(Date.parse(noon), zone);
    expect(civilTime(start, zone).day).toBe(day);
    expect(civilTime(start - 1, zone).day).toBe(day - 1);
  });
});

describe("a trip over the 180th meridian", () => {
  const trip = tripIn("record-elsewhere-on-earth");
  const [from, to] = ["p0", "p2"].map((id) => trip.places.get(id)?.anchor ?? [0, 0]);

  test("takes the short way, place after place", () => {
    expect(from?.[0]).toBeCloseTo(177.5, 0);
    expect(to?.[0]).toBeCloseTo(360 - 165.4, 0);
    for (const { line } of trip.path.legs) {
      line.slice(1).forEach(([longitude], index) => {
        expect(Math.abs(longitude - (line[index]?.[0] ?? 0))).toBeLessThan(180);
      });
    }
  });

  test("fits its frame from side to side", () => {
    const camera = frameCamera(trip);
    for (const { anchor } of trip.places.values()) {
      const [x] = project(camera, anchor);
      expect(x).toBeGreaterThan(0);
      expect(x).toBeLessThan(VIEW_BOX.width);
    }
  });

  test("is noted as beyond the basemap, with where that ends", () => {
    expect(notesIn("record-elsewhere-on-earth")).toContainEqual(
      expect.stringMatching(/live map ends at 90–178° E.*Nome/),
    );
    expect(notesIn("record-elsewhere-on-earth")).toContainEqual(
      expect.stringMatching(/static picture ends at .*Anadyr.*Nome/),
    );
    expect(outsideNote(trip, "picture", [-180, -90, 360, 90])).toBeNull();
  });
});

describe("a trip with untranslated texts, at the edge of the picture's basemap", () => {
  const trip = tripIn("trip-hanoi-2019");

  test("is told which texts are English", () => {
    expect(notesIn("trip-hanoi-2019")).toContainEqual(
      expect.stringMatching(/^Note: 12 texts in "ko" are the English ones: desc/),
    );
  });

  test("has land for all its places", () => {
    expect(notesIn("trip-hanoi-2019").filter((note) => note.includes("ends at"))).toEqual([]);
    expect(outsideNote(trip, "picture", [104, 30, 158, 60])).toMatch(/Changsha.*Hanoi/);
  });

  test("keeps its schematic legs schematic", () => {
    expect(trip.path.legs.map(({ isSchematic }) => isSchematic)).toEqual(trip.path.legs.map(() => true));
  });
});
