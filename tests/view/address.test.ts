import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { asKnown, EVERYTHING, type Knowledge } from "../../src/trip/knowledge/knownTrip.ts";
import { timeRange } from "../../src/trip/knowledge/timeRange.ts";
import { LANGUAGES } from "../../src/trip/record/vocabulary.ts";
import { formatInstant } from "../../src/trip/time/instant.ts";
import { formatAddress, formatKnown, parseKnown, readAddress } from "../../src/view/address.ts";
import { PARAMETERS } from "../../src/view/parameters.ts";
import { defaultView, THEMES, type ViewState } from "../../src/view/viewState.ts";
import { HIGHLIGHTED_TRIP } from "../support/highlightedTrip.ts";
import { at, TRIP } from "../support/record.ts";

const range = timeRange(asKnown(TRIP, EVERYTHING));
const DEFAULT = defaultView(range.start);

function parse(search: string): ViewState {
  return readAddress(search, TRIP, range).view;
}

const second = (min: number, max: number) =>
  fc.integer({ min: Math.ceil(min / 1000), max: Math.floor(max / 1000) }).map((n) => n * 1000);
const nullable = <Value>(values: Iterable<Value>) => fc.option(fc.constantFrom(...values), { nil: null });

const known: fc.Arbitrary<Knowledge> = fc.oneof(
  fc.constant(EVERYTHING),
  fc.constantFrom(...TRIP.editions.keys()).map((id): Knowledge => ({ kind: "edition", id })),
  second(Date.UTC(1000, 0, 1), Date.UTC(9999, 11, 31)).map((instant): Knowledge => ({ kind: "instant", instant })),
);

const view: fc.Arbitrary<ViewState> = fc.record({
  t: second(range.start, range.end),
  place: nullable(TRIP.places.keys()),
  claim: nullable(TRIP.claims.keys()),
  knowledge: known,
  lang: nullable(LANGUAGES),
  theme: nullable(THEMES),
  static: fc.boolean(),
  headline: fc.boolean(),
  chart: fc.boolean(),
});

describe(readAddress, () => {
  test("reads every parameter", () => {
    expect(
      parse(
        "?t=2024-06-03T02:43Z&place=range&claim=launch-wire&known=first-day&lang=ko&theme=dark&static=1&headline=0&chart=0",
      ),
    ).toEqual({
      t: at("03 02:43"),
      place: "range",
      claim: "launch-wire",
      knowledge: { kind: "edition", id: "first-day" },
      lang: "ko",
      theme: "dark",
      static: true,
      headline: false,
      chart: false,
    });
  });

  test("is the default view where nothing is asked for", () => {
    expect(parse("")).toEqual(DEFAULT);
    expect(parse("?")).toEqual(DEFAULT);
    expect(parse("?utm_source=mail&fbclid=1")).toEqual(DEFAULT);
  });

  test("keeps the time on the axis", () => {
    expect(parse("?t=1999-01-01T00:00Z").t).toBe(range.start);
    expect(parse("?t=9999-12-31T23:59Z").t).toBe(range.end);
  });

  test("ignores one malformed value and keeps the others", () => {
    expect(parse("?t=yesterday&place=elm&lang=xx")).toEqual({ ...DEFAULT, place: "elm" });
  });

  test.each([
    "?place=<script>alert(1)</script>",
    "?place=__proto__",
    "?place=constructor",
    "?place=alder-birch",
    "?claim=toString",
    "?claim=elm",
    "?lang=de",
    "?lang=__proto__",
    "?theme=auto",
    "?static=0",
    "?static=no",
    "?t=%00",
    "?t=%",
    "?t=%E0%A4%A",
    "?known=%F0%9F%9A%82",
    "?place[]=elm",
    "????",
    "?&&=&",
    "?t",
    "?known=everything",
  ])("is the default view for %j", (search) => {
    expect(parse(search)).toEqual(DEFAULT);
  });

  test("never throws, and gives nothing that the record does not have", () => {
    const value = fc.oneof(fc.string({ unit: "binary" }), fc.constantFrom("2024-06-03", "elm", "1", "ko"));
    const pairs = fc.array(fc.tuple(fc.constantFrom(...PARAMETERS), value, fc.boolean()));
    fc.assert(
      fc.property(pairs, (pairs) => {
        const search = pairs.map(
          ([name, value, isEncoded]) =>
            `${name}=${isEncoded ? new URLSearchParams([["", value]]).toString().slice(1) : value}`,
        );
        const view = parse(`?${search.join("&")}`);
        expect(view.place === null || TRIP.places.has(view.place)).toBe(true);
        expect(view.claim === null || TRIP.claims.has(view.claim)).toBe(true);
        expect(view.t).toBeGreaterThanOrEqual(range.start);
        expect(view.t).toBeLessThanOrEqual(range.end);
      }),
    );
  });
});

