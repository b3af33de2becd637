import { describe, expect, test } from "vitest";
import { asKnown, EVERYTHING } from "../../../src/trip/knowledge/knownTrip.ts";
import { whereaboutsAt, whereaboutsIndex } from "../../../src/trip/knowledge/whereabouts.ts";
import { claimRecord } from "../../support/evidence.ts";
import { everywhere } from "../../support/places.ts";
import { at, FILES, tripOf } from "../../support/record.ts";
import { DEPARTURE, type Report, SPEED, whereabouts } from "../../support/train.ts";

describe(whereaboutsAt, () => {
  test("says nothing before the first report", () => {
    expect(whereabouts([], 3)).toEqual({ status: "unreported", next: null });
    expect(whereabouts([DEPARTURE, { km: 200, earliest: 10, latest: 12 }], -1)).toEqual({
      status: "unreported",
      next: "report-0",
    });
  });

  test("is one place at the instant of a report timed to the minute", () => {
    expect(whereabouts([DEPARTURE, { km: 200, earliest: 10, latest: 10 }], 0)).toEqual({
      status: "at",
      km: 0,
      event: "report-0",
      support: "report",
    });
    expect(
      whereabouts([DEPARTURE, { km: 200, earliest: 10, latest: 10 }, { km: 300, earliest: 12, latest: 20 }], 10),
    ).toEqual({
      status: "at",
      km: 200,
      event: "report-1",
      support: "report",
    });
  });

  test("between two reports is as far from each as the speed allows", () => {
    expect(whereabouts([DEPARTURE, { km: 200, earliest: 10, latest: 10 }], 2)).toEqual({
      status: "between",
      nearKm: 0,
      farKm: 2 * SPEED,
      last: "report-0",
      next: "report-1",
    });
    expect(whereabouts([DEPARTURE, { km: 200, earliest: 10, latest: 10 }], 9)).toEqual({
      status: "between",
      nearKm: 200 - SPEED,
      farKm: 200,
      last: "report-0",
      next: "report-1",
    });
  });

  test.each(["expected", "speculated", "denied"] as const)("is not moved by what is only %s", (certainty) => {
    const firm = [DEPARTURE, { km: 200, earliest: 10, latest: 10 }];
    const loose: Report = { km: 150, earliest: 1, latest: 1, certainty };
    for (let hour = 0; hour <= 12; hour += 1) {
      expect(whereabouts([...firm, loose], hour)).toEqual(whereabouts(firm, hour));
    }
  });

  test("is not moved by where others are, not even beside its path", () => {
    const firm = [DEPARTURE, { km: 200, earliest: 10, latest: 10 }];
    const guest: Report = { km: 150, earliest: 1, latest: 1, subject: "guest" };
    for (let hour = 0; hour <= 12; hour += 1) {
      expect(whereabouts([...firm, guest], hour)).toEqual(whereabouts(firm, hour));
    }
  });

  test("never makes a point of a window: an arrival some time in it is a stretch", () => {
    const reports = [DEPARTURE, { km: 200, earliest: 10, latest: 19 }, { km: 600, earliest: 40, latest: 41 }];
    for (let hour = 11; hour < 40; hour += 1) {
      expect(whereabouts(reports, hour)).toMatchObject({ status: "between" });
    }
  });

  test("draws no stretch before the first place, to which no report leads", () => {
    const reports: Report[] = [
      { km: 200, earliest: 10, latest: 19 },
      { km: 600, earliest: 40, latest: 41 },
    ];
    for (const hour of [10, 15, 18.9]) {
      expect(whereabouts(reports, hour)).toMatchObject({ status: "open", event: "report-0", isSettled: false });
    }
    expect(whereabouts(reports, 19)).toMatchObject({ status: "between", nearKm: 200, farKm: 600 });
  });

  test("lets the train be short of a place that it passed later than a report further on", () => {
    const reports: Report[] = [DEPARTURE, { km: 300, earliest: 0, latest: 20 }, { km: 250, earliest: 8, latest: 12 }];
    expect(whereabouts(reports, 6)).toMatchObject({ status: "between", nearKm: 0, farKm: 250 });
  });

  test("says what places the train at one point", () => {
    const held: Report[] = [
      DEPARTURE,
      { km: 200, earliest: 10, latest: 12 },
      { km: 200, earliest: 40, latest: 42, kind: "depart" },
    ];
    expect(whereabouts(held, 20)).toEqual({ status: "at", km: 200, event: "report-1", support: "held" });
    const fast: Report[] = [DEPARTURE, { km: 10 * SPEED, earliest: 10, latest: 10 }];
    expect(whereabouts(fast, 5)).toMatchObject({ status: "at", km: 5 * SPEED, event: null, support: "speed" });
  });

  test("pins the train throughout a stay", () => {
    const reports: Report[] = [
      DEPARTURE,
      { km: 200, earliest: 10, latest: 30, kind: "stay" },
      { km: 600, earliest: 50, latest: 50 },
    ];
    for (const hour of [10, 17.5, 30]) {
      expect(whereabouts(reports, hour)).toEqual({ status: "at", km: 200, event: "report-1", support: "report" });
    }
    expect(whereabouts(reports, 9)).toMatchObject({ status: "between", nearKm: 200 - SPEED, farKm: 200 });
    expect(whereabouts(reports, 31)).toMatchObject({ status: "between", nearKm: 200, farKm: 200 + SPEED });
  });

  test("pins the train at the given end of a stay, and at no time before it where the beginning is not given", () => {
    const reports: Report[] = [
      DEPARTURE,
      { km: 200, earliest: null, latest: 30, kind: "stay" },
      { km: 600, earliest: 50, latest: 50 },
    ];
    expect(whereabouts(reports, 30)).toMatchObject({ status: "at", km: 200 });
    expect(whereabouts(reports, 2)).toMatchObject({ status: "between", nearKm: 0, farKm: 2 * SPEED });
  });

  test("lets the train go on from a stay whose end is not given", () => {
    const reports: Report[] = [
      DEPARTURE,
      { km: 200, earliest: 10, latest: null, kind: "stay" },
      { km: 600, earliest: 50, latest: 50 },
    ];
    expect(whereabouts(reports, 10)).toMatchObject({ status: "at", km: 200 });
    expect(whereabouts(reports, 12)).toMatchObject({ status: "between", nearKm: 200, farKm: 200 + 2 * SPEED });
  });

  test("counts the near end of a region for near and the far end for far", () => {
    const region = { km: 300, toKm: 500, earliest: 20, latest: 20 };
    expect(whereabouts([DEPARTURE, region, { km: 900, earliest: 40, latest: 40 }], 20)).toMatchObject({
      status: "between",
      nearKm: 300,
      farKm: 500,
    });
  });

  test("is a stretch, never a point, where reports cannot all be true", () => {
    expect(
      whereabouts(
        [
          { km: 500, earliest: 0, latest: 0 },
          { km: 200, earliest: 1, latest: 1 },
        ],
        0.5,
      ),
    ).toMatchObject({
      status: "between",
      nearKm: 200,
      farKm: 500,
    });
  });
});

