import fc from "fast-check";
import { PATH_KM, type Report, SPEED } from "./train.ts";

/** A train as it really ran, and what was reported of it; every report is true. */
export interface History {
  /** Where the train was at an hour, in kilometres along its path. */
  readonly kmAt: (hour: number) => number;
  readonly reports: readonly Report[];
}

interface Spell {
  readonly hours: number;
  /** 0 stands still, 1 goes as fast as the train can. */
  readonly pace: number;
}

const spell = fc.record({
  hours: fc.integer({ min: 1, max: 12 }),
  pace: fc.constantFrom(0, 0.2, 0.5, 0.9, 1),
});

/** How far a report's window reaches before and after the instant at which it was true; null: not given. */
const slack = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: 0, max: 10 }) },
  { weight: 1, arbitrary: fc.constant(null) },
);

const sighting = fc.record({
  share: fc.integer({ min: 0, max: 100 }).map((percent) => percent / 100),
  before: slack,
  after: slack,
  short: fc.integer({ min: 0, max: 40 }),
  beyond: fc.integer({ min: 0, max: 40 }),
  isStretch: fc.boolean(),
});

/** Trains that run from km 0 at hour 0, never faster than they can and never back, and true reports of them. */
export const history: fc.Arbitrary<History> = fc
  .tuple(
    fc.array(spell, { minLength: 1, maxLength: 6 }),
    fc.array(sighting, { minLength: 1, maxLength: 6 }),
    fc.boolean(),
  )
  .map(([spells, sightings, withStays]) => {
    const kmAt = motion(spells);
    const hours = spells.reduce((sum, spell) => sum + spell.hours, 0);
    const seen = sightings.map(({ share, before, after, short, beyond, isStretch }): Report => {
      const hour = share * hours;
      const km = kmAt(hour);
      return {
        km: isStretch ? Math.max(0, km - short) : km,
        toKm: isStretch ? Math.min(PATH_KM, km + beyond) : km,
        earliest: before === null ? null : hour - before,
        latest: after === null ? null : hour + after,
      };
    });
    return { kmAt, reports: withStays ? [...seen, ...staysOf(spells, kmAt)] : seen };
  });

/** Hours before, on and after any history. */
export const hour = fc.integer({ min: -60, max: 240 }).map((quarters) => quarters / 4);

function motion(spells: readonly Spell[]): (hour: number) => number {
  return (hour) => {
    let km = 0;
    let start = 0;
    for (const { hours, pace } of spells) {
      km += Math.min(Math.max(0, hour - start), hours) * pace * SPEED;
      start += hours;
    }
    return Math.min(km, PATH_KM);
  };
}

function staysOf(spells: readonly Spell[], kmAt: (hour: number) => number): Report[] {
  let start = 0;
  return spells.flatMap(({ hours, pace }): Report[] => {
    const [earliest, latest] = [start, start + hours];
    start = latest;
    return pace === 0 ? [{ km: kmAt(earliest), earliest, latest, kind: "stay" }] : [];
  });
}
