import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Whereabouts, whereaboutsAt, whereaboutsIndex } from "../../../src/trip/knowledge/whereabouts.ts";
import { HOUR } from "../../../src/trip/time/instant.ts";
import { counted } from "../../support/countedIndex.ts";
import { type History, history, hour } from "../../support/histories.ts";
import { knownTrain, PATH_KM, type Report, SPEED } from "../../support/train.ts";

function whereabouts(reports: readonly Report[], hour: number): Whereabouts {
  return whereaboutsAt(whereaboutsIndex(knownTrain(...reports)), hour * HOUR);
}

interface Fact {
  readonly from: number;
  readonly to: number;
  readonly earliest: number;
  readonly latest: number;
}

/** What each report says for sure; a stay says it of its first instant and of its last. */
function factsOf(reports: readonly Report[]): Fact[] {
  return reports.flatMap(({ km, toKm = km, earliest, latest, kind }) => {
    const [e, l] = [earliest ?? -Infinity, latest ?? Infinity];
    const spans =
      kind === "stay"
        ? ([
            [e, e],
            [l, l],
          ] as const)
        : ([[e, l]] as const);
    return spans.map(([earliest, latest]) => ({ from: km, to: toKm, earliest, latest }));
  });
}

/** The formula of the design, word for word; it encloses the train where a fact leads to it and another bounds it. */
function stretchByFormula(reports: readonly Report[], t: number): { near: number; far: number; isEnclosed: boolean } {
  const facts = factsOf(reports);
  const near = Math.max(...facts.map(({ from, latest }) => (latest <= t ? from : from - SPEED * (latest - t))));
  const far = Math.min(PATH_KM, ...facts.map(({ to, earliest }) => (earliest >= t ? to : to + SPEED * (t - earliest))));
  const isLedTo = near >= Math.min(...facts.map(({ from }) => from));
  const isBounded = facts.some(({ earliest }) => earliest >= t) || near >= PATH_KM - 1;
  return { near: Math.max(0, near), far, isEnclosed: isLedTo && isBounded };
}

function expectFormula(reports: readonly Report[], t: number): void {
  const found = whereabouts(reports, t);
  const { near, far, isEnclosed } = stretchByFormula(reports, t);
  switch (found.status) {
    case "unreported":
      expect(factsOf(reports).every(({ earliest }) => t < earliest)).toBe(true);
      break;
    case "open":
      expect(isEnclosed).toBe(false);
      expect(found.nearKm).toBeCloseTo(near, 6);
      break;
    case "between":
      expect(isEnclosed).toBe(true);
      expect(found.nearKm).toBeCloseTo(near, 6);
      expect(found.farKm).toBeCloseTo(far, 6);
      break;
    case "at":
      expect(isEnclosed).toBe(true);
      expect(far - near).toBeLessThan(1);
      expect(found.km).toBeCloseTo((near + far) / 2, 6);
  }
}

function holds(found: Whereabouts, km: number): boolean {
  switch (found.status) {
    case "unreported":
      return true;
    case "open":
      return found.nearKm <= km + 1e-6;
    case "between":
      return found.nearKm <= km + 1e-6 && km <= found.farKm + 1e-6;
    case "at":
      return Math.abs(found.km - km) <= 1;
  }
}

/** The same train, with its departure timed to the minute. */
function fromDeparture({ kmAt, reports }: History): History {
  const later = reports.map((report) => ({ ...report, earliest: report.earliest && Math.max(0, report.earliest) }));
  return { kmAt, reports: [{ km: 0, earliest: 0, latest: 0, kind: "depart" }, ...later] };
}

describe(whereaboutsAt, () => {
  test("is the stretch of the formula, once the departure is known to the minute", () => {
    fc.assert(
      fc.property(history.map(fromDeparture), hour, ({ reports }, t) => void expectFormula(reports, t)),
      { numRuns: 500 },
    );
  });

  test("is the stretch of the formula, whatever is reported first", () => {
    fc.assert(
      fc.property(history, hour, ({ reports }, t) => void expectFormula(reports, t)),
      { numRuns: 500 },
    );
  });

  test("contains the train wherever it truly was, once the departure is known to the minute", () => {
    fc.assert(
      fc.property(history.map(fromDeparture), hour, ({ kmAt, reports }, t) => holds(whereabouts(reports, t), kmAt(t))),
      { numRuns: 500 },
    );
  });

  test("contains the train wherever it truly was, whatever is reported first", () => {
    fc.assert(
      fc.property(history, hour, ({ kmAt, reports }, t) => holds(whereabouts(reports, t), kmAt(t))),
      { numRuns: 500 },
    );
  });

  test("never widens when one more true report is known", () => {
    fc.assert(
      fc.property(history.map(fromDeparture), hour, ({ reports }, t) => {
        const more = whereabouts(reports, t);
        const less = whereabouts(reports.slice(0, -1), t);
        fc.pre(more.status === "between" && less.status === "between");
        if (more.status !== "between" || less.status !== "between") return;
        expect(more.nearKm).toBeGreaterThanOrEqual(less.nearKm - 1e-6);
        expect(more.farKm).toBeLessThanOrEqual(less.farKm + 1e-6);
      }),
    );
  });

  test("names, where the train is not enclosed, the open report first to close, unless the train is past it", () => {
    fc.assert(
      fc.property(history, hour, ({ reports }, t) => {
        const found = whereabouts(reports, t);
        if (found.status !== "open") return;
        const facts = factsOf(reports);
        const past = facts.filter(({ latest }) => latest <= t);
        const reached = Math.max(-Infinity, ...past.map(({ from }) => from));
        const open = facts.filter(({ latest, to }) => latest > t && to > reached);
        const first = open.filter(({ latest }) => latest === Math.min(...open.map((fact) => fact.latest)));
        const named = Math.max(...(open.length > 0 ? first : past).map(({ from }) => from));
        expect(found.event.visit?.fromKm).toBe(named);
        expect(found.isSettled).toBe(open.length === 0);
      }),
      { numRuns: 500 },
    );
  });

  test("looks of ten thousand reports only at some", () => {
    const reports = Array.from({ length: 10_000 }, (_, index): Report => {
      const earliest = index / 400;
      return { km: (index * PATH_KM) / 10_000 - 1, earliest, latest: earliest + 0.01 };
    });
    const { index, reads } = counted(whereaboutsIndex(knownTrain(...reports)));
    for (let t = -1; t < 30; t += 0.13) {
      const before = reads();
      whereaboutsAt(index, t * HOUR);
      expect(reads() - before).toBeLessThan(300);
    }
  });

  test("does not care in which order the reports are listed", () => {
    fc.assert(
      fc.property(history, hour, ({ reports }, t) => {
        const forwards = whereabouts(reports, t);
        const backwards = whereabouts([...reports].reverse(), t);
        const { event: _a, last: _b, next: _c, ...stretch } = { event: null, last: null, next: null, ...forwards };
        expect(backwards).toMatchObject(stretch);
      }),
    );
  });
});
