import { describe, expect, test } from "vitest";
import { type ChartLayout, chartLayout } from "../../../src/scene/chart/chartLayout.ts";
import { instantAtX, xAt, yAt } from "../../../src/scene/chart/frame.ts";
import { hitEvent } from "../../../src/scene/chart/hitEvent.ts";
import { distanceAt } from "../../../src/scene/chart/railProfile.ts";
import { widthOf } from "../../../src/scene/chart/stationLabels.ts";
import { type Box, overlaps, textWidth } from "../../../src/scene/labels/collision.ts";
import { asKnown, EVERYTHING, type Knowledge, type KnownTrip } from "../../../src/trip/knowledge/knownTrip.ts";
import { knownUntil, type TimeRange, timeRange } from "../../../src/trip/knowledge/timeRange.ts";
import { LANGUAGES } from "../../../src/trip/record/vocabulary.ts";
import { HOUR } from "../../../src/trip/time/instant.ts";
import { claimRecord } from "../../support/evidence.ts";
import { everywhere } from "../../support/places.ts";
import { realTrip } from "../../support/realTrip.ts";
import { at, FILES, TRIP, tripOf } from "../../support/record.ts";
import { knownTrain, type Report } from "../../support/train.ts";

const SIZES = [
  [658, 286],
  [560, 200],
  [384, 200],
  [360, 160],
  [340, 120],
  [1000, 400],
] as const;

const ARTICLES: Knowledge = { kind: "edition", id: "articles" };

const REAL = realTrip();

/** The real trip as known, with some events named in the chart and some hours enlarged. */
function realKnown(knowledge: Knowledge): KnownTrip {
  const known = asKnown(REAL, knowledge);
  const label = everywhere("A key moment here");
  return {
    ...known,
    highlights: known.events.map((event) => ({
      ...{ event, label, headline: label },
      ...{ claimIds: null, articles: null, since: null },
    })),
    trip: {
      ...REAL,
      loupe: { earliest: Date.parse("2023-09-13T02:00:00Z"), latest: Date.parse("2023-09-13T06:00:00Z") },
    },
  };
}

interface Draft {
  readonly width?: number;
  readonly height?: number;
  readonly language?: (typeof LANGUAGES)[number];
  readonly range?: TimeRange;
  readonly gutter?: number | null;
}

function layoutOf(
  known: KnownTrip,
  { width = 658, height = 286, language = "en", range, gutter = null }: Draft = {},
): ChartLayout {
  return chartLayout({
    ...{ known, width, height, language },
    range: range ?? timeRange(asKnown(known.trip, EVERYTHING)),
    messages: { nothingKnownAfter: "Nothing after this was known then", published: (who, clock) => `${clock} ${who}` },
    gutter,
    compare: null,
    hasCursorLabel: true,
  });
}

/** The boxes of all texts but the loupe's. */
function textBoxes({ frame, stations, rows, days, labels, hatching, loupe }: ChartLayout): [string, Box][] {
  const { left, height, fontSize } = frame;
  const line = (y: number) => ({ top: y - fontSize * 0.5, bottom: y + fontSize * 0.5 });
  return [
    ...stations.map(({ lines, y }): [string, Box] => [
      lines.join(" "),
      {
        left: left - 8 - widthOf(lines, fontSize),
        right: left - 8,
        top: y - lines.length * fontSize * 0.5,
        bottom: y + lines.length * fontSize * 0.5,
      },
    ]),
    ...rows.map(({ name, y }): [string, Box] => [
      name,
      { left: left - 8 - textWidth(name, fontSize), right: left - 8, ...line(y) },
    ]),
    ...days.labels.map(({ text, x }): [string, Box] => {
      const half = textWidth(text, fontSize) / 2;
      return [text, { left: x - half, right: x + half, top: height - 4 - fontSize * 0.8, bottom: height - 4 }];
    }),
    ...labels.map(({ text, box }): [string, Box] => [text, box]),
    ...(hatching === null || hatching.lines.length === 0 ? [] : [["nothing known", hatching.textBox] as [string, Box]]),
    ...(loupe === null ? [] : [["loupe", loupe.box] as [string, Box]]),
  ];
}