describe("a key moment in the address", () => {
  const read = (search: string) => readAddress(search, HIGHLIGHTED_TRIP, range);

  test("is where its event begins, and is written as its time", () => {
    const { view, ignored } = read("?highlight=birch-arrival");
    expect([view.t, ignored]).toEqual([at("01 06:00"), []]);
    expect(formatAddress(view, range)).toBe("?t=2024-06-01T06:00Z");
    expect(read("?Highlight=Birch-Arrival.").view.t).toBe(at("01 06:00"));
  });

  test("begins when the reports that are known say so", () => {
    expect(read("?highlight=birch-arrival&known=morning").view.t).toBe(at("01 04:00"));
  });

  test("gives way to a time, but not to one that cannot be read", () => {
    expect(read("?highlight=birch-arrival&t=2024-06-03T02:43Z").view.t).toBe(at("03 02:43"));
    expect(read("?highlight=birch-arrival&t=noon").view.t).toBe(at("01 06:00"));
  });

  test.each([
    ["an event that is no key moment", "?highlight=launch"],
    ["an event that the record does not have", "?highlight=__proto__"],
    ["a key moment that was not known", "?highlight=birch-arrival&known=2024-06-02"],
  ])("is ignored for %s", (_, search) => {
    const { view, ignored } = read(search);
    expect([view.t, ignored]).toEqual([range.start, ["highlight"]]);
  });
});

describe(formatAddress, () => {
  test("is the inverse of readAddress", () => {
    fc.assert(
      fc.property(view, (view) => {
        expect(parse(formatAddress(view, range))).toEqual(view);
      }),
      { numRuns: 500 },
    );
  });

  test("is stable: what was read and written once is written the same again", () => {
    fc.assert(
      fc.property(view, (view) => {
        const address = formatAddress(view, range);
        expect(formatAddress(parse(address), range)).toBe(address);
      }),
    );
  });

  test("is empty for the default view", () => {
    expect(formatAddress(DEFAULT, range)).toBe("");
  });

  test("reads well: defaults left out, colons as they are", () => {
    expect(formatAddress({ ...DEFAULT, t: at("03 02:43"), place: "range" }, range)).toBe(
      "?t=2024-06-03T02:43Z&place=range",
    );
    expect(formatAddress({ ...DEFAULT, knowledge: { kind: "edition", id: "first-day" } }, range)).toBe(
      "?known=first-day",
    );
  });
});

describe(formatInstant, () => {
  test("writes seconds only where there are any", () => {
    expect(formatInstant(at("03 02:43"))).toBe("2024-06-03T02:43Z");
    expect(formatInstant(at("03 02:43:07"))).toBe("2024-06-03T02:43:07Z");
  });
});

describe(formatKnown, () => {
  test("is the inverse of parseKnown, with everything left out", () => {
    fc.assert(
      fc.property(known, (known) => {
        const text = formatKnown(known);
        expect(parseKnown(text, TRIP)).toEqual(
          known.kind === "everything" ? { kind: "missing" } : { kind: "valid", value: known },
        );
      }),
    );
  });
});
