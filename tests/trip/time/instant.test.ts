import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { civilTime, DAY, HOUR, instantAt, MINUTE, startOfDay, zoneOffset } from "../../../src/trip/time/instant.ts";
import { intersect, mightContain, type TimeWindow, union } from "../../../src/trip/time/timeWindow.ts";

const ZONES = [
  "UTC",
  "Asia/Vladivostok",
  "Asia/Yakutsk",
  "Asia/Pyongyang",
  "Asia/Tokyo",
  "Europe/Moscow",
  "America/St_Johns",
  "Europe/Berlin",
] as const;

const zone = fc.constantFrom(...ZONES);
/** The instants of 2023 at which the clocks of St John's and of Berlin change. */
const CHANGES = ["2023-03-12T05:30Z", "2023-11-05T04:30Z", "2023-03-26T01:00Z", "2023-10-29T01:00Z"].map((text) =>
  Date.parse(text),
);

/** Whole minutes of 2023, those within some hours of a change of clocks more often than others. */
const minute = fc.oneof(
  fc.integer({ min: Date.UTC(2023, 0, 2) / MINUTE, max: Date.UTC(2023, 11, 30) / MINUTE }).map((n) => n * MINUTE),
  fc
    .tuple(fc.constantFrom(...CHANGES), fc.integer({ min: -600, max: 600 }))
    .map(([change, minutes]) => change + minutes * MINUTE),
);

/** Minutes whose date and clock no other instant shows: the hour before and after a change is left out. */
const plainMinute = fc
  .tuple(minute, zone)
  .filter(([t, zone]) => zoneOffset(t - HOUR, zone) === zoneOffset(t + HOUR, zone));

const edge = fc.option(fc.integer({ min: 0, max: 20 }), { nil: null });
const window = fc
  .record({ earliest: edge, latest: edge })
  .filter(({ earliest, latest }) => earliest === null || latest === null || earliest <= latest);

describe(civilTime, () => {
  test.each([
    ["UTC", { day: 13, hour: 2, minute: 43 }],
    ["Asia/Vladivostok", { day: 13, hour: 12, minute: 43 }],
    ["Asia/Yakutsk", { day: 13, hour: 11, minute: 43 }],
    ["Asia/Pyongyang", { day: 13, hour: 11, minute: 43 }],
    ["Asia/Tokyo", { day: 13, hour: 11, minute: 43 }],
    ["Europe/Moscow", { day: 13, hour: 5, minute: 43 }],
    ["Europe/Berlin", { day: 13, hour: 4, minute: 43 }],
    ["America/St_Johns", { day: 13, hour: 0, minute: 13 }],
  ])("tells the launch of 02:43 UTC on the clocks of %s", (zone, shown) => {
    expect(civilTime(Date.parse("2023-09-13T02:43:00Z"), zone)).toEqual({ year: 2023, month: 9, second: 0, ...shown });
  });

  test("is on the next day where the clocks are ahead", () => {
    expect(civilTime(Date.parse("2023-09-11T21:00:30Z"), "Asia/Vladivostok")).toEqual({
      year: 2023,
      month: 9,
      day: 12,
      hour: 7,
      minute: 0,
      second: 30,
    });
  });

  test("calls midnight 0, not 24", () => {
    expect(civilTime(Date.parse("2023-09-12T14:00:00Z"), "Asia/Vladivostok")).toMatchObject({ day: 13, hour: 0 });
  });
});

describe(instantAt, () => {
  test("is the inverse of civilTime away from a change of the clocks", () => {
    fc.assert(
      fc.property(plainMinute, ([t, zone]) => {
        const { year, month, day, hour, minute } = civilTime(t, zone);
        expect(instantAt(year, month, day, hour, minute, zone)).toBe(t);
      }),
      { numRuns: 500 },
    );
  });

  test("tells summer and winter in Berlin apart", () => {
    expect(instantAt(2023, 3, 25, 12, 0, "Europe/Berlin")).toBe(Date.parse("2023-03-25T11:00:00Z"));
    expect(instantAt(2023, 3, 26, 12, 0, "Europe/Berlin")).toBe(Date.parse("2023-03-26T10:00:00Z"));
    expect(instantAt(2023, 10, 29, 12, 0, "Europe/Berlin")).toBe(Date.parse("2023-10-29T11:00:00Z"));
  });

  test("knows that Pyongyang was half an hour behind until May 2018", () => {
    expect(instantAt(2018, 5, 1, 12, 0, "Asia/Pyongyang")).toBe(Date.parse("2018-05-01T03:30:00Z"));
    expect(instantAt(2018, 5, 6, 12, 0, "Asia/Pyongyang")).toBe(Date.parse("2018-05-06T03:00:00Z"));
  });
});