describe(whereaboutsIndex, () => {
  const trainAt = (claims: Parameters<typeof claimRecord>[0][], time: string) => {
    const evidence = { ...FILES.evidence, claims: claims.map(claimRecord) };
    return whereaboutsAt(whereaboutsIndex(asKnown(tripOf({ ...FILES, evidence }), EVERYTHING)), at(time)).status;
  };
  const when = { earliest: "2024-06-01T15:00:00Z", latest: "2024-06-01T15:00:00Z" };

  test("takes no time from a guess for an event that is firmly reported without one", () => {
    const firm = { id: "firm", source: "review", event: "dogwood-arrival", certainty: "confirmed" } as const;
    const guess = { id: "guess", source: "review", event: "dogwood-arrival", certainty: "speculated", when } as const;
    expect(trainAt([firm, { ...guess, certainty: "reported" }], "01 15:00")).toBe("at");
    expect(trainAt([firm, guess], "01 15:00")).toBe("unreported");
  });

  test("rests on no report that was not borne out", () => {
    const note = everywhere("It was not there.");
    const wrong = { id: "wrong", source: "review", event: "dogwood-arrival", certainty: "reported", when } as const;
    const outcome = { status: "not-borne-out", note, claims: ["platform"] } as const;
    const platform = { id: "platform", source: "review", about: ["elm"] };
    expect(trainAt([wrong, platform], "01 15:00")).toBe("at");
    expect(trainAt([{ ...wrong, outcome: { ...outcome, claims: [...outcome.claims] } }, platform], "01 15:00")).toBe(
      "unreported",
    );
  });
});
