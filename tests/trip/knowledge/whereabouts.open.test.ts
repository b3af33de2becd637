import { describe, expect, test } from "vitest";
import { whereaboutsAt } from "../../../src/trip/knowledge/whereabouts.ts";
import { DEPARTURE, PATH_KM, type Report, SPEED, whereabouts } from "../../support/train.ts";

describe(whereaboutsAt, () => {
  test("is open, with nothing ahead, when no later report bounds it", () => {
    const reports = [DEPARTURE, { km: 200, earliest: 10, latest: 12 }];
    expect(whereabouts(reports, 13)).toEqual({
      status: "open",
      nearKm: 200,
      event: "report-1",
      isSettled: true,
      isLast: true,
    });
    expect(whereabouts(reports, 1e6)).toEqual({
      status: "open",
      nearKm: 200,
      event: "report-1",
      isSettled: true,
      isLast: true,
    });
  });

  test("stays at the end of the path once it is there", () => {
    expect(whereabouts([DEPARTURE, { km: PATH_KM, earliest: 40, latest: 42 }], 1e6)).toEqual({
      status: "at",
      km: PATH_KM,
      event: "report-1",
      support: "last",
    });
  });

  test("while the last window runs names that report and says that it is not settled", () => {
    expect(whereabouts([DEPARTURE, { km: 200, earliest: 10, latest: 12 }], 11)).toEqual({
      status: "open",
      nearKm: 200 - SPEED,
      event: "report-1",
      isSettled: false,
      isLast: true,
    });
  });

  test("of several windows that run names the one soonest over, and says that it is not the last", () => {
    const reports = [DEPARTURE, { km: 200, earliest: 10, latest: 12 }, { km: 220, earliest: 10, latest: 20 }];
    expect(whereabouts(reports, 11)).toMatchObject({
      status: "open",
      event: "report-1",
      isSettled: false,
      isLast: false,
    });
    expect(whereabouts(reports, 13)).toMatchObject({
      status: "open",
      event: "report-2",
      isSettled: false,
      isLast: true,
    });
    expect(whereabouts(reports, 21)).toMatchObject({
      status: "open",
      event: "report-2",
      isSettled: true,
      isLast: true,
    });
  });

  test("lets a past report further along outrank one still open", () => {
    const reports = [DEPARTURE, { km: 200, earliest: 5, latest: 40 }, { km: 600, earliest: 12, latest: 20 }];
    expect(whereabouts(reports, 30)).toMatchObject({ event: "report-2", isSettled: true, nearKm: 600 });
    expect(whereabouts(reports, 19)).toMatchObject({ event: "report-2", isSettled: false });
  });

  test("begins at the very instant of the first report's earliest edge", () => {
    expect(whereabouts([{ km: 800, earliest: 10, latest: 12 }], 10)).toMatchObject({
      status: "open",
      event: "report-0",
      isSettled: false,
    });
  });

  test.each(["expected", "speculated", "denied"] as const)("is not moved by what is %s", (certainty) => {
    const firm = [DEPARTURE, { km: 200, earliest: 10, latest: 12 }];
    const guess: Report = { km: 600, earliest: 20, latest: 22, certainty };
    for (const hour of [-1, 0, 5, 11, 13, 21, 50]) {
      expect(whereabouts([...firm, guess], hour)).toEqual(whereabouts(firm, hour));
    }
  });

  test.each(["guest", "missile", "train-of-guest"])("is not moved by the subject %s", (subject) => {
    const firm = [DEPARTURE, { km: 200, earliest: 10, latest: 12 }];
    const other: Report = { km: 600, earliest: 5, latest: 5, subject, certainty: "confirmed" };
    for (const hour of [-1, 0, 5, 11, 13, 50]) {
      expect(whereabouts([...firm, other], hour)).toEqual(whereabouts(firm, hour));
    }
  });
});