describe(chartLayout, () => {
  const cases = SIZES.flatMap(([width, height]) =>
    LANGUAGES.flatMap((language) =>
      [EVERYTHING, ARTICLES].map((knowledge) => ({ width, height, language, knowledge })),
    ),
  );

  test.each(
    cases,
  )("covers no text by another, and cuts none, at $width × $height, $language, $knowledge.kind", (draft) => {
    const layout = layoutOf(realKnown(draft.knowledge), draft);
    const boxes = textBoxes(layout);
    expect(boxes.length).toBeGreaterThan(8);
    boxes.forEach(([text, box], index) => {
      expect(box.left, text).toBeGreaterThanOrEqual(-0.5);
      expect(box.right, text).toBeLessThanOrEqual(draft.width);
      expect(box.top, text).toBeGreaterThanOrEqual(0);
      expect(box.bottom, text).toBeLessThanOrEqual(draft.height);
      const covered = boxes.slice(index + 1).filter(([, other]) => overlaps(box, other));
      expect(covered.map(([other]) => `${text} and ${other}`)).toEqual([]);
    });
  });

  test.each(cases)("names the destination at $width × $height, $language, $knowledge.kind", (draft) => {
    const { stations } = layoutOf(realKnown(draft.knowledge), draft);
    const destination = REAL.places.get("vostochny")?.name[draft.language]?.replaceAll(" ", "");
    expect(stations.map(({ lines }) => lines.join("").replaceAll(" ", ""))).toContain(destination);
  });

  test.each(
    LANGUAGES,
  )("begins the plot at a given gutter, and never cuts the destination for it, in %s", (language) => {
    expect(layoutOf(realKnown(EVERYTHING), { language, gutter: 140 }).frame.left).toBe(140);
    const { frame, stations } = layoutOf(realKnown(EVERYTHING), { language, gutter: 30 });
    expect(stations.map(({ place }) => place.id)).toContain("vostochny");
    for (const { lines } of stations) expect(widthOf(lines, frame.fontSize)).toBeLessThan(frame.left - 8);
  });

  test("cuts the name of a subject that is too long for the gutter", () => {
    const subjects = new Map([["guest", everywhere("The guest of honour and all who came with the guest")]]);
    const { rows, frame } = layoutOf(asKnown({ ...TRIP, subjects }, EVERYTHING));
    expect(rows[0]?.name).toMatch(/^The guest.*…$/);
    expect(frame.left).toBeLessThan(658 / 4);
  });

  test("draws the area of the real record in less than two kilobytes", () => {
    const { area } = layoutOf(realKnown(EVERYTHING));
    expect(area.length).toBeGreaterThan(200);
    expect(area.length).toBeLessThan(2000);
  });

  test("puts each report of the train at its window and within reach of its distance", () => {
    const { bars, frame, profile } = layoutOf(realKnown(EVERYTHING));
    expect(bars.length).toBeGreaterThan(15);
    for (const { event, box, isStretch } of bars) {
      const [from, to] = [event.window?.earliest ?? frame.range.start, event.window?.latest ?? frame.range.end];
      expect(box.left).toBeLessThanOrEqual(xAt(frame, from) + 1e-6);
      expect(box.right).toBeGreaterThanOrEqual(xAt(frame, to) - 1e-6);
      const y = yAt(frame, distanceAt(profile, event.visit?.fromKm ?? Number.NaN));
      if (!isStretch) expect(Math.abs((box.top + box.bottom) / 2 - y)).toBeLessThanOrEqual(3 * 6.5);
    }
  });

  test("puts reports of one place at one time in lanes that do not touch", () => {
    const reports = Array.from({ length: 4 }, (): Report => ({ km: 500, earliest: 2, latest: 9 }));
    const { bars } = layoutOf(knownTrain({ km: 0, earliest: 0, latest: 0 }, ...reports), {
      range: { start: 0, end: 10 * HOUR },
    });
    const middles = bars.slice(1).map(({ box }) => (box.top + box.bottom) / 2);
    middles.sort((a, b) => a - b);
    middles.slice(1).forEach((middle, index) => {
      expect(middle - (middles[index] ?? Infinity)).toBeGreaterThanOrEqual(6);
    });
  });

  test("runs a bar with an edge that nobody gave to the end of the axis, and leaves it open there", () => {
    const known = knownTrain({ km: 10, earliest: null, latest: 3 }, { km: 20, earliest: 4, latest: null });
    const { bars, frame } = layoutOf(known, { range: { start: 0, end: 10 * HOUR } });
    expect(bars.map(({ box, isOpenStart, isOpenEnd }) => [box.left, box.right, isOpenStart, isOpenEnd])).toEqual([
      [frame.left, xAt(frame, 3 * HOUR), true, false],
      [xAt(frame, 4 * HOUR), frame.right, false, true],
    ]);
  });

  test("has a row for each subject of visible claims, by its name or its id", () => {
    const names = new Map([["guest", everywhere("The guest")]]);
    const known = asKnown({ ...TRIP, subjects: names }, EVERYTHING);
    expect(layoutOf(known).rows.map(({ name, bars }) => [name, bars.map(({ event }) => event.id)])).toEqual([
      ["The guest", ["guest-at-elm", "lodge-talks"]],
      ["missile", ["launch"]],
    ]);
    const morning = asKnown({ ...TRIP, subjects: names }, { kind: "edition", id: "morning" });
    expect(layoutOf(morning).rows.map(({ id }) => id)).toEqual(["guest"]);
  });

  test("draws a launch over its window, never as an instant where there is room for a band", () => {
    const { launches, frame } = layoutOf(asKnown(TRIP, EVERYTHING), {
      width: 1000,
      range: { start: at("03 02:00"), end: at("03 03:00") },
    });
    expect(launches.map(({ box, isNarrow }) => [box.left, box.right, isNarrow])).toEqual([
      [xAt(frame, at("03 02:41")), xAt(frame, at("03 02:53")), false],
    ]);
  });

  test("hatches what was not known, and nothing of what was", () => {
    const known = realKnown(ARTICLES);
    const { hatching, frame } = layoutOf(known);
    expect(hatching?.box.left).toBeCloseTo(xAt(frame, knownUntil(known)), 6);
    expect(hatching?.box.right).toBe(frame.right);
    expect(hatching?.lines.join(" ")).toBe("Nothing after this was known then");
    expect(layoutOf(realKnown(EVERYTHING)).hatching).toBeNull();
  });

  test("enlarges the hours that the record names, where there is room, and none where it names none", () => {
    const { loupe } = layoutOf(realKnown(EVERYTHING));
    const shown = loupe?.rows.map(({ event }) => event?.id ?? "source");
    expect(shown).toEqual(
      expect.arrayContaining(["sunan-launch", "vostochny-arrival", "vostochny-handshake", "source"]),
    );
    expect(layoutOf(realKnown(EVERYTHING), { width: 599 }).loupe).toBeNull();
    expect(layoutOf({ ...realKnown(EVERYTHING), trip: { ...REAL, loupe: null } }).loupe).toBeNull();
  });

  test("enlarges nothing where every corner would hide where the train can have been", () => {
    const loupeAt = (height: number) => layoutOf(realKnown(EVERYTHING), { width: 757, height }).loupe;
    expect(loupeAt(240)).toBeNull();
    expect(loupeAt(400)).not.toBeNull();
  });

  test("enlarges nothing that was not known", () => {
    const visible = asKnown(REAL, ARTICLES).eventsById;
    const { loupe } = layoutOf(realKnown(ARTICLES));
    expect(loupe?.rows.length).toBeGreaterThan(0);
    for (const { event } of loupe?.rows ?? []) expect(event === null || visible.has(event.id)).toBe(true);
  });

  test("marks a place of the train without a time, and invents no window for it", () => {
    const { untimed, bars, frame } = layoutOf(realKnown(ARTICLES));
    expect(untimed.map(({ event }) => event.place.id)).toContain("vostochny");
    expect(bars.map(({ event }) => event.place.id)).not.toContain("vostochny");
    for (const { box } of untimed) expect(box.left).toBe(frame.left);
  });

  test("of a one-leg trip has names, days and no fold", () => {
    const trip = { ...FILES.trip, path: [{ leg: "alder-birch" }] };
    const events = FILES.evidence.events.filter(({ feature }) => ["alder", "birch"].includes(feature));
    const ids = new Set(events.map(({ id }) => id));
    const claims = FILES.evidence.claims.filter(({ event }) => event !== null && ids.has(event));
    const bare = claims.map((claim) => claimRecord({ ...claim, outcome: null, contradicts: [] }));
    const one = tripOf({ trip, evidence: { ...FILES.evidence, events, claims: bare } });
    const { stations, frame, days } = layoutOf(asKnown(one, EVERYTHING));
    expect(stations.map(({ lines, y }) => [lines.join(""), y])).toEqual([
      ["Birch", frame.top],
      ["Alder", frame.bottom],
    ]);
    expect(days.labels.length).toBe(1);
  });

  test("of ten thousand reports draws some hundreds of them, and a path that a page can hold", () => {
    const reports = Array.from({ length: 10_000 }, (_, index): Report => {
      const earliest = index / 500;
      return { km: index / 11, earliest, latest: earliest + 0.5, subject: index % 3 === 0 ? "guest" : "train" };
    });
    const known = knownTrain(...reports);
    const { targets, area } = layoutOf(known, { range: { start: 0, end: 21 * HOUR } });
    expect(targets.length).toBeLessThan(700);
    expect(area.length).toBeLessThan(40_000);
  });
});