describe(startOfDay, () => {
  test("is the midnight of the zone, not of UTC", () => {
    const t = Date.parse("2023-09-12T16:30:00Z");
    expect(startOfDay(t, "Asia/Vladivostok")).toBe(Date.parse("2023-09-12T14:00:00Z"));
    expect(startOfDay(t, "America/St_Johns")).toBe(Date.parse("2023-09-12T02:30:00Z"));
    expect(startOfDay(t, "UTC")).toBe(Date.parse("2023-09-12T00:00:00Z"));
  });

  test("is the first instant of the day of every instant in it", () => {
    fc.assert(
      fc.property(minute, zone, (t, zone) => {
        const start = startOfDay(t, zone);
        expect(start).toBeLessThanOrEqual(t);
        expect(t - start).toBeLessThan(25 * HOUR);
        expect(civilTime(start, zone)).toMatchObject({ day: civilTime(t, zone).day, hour: 0, minute: 0, second: 0 });
        expect(civilTime(start - 1, zone).day).not.toBe(civilTime(t, zone).day);
        expect(startOfDay(start, zone)).toBe(start);
      }),
    );
  });

  test("is 23 hours before the next on the day that Berlin loses an hour", () => {
    const before = startOfDay(Date.parse("2023-03-26T12:00:00Z"), "Europe/Berlin");
    const after = startOfDay(Date.parse("2023-03-27T12:00:00Z"), "Europe/Berlin");
    expect(after - before).toBe(DAY - HOUR);
  });
});

describe(mightContain, () => {
  test("counts both edges in", () => {
    const window = { earliest: 10, latest: 20 };
    expect([9, 10, 20, 21].map((t) => mightContain(window, t))).toEqual([false, true, true, false]);
  });

  test("lets an edge that was not given exclude nothing", () => {
    expect(mightContain({ earliest: null, latest: 20 }, -1e15)).toBe(true);
    expect(mightContain({ earliest: 10, latest: null }, 1e15)).toBe(true);
    expect(mightContain({ earliest: null, latest: 20 }, 21)).toBe(false);
  });
});

describe(intersect, () => {
  test("contains an instant if and only if both windows do", () => {
    fc.assert(
      fc.property(window, window, fc.integer({ min: -1, max: 21 }), (a, b, t) => {
        const both: TimeWindow | null = intersect(a, b);
        expect(both !== null && mightContain(both, t)).toBe(mightContain(a, t) && mightContain(b, t));
      }),
    );
  });

  test("does not care which window comes first", () => {
    fc.assert(
      fc.property(window, window, (a, b) => {
        expect(intersect(a, b)).toEqual(intersect(b, a));
      }),
    );
  });

  test("of windows that touch is the instant they share, of windows apart nothing", () => {
    expect(intersect({ earliest: 1, latest: 5 }, { earliest: 5, latest: 9 })).toEqual({ earliest: 5, latest: 5 });
    expect(intersect({ earliest: 1, latest: 4 }, { earliest: 5, latest: 9 })).toBeNull();
  });

  test("takes the edge that is given", () => {
    expect(intersect({ earliest: null, latest: 5 }, { earliest: 1, latest: null })).toEqual({ earliest: 1, latest: 5 });
  });
});

describe(union, () => {
  test("contains whatever either window contains", () => {
    fc.assert(
      fc.property(window, window, fc.integer({ min: -1, max: 21 }), (a, b, t) => {
        fc.pre(mightContain(a, t) || mightContain(b, t));
        expect(mightContain(union(a, b), t)).toBe(true);
      }),
    );
  });

  test("is no wider than it must be", () => {
    expect(union({ earliest: 1, latest: 4 }, { earliest: 5, latest: 9 })).toEqual({ earliest: 1, latest: 9 });
    expect(union({ earliest: 1, latest: 9 }, { earliest: 5, latest: 6 })).toEqual({ earliest: 1, latest: 9 });
  });

  test("gives no edge that one of the windows leaves open", () => {
    expect(union({ earliest: null, latest: 4 }, { earliest: 5, latest: null })).toEqual({
      earliest: null,
      latest: null,
    });
  });
});

describe("startOfDay where clocks change around midnight", () => {
  /** The days of a zone from one date on, as the page's axis steps through them. */
  function days(from: string, count: number, zone: string): string[] {
    const found: string[] = [];
    let day = startOfDay(Date.parse(from), zone);
    for (let index = 0; index < count; index += 1) {
      const { month, day: date, hour } = civilTime(day, zone);
      found.push(`${month}-${date} ${hour}h`);
      day = startOfDay(day + 1.5 * DAY, zone);
    }
    return found;
  }

  test.each([
    ["America/Santiago", "2023-09-02T12:00Z", ["9-2 0h", "9-3 1h", "9-4 0h"]],
    ["America/Havana", "2023-03-11T18:00Z", ["3-11 0h", "3-12 1h", "3-13 0h"]],
    ["America/Havana", "2023-11-04T18:00Z", ["11-4 0h", "11-5 0h", "11-6 0h"]],
    ["America/Santiago", "2023-04-01T18:00Z", ["4-1 0h", "4-2 0h", "4-3 0h"]],
    ["Asia/Beirut", "2022-03-26T12:00Z", ["3-26 0h", "3-27 1h", "3-28 0h"]],
  ])("in %s after %s names every day once", (zone, from, expected) => {
    expect(days(from, 3, zone)).toEqual(expected);
  });

  test("is the first instant of that day: the minute before is of the day before", () => {
    const zones = fc.constantFrom("America/Santiago", "America/Havana", "Asia/Beirut", "Africa/Cairo", ...ZONES);
    fc.assert(
      fc.property(minute, zones, (t, zone) => {
        const start = startOfDay(t, zone);
        const dayOf = ({ year, month, day }: ReturnType<typeof civilTime>) => Date.UTC(year, month - 1, day);
        expect(dayOf(civilTime(start, zone))).toBe(dayOf(civilTime(t, zone)));
        expect(dayOf(civilTime(start - MINUTE, zone))).toBeLessThan(dayOf(civilTime(t, zone)));
      }),
    );
  });
});
