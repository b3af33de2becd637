import fc from "fast-check";
import { afterEach, describe, expect, test, vi } from "vitest";
import { offsetsWithin, recordOffsets } from "../../../src/build/record/zoneOffsets.ts";
import { civilTime, DAY, HOUR, presetOffsets, supportedZone } from "../../../src/trip/time/instant.ts";
import { TRIP } from "../../support/record.ts";

/** Spans with what is hard about them: changes, changes by half an hour, odd minutes, seconds. */
const SPANS = [
  ["Asia/Seoul", "2023-07-01"],
  ["Europe/Berlin", "2023-09-01"],
  ["Europe/Berlin", "2023-03-01"],
  ["Asia/Kathmandu", "1985-12-01"],
  ["Australia/Lord_Howe", "2024-03-01"],
  ["Africa/Casablanca", "2023-02-01"],
  ["America/St_Johns", "2006-10-01"],
  ["Europe/Amsterdam", "1936-04-01"],
  ["Asia/Pyongyang", "2018-04-01"],
  ["Asia/Shanghai", "1900-11-01"],
  ["Europe/Paris", "1891-02-01"],
  ["America/New_York", "1883-10-01"],
  ["Africa/Monrovia", "1971-12-01"],
] as const;

afterEach(() => {
  presetOffsets({});
  vi.restoreAllMocks();
});

describe("preset offsets", () => {
  test.each(SPANS)("of %s from %s give the times that Intl gives", (zone, start) => {
    const [from, until] = [Date.parse(start), Date.parse(start) + 130 * DAY];
    const offsets = { [zone]: offsetsWithin(zone, from, until) };
    const changes = offsets[zone]?.filter((_, index) => index % 2 === 0) ?? [];
    const instant = fc.oneof(
      fc.integer({ min: from - 30 * DAY, max: until + 30 * DAY }),
      fc.tuple(fc.constantFrom(...changes), fc.integer({ min: -2000, max: 2000 })).map(([t, near]) => t + near),
    );
    fc.assert(
      fc.property(instant, (t) => {
        presetOffsets({});
        const byIntl = civilTime(t, zone);
        presetOffsets(offsets);
        expect(civilTime(t, zone)).toEqual(byIntl);
      }),
      { numRuns: 300 },
    );
  });

  test("spare the browser its formats within the span, and only there", () => {
    const [from, until] = [Date.parse("2023-09-01"), Date.parse("2023-12-01")];
    const offsets = { "Europe/Berlin": offsetsWithin("Europe/Berlin", from, until) };
    const formatting = vi.spyOn(Intl.DateTimeFormat.prototype as { format: unknown }, "format", "get");
    presetOffsets(offsets);
    expect(civilTime(from, "Europe/Berlin")).toMatchObject({ day: 1, hour: 2 });
    expect(civilTime(until - 1, "Europe/Berlin")).toMatchObject({ day: 1, hour: 0 });
    expect(supportedZone("Europe/Berlin")).toBe("Europe/Berlin");
    expect(formatting).not.toHaveBeenCalled();
    expect(civilTime(until, "Europe/Berlin")).toMatchObject({ day: 1, hour: 1 });
    expect(formatting).toHaveBeenCalled();
  });
});

describe(offsetsWithin, () => {
  test("lists the ends of the span, and between them offsets with the instants of their changes", () => {
    const [from, until] = [Date.parse("2023-09-01"), Date.parse("2023-12-01")];
    const change = Date.parse("2023-10-29T01:00Z");
    expect(offsetsWithin("Europe/Berlin", from, until)).toEqual([from, 2 * HOUR, change, HOUR, until]);
    expect(offsetsWithin("Asia/Kathmandu", from, until)).toEqual([from, 5.75 * HOUR, until]);
  });
});

describe(recordOffsets, () => {
  test("covers every time that a claim gives, with days to spare, in every zone of the record", () => {
    const offsets = recordOffsets(TRIP);
    const zones = [...TRIP.places.values()].map(({ zone }) => zone);
    expect(Object.keys(offsets).sort()).toEqual(
      [...new Set([TRIP.zone, ...Object.keys(TRIP.zoneNames), ...zones])].sort(),
    );
    for (const [from = NaN, ...rest] of Object.values(offsets)) {
      for (const { when } of TRIP.claims.values()) {
        if (when?.earliest) expect(when.earliest - from).toBeGreaterThan(30 * DAY);
        if (when?.latest) expect((rest.at(-1) ?? NaN) - when.latest).toBeGreaterThan(30 * DAY);
      }
    }
  });
});
