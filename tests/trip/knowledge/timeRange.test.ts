import { describe, expect, test } from "vitest";
import { rowStart } from "../../../src/trip/knowledge/eventIndex.ts";
import { asKnown, EVERYTHING } from "../../../src/trip/knowledge/knownTrip.ts";
import {
  clampTo,
  dayTicks,
  knownUntil,
  nextEvent,
  previousEvent,
  shareOf,
  timeRange,
} from "../../../src/trip/knowledge/timeRange.ts";
import { HOUR } from "../../../src/trip/time/instant.ts";
import { claimRecord } from "../../support/evidence.ts";
import { at, FILES, TRIP, tripOf } from "../../support/record.ts";
import { knownTrain } from "../../support/train.ts";

const everything = asKnown(TRIP, EVERYTHING);
const firstDay = asKnown(TRIP, { kind: "edition", id: "first-day" });
const range = timeRange(everything);

/** The invented trip with one more claim by the review. */
function withClaim(draft: Partial<Parameters<typeof claimRecord>[0]>) {
  const claims = [...FILES.evidence.claims, claimRecord({ id: "one-more", source: "review", ...draft })];
  return asKnown(tripOf({ ...FILES, evidence: { ...FILES.evidence, claims } }), EVERYTHING);
}

describe(timeRange, () => {
  test("runs from the first to the last given edge of the train's events and the launch", () => {
    expect(range).toEqual({ start: at("01 00:00"), end: at("04 08:00") });
  });

  test("is not moved by what guests did", () => {
    const when = { earliest: "2024-05-20T00:00:00Z", latest: "2024-06-15T00:00:00Z" };
    const evidence = { ...FILES.evidence, events: FILES.evidence.events.map((event) => ({ ...event })) };
    const claims = [
      ...evidence.claims.filter(({ id }) => id !== "talks-review"),
      claimRecord({ id: "talks", source: "review", event: "lodge-talks", when }),
    ];
    expect(timeRange(asKnown(tripOf({ ...FILES, evidence: { ...evidence, claims } }), EVERYTHING))).toEqual(range);
  });

  test("is moved by the train and by a launch", () => {
    const early = { earliest: "2024-05-31T12:00:30Z", latest: "2024-05-31T12:00:30Z" };
    const claims = FILES.evidence.claims.map((claim) =>
      claim.id === "alder-post" ? { ...claim, when: early } : claim,
    );
    const known = asKnown(tripOf({ ...FILES, evidence: { ...FILES.evidence, claims } }), EVERYTHING);
    expect(timeRange(known).start).toBe(Date.parse("2024-05-31T12:00:00Z"));
    const late = { earliest: "2024-06-09T00:00:00Z", latest: "2024-06-09T00:00:01Z" };
    const launches = FILES.evidence.claims.map((claim) =>
      claim.event === "launch" ? { ...claim, when: late } : claim,
    );
    const later = asKnown(tripOf({ ...FILES, evidence: { ...FILES.evidence, claims: launches } }), EVERYTHING);
    expect(timeRange(later).end).toBe(Date.parse("2024-06-09T00:01:00Z"));
  });

  test("needs an event with a time", () => {
    expect(() => timeRange(knownTrain({ km: 0, earliest: null, latest: null }))).toThrow();
  });
});

describe(knownUntil, () => {
  test("is the last given edge of what is visible on the axis", () => {
    expect(knownUntil(firstDay)).toBe(at("03 02:53"));
    expect(knownUntil(everything)).toBe(range.end);
  });
});

describe(dayTicks, () => {
  test("are the midnights of the home zone", () => {
    expect(dayTicks(range, TRIP)).toEqual([at("01 14:00"), at("02 14:00"), at("03 14:00")]);
  });

  test("hold a midnight that is an end of the axis", () => {
    expect(dayTicks({ start: at("01 14:00"), end: at("02 14:00") }, TRIP)).toEqual([at("01 14:00"), at("02 14:00")]);
  });

  test("come once a day even where a day has 23 or 25 hours", () => {
    const trip = { ...TRIP, zone: "Europe/Berlin" };
    const ticks = dayTicks(
      { start: Date.parse("2023-10-27T22:00:00Z"), end: Date.parse("2023-10-31T00:00:00Z") },
      trip,
    );
    expect(ticks.map((tick) => new Date(tick).toISOString())).toEqual([
      "2023-10-27T22:00:00.000Z",
      "2023-10-28T22:00:00.000Z",
      "2023-10-29T23:00:00.000Z",
      "2023-10-30T23:00:00.000Z",
    ]);
  });
});

describe(nextEvent, () => {
  const idsOnward = [
    "alder-departure",
    "birch-arrival",
    "cedar-passage",
    "dogwood-arrival",
    "elm-stay",
    "guest-at-elm",
    "launch",
    "lodge-talks",
    "dogwood-return",
  ];

  test("walks through all events in order, and previousEvent walks back", () => {
    const onward: string[] = [];
    let t = range.start - 1;
    for (let event = nextEvent(everything, t, range); event !== null; event = nextEvent(everything, t, range)) {
      onward.push(event.id);
      t = rowStart(event) ?? Number.NaN;
    }
    expect(onward).toEqual(idsOnward);
    const back: string[] = [];
    t = range.end;
    for (let event = previousEvent(everything, t, range); event !== null; event = previousEvent(everything, t, range)) {
      back.push(event.id);
      t = rowStart(event) ?? Number.NaN;
    }
    expect(back).toEqual(idsOnward.reverse());
  });

  test("goes to no event that is not known, untimed, or off the axis", () => {
    expect(nextEvent(firstDay, at("01 06:00"), range)?.id).toBe("dogwood-arrival");
    expect(nextEvent(firstDay, at("03 03:00"), range)).toBeNull();
    const late = withClaim({
      event: "lodge-talks",
      about: [],
      when: { earliest: "2024-07-01T00:00:00Z", latest: null },
    });
    expect(nextEvent(late, at("04 06:00"), range)).toBeNull();
  });
});

describe(previousEvent, () => {
  test("is the beginning of a running event before it is the one before", () => {
    expect(previousEvent(everything, at("01 06:30"), range)?.id).toBe("birch-arrival");
    expect(previousEvent(everything, at("01 06:00"), range)?.id).toBe("alder-departure");
    expect(previousEvent(everything, range.start, range)).toBeNull();
  });
});

describe(shareOf, () => {
  test("is 0 at the start, 1 at the end, and never beyond", () => {
    expect(
      [range.start - 1, range.start, (range.start + range.end) / 2, range.end, range.end + 1].map((t) =>
        shareOf(range, t),
      ),
    ).toEqual([0, 0, 0.5, 1, 1]);
  });
});

describe(clampTo, () => {
  test("brings an instant to the nearer end of the axis, and leaves one on it alone", () => {
    expect([range.start - HOUR, range.start + HOUR, range.end + HOUR].map((t) => clampTo(range, t))).toEqual([
      range.start,
      range.start + HOUR,
      range.end,
    ]);
  });
});
