import { describe, expect, test } from "vitest";
import { asKnown, EVERYTHING } from "../../../src/trip/knowledge/knownTrip.ts";
import { momentAt, phaseAt, reachOf } from "../../../src/trip/knowledge/moment.ts";
import { HOUR } from "../../../src/trip/time/instant.ts";
import { at, TRIP } from "../../support/record.ts";
import { knownTrain } from "../../support/train.ts";

const everything = asKnown(TRIP, EVERYTHING);
const firstDay = asKnown(TRIP, { kind: "edition", id: "first-day" });

function phases(earliest: number | null, latest: number | null): string[] {
  const [event] = knownTrain({ km: 0, earliest, latest }).events;
  if (event === undefined) return [];
  return [9, 10, 20, 21].map((hour) => phaseAt(event, hour * HOUR));
}

describe(phaseAt, () => {
  test("is now from edge to edge of the window", () => {
    expect(phases(10, 20)).toEqual(["to-come", "now", "now", "past"]);
  });

  test("treats an edge that is not given as no edge", () => {
    expect(phases(null, 20)).toEqual(["now", "now", "now", "past"]);
    expect(phases(10, null)).toEqual(["to-come", "now", "now", "now"]);
  });

  test("is untimed where no time is given", () => {
    expect(phases(null, null)).toEqual(["untimed", "untimed", "untimed", "untimed"]);
  });
});

describe(momentAt, () => {
  test("names the firm events that may be happening, those of guests too", () => {
    const ids = (time: string) => momentAt(everything, at(time)).happening.map(({ id }) => id);
    expect(ids("03 02:44")).toEqual(["elm-stay", "launch"]);
    expect(ids("03 04:30")).toEqual(["elm-stay", "lodge-talks"]);
    expect(ids("04 03:00")).toEqual([]);
  });

  test("names no guess", () => {
    expect(momentAt(firstDay, at("01 21:00")).happening).toEqual([]);
  });

  test("says how far the train has certainly come", () => {
    expect(momentAt(everything, at("01 00:00") - 1).travelledKm).toBeNull();
    expect(momentAt(everything, at("03 00:00")).travelledKm).toBeCloseTo(681.2, 1);
    expect(momentAt(firstDay, at("02 00:00"))).toMatchObject({
      travelledKm: 120,
      whereabouts: { status: "open", nearKm: 120 },
    });
  });
});

describe(reachOf, () => {
  test("ends where the train was last reported, and beyond it where it was foreseen", () => {
    expect(reachOf(firstDay)).toMatchObject({ startKm: 0, reportedKm: 120 });
    expect(reachOf(everything)).toMatchObject({
      startKm: 0,
      reportedKm: expect.closeTo(831.2, 1),
      foreseenKm: expect.closeTo(831.2, 1),
    });
    expect(reachOf(asKnown(TRIP, { kind: "edition", id: "morning" }))?.foreseenKm).toBeCloseTo(531.2, 1);
  });

  test("foresees no way to where the train is denied to be", () => {
    expect(reachOf(firstDay)?.foreseenKm).toBeCloseTo(531.2, 1);
  });

  test("is nowhere while nothing is reported", () => {
    expect(reachOf(asKnown(TRIP, { kind: "instant", instant: at("01 00:00") }))).toBeNull();
  });
});