describe(instantAtX, () => {
  test("is the inverse of where an instant lies, and stays on the axis", () => {
    const { frame } = layoutOf(asKnown(TRIP, EVERYTHING));
    const { start, end } = frame.range;
    for (const t of [start, start + 5 * HOUR, end]) expect(instantAtX(frame, xAt(frame, t))).toBeCloseTo(t, 3);
    expect([instantAtX(frame, -50), instantAtX(frame, 9999)]).toEqual([start, end]);
  });
});

describe(hitEvent, () => {
  const { bars, targets } = layoutOf(asKnown(TRIP, EVERYTHING));

  test("is the report at its own middle, for each of the train's", () => {
    for (const { event, box } of bars) {
      expect(hitEvent(targets, (box.left + box.right) / 2, (box.top + box.bottom) / 2)?.id).toBe(event.id);
    }
  });

  test("is found 12 pixels off a report that is smaller, and not beyond", () => {
    const target = bars.slice(0, 1).map(({ event }) => ({ event, box: { left: 97, right: 103, top: 47, bottom: 53 } }));
    expect(hitEvent(target, 111, 61)).toBe(bars[0]?.event);
    expect(hitEvent(target, 113, 50)).toBeNull();
    expect(hitEvent(target, 100, 63)).toBeNull();
  });

  test("of two reports is the nearer", () => {
    const [first, second] = bars;
    if (first === undefined || second === undefined) throw new Error("The invented trip has two reports.");
    const near = { event: first.event, box: { left: 0, right: 6, top: 0, bottom: 6 } };
    const far = { event: second.event, box: { left: 14, right: 20, top: 0, bottom: 6 } };
    expect(hitEvent([near, far], 8, 3)).toBe(first.event);
    expect(hitEvent([near, far], 12, 3)).toBe(second.event);
  });
});
