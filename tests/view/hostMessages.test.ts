import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { asKnown, EVERYTHING } from "../../src/trip/knowledge/knownTrip.ts";
import { timeRange } from "../../src/trip/knowledge/timeRange.ts";
import {
  clampHeight,
  envelope,
  FRAME_MODES,
  type FrameMessage,
  frameKeys,
  heightMessages,
  isWordpressAsking,
  joinGo,
  parseFrameMessage,
  parseGo,
  shownView,
} from "../../src/view/hostMessages.ts";
import { PARAMETERS } from "../../src/view/parameters.ts";
import { HIGHLIGHTED_TRIP } from "../support/highlightedTrip.ts";
import { at, TRIP } from "../support/record.ts";

const range = timeRange(asKnown(TRIP, EVERYTHING));
const asked = (fields: object) =>
  parseGo({ ns: "trip-map", v: 1, type: "go", ...fields }, HIGHLIGHTED_TRIP, range, EVERYTHING);

/** The changes that a sound message asks for. */
function go(fields: object) {
  const { patch, unread } = asked(fields) ?? {};
  expect(unread).toEqual([]);
  return patch;
}

describe(parseGo, () => {
  test("reads the forms of the address", () => {
    expect(go({ t: "2024-06-03T02:43Z" })).toEqual({ t: at("03 02:43") });
    expect(go({ place: "elm", known: "first-day" })).toEqual({
      place: "elm",
      claim: null,
      knowledge: { kind: "edition", id: "first-day" },
    });
  });

  test("with null closes the panel, and knows everything", () => {
    expect(go({ place: null, known: null })).toEqual({ place: null, claim: null, knowledge: EVERYTHING });
  });

  test("may ask for nothing", () => {
    expect(go({})).toEqual({});
    expect(go({ t: undefined })).toEqual({});
  });

  test("keeps the time on the axis", () => {
    expect(go({ t: "1999-01-01" })).toEqual({ t: range.start });
  });

  test.each([
    { t: 1 },
    { t: null },
    { t: "" },
    { t: "yesterday" },
    { t: ["2024-06-03"] },
    { place: "nowhere" },
    { place: "__proto__" },
    { place: 3 },
    { place: { toString: () => "elm" } },
    { known: "no-edition" },
    { known: true },
  ])("is void with one bad field: %j", (bad) => {
    expect(asked({ place: "elm", t: "2024-06-03", known: "first-day", ...bad })).toEqual({
      patch: {},
      unread: Object.keys(bad),
    });
  });

  test.each([
    null,
    undefined,
    1,
    "go",
    [],
    {},
    { ns: "trip-map", v: 1 },
    { ns: "trip-map", v: "1", type: "go", place: "elm" },
    { ns: "trip-map", v: 2, type: "go", place: "elm" },
    { ns: "other", v: 1, type: "go", place: "elm" },
    Object.create({ ns: "trip-map", v: 1, type: "go", place: "elm" }),
  ])("ignores anything else: %j", (data) => {
    expect(parseGo(data, TRIP, range, EVERYTHING)).toBeNull();
  });

  test("changes theme, language and the kind of map without a reload", () => {
    expect(go({ theme: "dark", lang: "ko", static: "1" })).toEqual({ theme: "dark", lang: "ko", static: true });
    expect(go({ theme: null, lang: null, static: null })).toEqual({ theme: null, lang: null, static: false });
  });

  test("takes attributes as authors write them, in the forms that an address may have", () => {
    expect(go({ theme: "Dark", lang: "ko-KR", static: "" })).toEqual({ theme: "dark", lang: "ko", static: true });
    expect(go({ static: "0", headline: "1", chart: "false" })).toEqual({ static: false, headline: true, chart: false });
    expect(go({ t: "2024-06-03T12:43+10:00", place: "Elm", known: "everything" })).toEqual({
      t: at("03 02:43"),
      place: "elm",
      claim: null,
      knowledge: EVERYTHING,
    });
  });

  test.each([
    { theme: "black" },
    { lang: "de" },
    { static: "maybe" },
    { static: true },
    { theme: 1 },
    { headline: "maybe" },
    { headline: 0 },
    { chart: true },
    { highlight: "launch" },
    { highlight: null },
    { highlight: "birch-arrival", t: "noon" },
  ])("is void as a whole with %j", (bad) =>
    expect(asked({ place: "elm", ...bad })).toMatchObject({ patch: {}, unread: [expect.any(String)] }));

  test("takes what can be read of a partial message, and names the rest", () => {
    const bad = { place: "moscow", lang: "zh-CN", theme: "sepia", known: "x", highlight: "zz", chart: 0 };
    expect(asked({ t: "2024-06-03T02:43Z", static: "1", ...bad, partial: "1" })).toEqual({
      patch: { t: at("03 02:43"), static: true },
      unread: ["place", "known", "highlight", "theme", "lang", "chart"],
    });
    expect(asked({ t: "yesterday", highlight: "birch-arrival", partial: "1" })).toEqual({
      patch: { t: at("01 06:00") },
      unread: ["t"],
    });
    expect(asked({ t: "2024-06-03T02:43Z", lang: "zh-CN", partial: 1 })?.patch).toEqual({});
  });

  test("takes headline and chart away, and brings them back", () => {
    expect(go({ headline: "0", chart: "0" })).toEqual({ headline: false, chart: false });
    expect(go({ headline: null, chart: null })).toEqual({ headline: true, chart: true });
  });

  test("goes to a key moment, unless it names a time as well", () => {
    expect(go({ highlight: "birch-arrival" })).toEqual({ t: at("01 06:00") });
    expect(go({ highlight: "birch-arrival", t: "2024-06-03T02:43Z" })).toEqual({ t: at("03 02:43") });
  });

  test("ignores a key moment that is not known, then or under what the message asks for", () => {
    const then = { kind: "instant", instant: at("02 00:00") } as const;
    const message = envelope({ type: "go", highlight: "birch-arrival" });
    expect(parseGo(message, HIGHLIGHTED_TRIP, range, then)).toEqual({ patch: {}, unread: [] });
    expect(go({ highlight: "birch-arrival", known: "2024-06-02" })).toEqual({
      knowledge: { kind: "instant", instant: at("02 23:59:59") },
    });
  });

  test("accepts what an embed reports as shown", () => {
    const instant = fc.integer({ min: range.start / 1000, max: range.end / 1000 }).map((seconds) => seconds * 1000);
    const place = fc.constantFrom(null, ...TRIP.places.keys());
    const known = fc.constantFrom(EVERYTHING, { kind: "edition", id: "first-day" } as const);
    fc.assert(
      fc.property(instant, place, known, (t, place, known) => {
        expect(go(shownView({ t, place, knowledge: known }))).toEqual({ t, place, claim: null, knowledge: known });
      }),
    );
  });
});

