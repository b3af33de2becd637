import { afterEach, describe, expect, test, vi } from "vitest";

const Real = Intl.DateTimeFormat;

/** A browser whose time zone data lack a zone. */
function withoutZone(missing: string): void {
  const check = (options?: Intl.DateTimeFormatOptions) => {
    if (options?.timeZone === missing) throw new RangeError(`Invalid time zone specified: ${missing}`);
  };
  vi.stubGlobal("Intl", {
    ...Intl,
    DateTimeFormat: new Proxy(Real, {
      construct(target, [locales, options]) {
        check(options);
        return new target(locales, options);
      },
    }),
  });
}

afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
  vi.resetModules();
});

describe("midnight", () => {
  test("is 0 o’clock where the browser calls it 24", async () => {
    vi.resetModules();
    const prototype: { format: unknown } = Real.prototype;
    vi.spyOn(prototype, "format", "get").mockImplementation(function (this: Intl.DateTimeFormat) {
      return (date: number) => {
        const parts = this.formatToParts(date);
        return parts.map(({ type, value }) => (type === "hour" && value === "00" ? "24" : value)).join("");
      };
    });
    const { civilTime, startOfDay } = await import("../../../src/trip/time/instant.ts");
    const midnight = Date.parse("2023-09-13T00:00+10:00");
    expect(civilTime(midnight, "Asia/Vladivostok")).toMatchObject({ day: 13, hour: 0 });
    expect(startOfDay(midnight + 3_600_000, "Asia/Vladivostok")).toBe(midnight);
  });
});

describe("a zone that the browser lacks", () => {
  test("is shown in UTC, and named so", async () => {
    vi.resetModules();
    withoutZone("Asia/Vladivostok");
    const { civilTime, startOfDay } = await import("../../../src/trip/time/instant.ts");
    const { clock, longDate } = await import("../../../src/trip/text/dates.ts");
    const { zoneName } = await import("../../../src/trip/text/sentences.ts");
    const t = Date.parse("2023-09-12T20:43Z");
    expect(civilTime(t, "Asia/Vladivostok")).toMatchObject({ day: 12, hour: 20 });
    expect(startOfDay(t, "Asia/Vladivostok")).toBe(Date.parse("2023-09-12T00:00Z"));
    expect(clock(t, "Asia/Vladivostok")).toBe("20:43");
    expect(longDate(t, "Asia/Vladivostok", "en")).toBe("Tuesday 12 September 2023");
    const trip = { zoneNames: { "Asia/Vladivostok": { en: "Vladivostok time" } } };
    expect(zoneName("Asia/Vladivostok", { trip, language: "en" } as never)).toBe("UTC");
    expect(civilTime(t, "Asia/Tokyo")).toMatchObject({ day: 13, hour: 5 });
  });

  test("is told by its preset offsets, and by the first of them where they end", async () => {
    vi.resetModules();
    withoutZone("Asia/Vladivostok");
    const { civilTime, HOUR, presetOffsets, supportedZone } = await import("../../../src/trip/time/instant.ts");
    const t = Date.parse("2023-09-12T20:43Z");
    presetOffsets({ "Asia/Vladivostok": [t - HOUR, 10 * HOUR, t + HOUR] });
    expect(supportedZone("Asia/Vladivostok")).toBe("Asia/Vladivostok");
    expect(civilTime(t, "Asia/Vladivostok")).toMatchObject({ day: 13, hour: 6 });
    expect(civilTime(t + HOUR, "Asia/Vladivostok")).toMatchObject({ day: 13, hour: 7 });
  });
});