describe(joinGo, () => {
  test("keeps what came last of each", () => {
    expect(joinGo({ t: "2024-06-01", place: "elm" }, { t: "2024-06-02" })).toEqual({ t: "2024-06-02", place: "elm" });
    expect(joinGo({ highlight: "launch" }, { t: "2024-06-02" })).toEqual({ highlight: "launch", t: "2024-06-02" });
    expect(joinGo({ t: "2024-06-02", place: "elm" }, { highlight: "launch" })).toEqual({
      place: "elm",
      highlight: "launch",
    });
  });
});

const field = fc.oneof(
  fc.anything(),
  fc.constantFrom("elm", "2024-06-03", "first-day", "__proto__", "javascript:alert(1)", "<img>", "2024-06-03T99:99Z"),
);
const hostile = fc.oneof(
  fc.anything({ withBigInt: true, withDate: true, withMap: true, withNullPrototype: true, withTypedArray: true }),
  fc.string(),
  fc.record(
    {
      ns: fc.oneof({ weight: 8, arbitrary: fc.constant("trip-map") }, { weight: 1, arbitrary: fc.anything() }),
      v: fc.oneof({ weight: 8, arbitrary: fc.constant(1) }, { weight: 1, arbitrary: fc.anything() }),
      type: fc.constantFrom("go", "ready", "height", "view", "navigate", "__proto__"),
      t: field,
      place: field,
      known: field,
      theme: field,
      lang: field,
      static: field,
      highlight: field,
      headline: field,
      chart: field,
      partial: fc.constantFrom("1", "0", 1, {}),
      mode: field,
      height: fc.oneof(field, fc.double()),
      secret: field,
      message: fc.constantFrom("ready", "link", "height"),
    },
    { requiredKeys: ["type"] },
  ),
);

describe("ten thousand hostile messages", () => {
  test("ask for nothing but what the address could, and throw nothing", () => {
    fc.assert(
      fc.property(hostile, (data) => {
        const { patch: asked, unread } = parseGo(data, TRIP, range, EVERYTHING) ?? {};
        if (asked === undefined || unread === undefined) return;
        expect(PARAMETERS).toEqual(expect.arrayContaining([...unread]));
        expect(
          Object.keys(asked).every((name) =>
            ["t", "place", "claim", "knowledge", "theme", "lang", "static", "headline", "chart"].includes(name),
          ),
        ).toBe(true);
        if (asked.t !== undefined) expect(asked.t >= range.start && asked.t <= range.end).toBe(true);
        if (asked.place != null) expect(TRIP.places.has(asked.place)).toBe(true);
        if (asked.knowledge?.kind === "edition") expect(TRIP.editions.has(asked.knowledge.id)).toBe(true);
      }),
      { numRuns: 10_000 },
    );
  });

  test("give a page nothing but modes, heights and views", () => {
    fc.assert(
      fc.property(hostile, (data) => {
        const message = parseFrameMessage(data);
        expect(isWordpressAsking(data, { pym: null, wordpress: null })).toBe(false);
        if (message === null) return;
        expect(parseFrameMessage(envelope(message))).toEqual(message);
        if (message.type === "height") expect(clampHeight(message.height)).toBeLessThanOrEqual(4000);
        if (message.type === "view") expect(`${message.t}${message.place}${message.known}`).not.toMatch(/[<>"\s]/);
      }),
      { numRuns: 10_000 },
    );
  });
});

describe(parseFrameMessage, () => {
  const messages: readonly FrameMessage[] = [
    ...FRAME_MODES.map((mode) => ({ type: "ready", mode }) as const),
    { type: "height", height: 612 },
    { type: "view", t: "2024-06-03T02:43Z", place: "elm", known: "first-day" },
    { type: "view", t: "2024-06-03T02:43:07Z", place: null, known: null },
    { type: "view", t: "2024-06-03T02:43Z", place: null, known: "2024-06-03T02:43Z" },
  ];

  test.each(messages)("reads %j", (message) => {
    expect(parseFrameMessage(envelope(message))).toEqual(message);
  });

  test.each([
    { type: "ready", mode: "alive" },
    { type: "height", height: "612" },
    { type: "height", height: Number.NaN },
    { type: "height", height: Infinity },
    { type: "height", height: 0 },
    { type: "view", t: "2024-06-03", place: null, known: null },
    { type: "view", t: "2024-06-03T02:43Z", place: "<b>", known: null },
    { type: "view", t: "2024-06-03T02:43Z", known: null },
  ])("ignores %j", (message) => {
    expect(parseFrameMessage(envelope(message))).toBeNull();
  });
});

describe(clampHeight, () => {
  test("keeps to what a page gives", () => {
    expect([1, 200, 612.3, 4000, 1e9].map(clampHeight)).toEqual([200, 200, 613, 4000, 4000]);
  });
});

describe(heightMessages, () => {
  test("speaks to AMP always, to pym and WordPress where they gave a key", () => {
    expect(heightMessages(612, { pym: null, wordpress: null })).toEqual([
      { ns: "trip-map", v: 1, type: "height", height: 612 },
      { sentinel: "amp", type: "embed-size", height: 612 },
    ]);
    expect(heightMessages(612, { pym: "map-0", wordpress: "a1B2c3D4e5" }).slice(2)).toEqual([
      "pymxPYMxmap-0xPYMxheightxPYMx612",
      { message: "height", value: 612, secret: "a1B2c3D4e5" },
    ]);
  });
});

describe(frameKeys, () => {
  test("are in the embed's own address", () => {
    expect(frameKeys("?lang=ko&childId=map-0", "#?secret=a1B2c3D4e5")).toEqual({
      pym: "map-0",
      wordpress: "a1B2c3D4e5",
    });
    expect(frameKeys("?childId=<b>", "#?secret=../..")).toEqual({ pym: null, wordpress: null });
    expect(frameKeys("", "")).toEqual({ pym: null, wordpress: null });
  });

  test.each([
    "#038;known=articles#?secret=a1B2c3D4e5",
    "#038;known=articles%23?secret=a1B2c3D4e5",
    "#?secret=a1B2c3D4e5&#038;known=articles",
    "#?secret=a1B2c3D4e5#events",
    "#events?secret=a1B2c3D4e5&known=articles",
  ])("are taken from %s, whatever else stands in it", (hash) =>
    expect(frameKeys("?lang=ko", hash).wordpress).toBe("a1B2c3D4e5"));
});

describe(isWordpressAsking, () => {
  test("knows WordPress by its secret", () => {
    const keys = { pym: null, wordpress: "a1B2c3D4e5" };
    expect(isWordpressAsking({ message: "ready", secret: "a1B2c3D4e5" }, keys)).toBe(true);
    expect(isWordpressAsking({ message: "ready", secret: "other" }, keys)).toBe(false);
    expect(isWordpressAsking({ message: "link", secret: "a1B2c3D4e5" }, keys)).toBe(false);
  });
});
