import { timeOf } from "../../record/fields.ts";
import type { Issue } from "../../record/issue.ts";
import { isZone } from "../../record/schema.ts";
import { civilTime, DAY, MINUTE } from "../../time/instant.ts";
import { entries, evidenceIssue, field, type RawRecord } from "./json.ts";

interface Clock {
  readonly text: string;
  readonly hour: number;
  readonly minute: number;
}

/** A clock time with minutes; 12-hour forms count for both halves of the day. */
const CLOCK = /(?<![\d:.])(\d{1,2})[:.](\d{2})(?![\d:]|\.\d)(?!\s*(?:%|km|million))/g;
const DISTANCE = /(\d[\d,. ]*\d|\d)\s?(?:km|kilomet)/g;
const DAYS = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];

/** A wider window contains every clock time. */
const HALF_DAY = DAY / 2;

/** A window that is said to be narrow can be held against the words it was read from. */
const LONGEST = 3 * DAY;

/** The window of a claim lets every clock time and weekday of its `stated` be true, on the clocks of some zone of the record. */
export function* statedRules({ trip, evidence }: RawRecord): Iterable<Issue> {
  const zones = zonesOf(trip);
  for (const [claim, path] of entries(evidence, "claims")) {
    const stated = field(claim, "when", "stated");
    const window = windowOf(claim);
    if (typeof stated !== "string" || window === null || window.to - window.from > LONGEST) continue;
    const wrong = clocksIn(stated).find((clock) => !zones.some((zone) => holdsClock(window, clock, zone)));
    const day = DAYS.find((name) => stated.includes(name));
    if (wrong !== undefined) {
      const message = `no instant of the window is ${wrong.text} in any zone of the record; mend "earliest" and "latest"`;
      yield evidenceIssue(`${path}.when.stated`, message, stated);
    } else if (day !== undefined && !zones.some((zone) => holdsWeekday(window, DAYS.indexOf(day), zone))) {
      const message = `no instant of the window is on a ${day} in any zone of the record; mend "earliest" and "latest"`;
      yield evidenceIssue(`${path}.when.stated`, message, stated);
    }
  }
}

/** Each clock time and distance of an English summary is in another field of its claim. */
export function* summaryRules({ trip, evidence }: RawRecord): Iterable<Issue> {
  const zones = zonesOf(trip);
  for (const [claim, path] of entries(evidence, "claims")) {
    const summary = field(claim, "summary", "en");
    if (typeof summary !== "string") continue;
    const fields = textOf({ ...toObject(claim), summary: null });
    const edges = edgesOf(claim);
    const window = windowOf(claim);
    const isNarrow = window !== null && window.to - window.from < HALF_DAY;
    const isHeld = (clock: Clock) =>
      fields.includes(clock.text) ||
      zones.some((zone) => edges.some((t) => showsClock(t, clock, zone))) ||
      (isNarrow && zones.some((zone) => holdsClock(window, clock, zone)));
    const clock = clocksIn(summary).find((found) => !isHeld(found));
    if (clock !== undefined) {
      const message = `${clock.text} is in no other field of the claim; write it to "when", such as "stated": "at ${clock.text}"`;
      yield evidenceIssue(`${path}.summary.en`, message, summary);
    }
    const distance = [...summary.matchAll(DISTANCE)].find(
      ([, number = ""]) => !fields.includes(number.replace(/[, ]/g, "")),
    );
    if (distance !== undefined && !fields.includes(distance[1] ?? "")) {
      const message = `${distance[0]} is in no other field of the claim; write it to "distance" or "note"`;
      yield evidenceIssue(`${path}.summary.en`, message, summary);
    }
  }
}

/** Nothing that a claim says lies deeper. */
const DEEPEST = 6;

/** All texts and numbers in a value, as one text. */
function textOf(value: unknown, depth = 0): string {
  if (typeof value === "string" || typeof value === "number") return String(value);
  if (typeof value !== "object" || value === null || depth > DEEPEST) return "";
  return Object.values(value)
    .map((inner) => textOf(inner, depth + 1))
    .join("\n");
}

function toObject(value: unknown): object {
  return typeof value === "object" && value !== null ? value : {};
}

function zonesOf(trip: unknown): string[] {
  const names = field(trip, "zoneNames");
  return [...(typeof names === "object" && names !== null ? Object.keys(names) : []), "UTC"].filter(isZone);
}

function clocksIn(text: string): Clock[] {
  return [...text.matchAll(CLOCK)]
    .map(([all, hour, minute]) => ({ text: all, hour: Number(hour), minute: Number(minute) }))
    .filter(({ hour, minute }) => hour <= 24 && minute < 60);
}

interface Span {
  readonly from: number;
  readonly to: number;
}

/** The window of a claim, where both its edges are given. */
function windowOf(claim: unknown): Span | null {
  const [from, to] = [timeOf(field(claim, "when", "earliest")), timeOf(field(claim, "when", "latest"))];
  return from === null || to === null ? null : { from, to };
}

/** The edges of a claim's window as stated, without the margin for "about". */
function edgesOf(claim: unknown): number[] {
  const about = field(claim, "when", "aboutMinutes");
  const margin = typeof about === "number" ? about * MINUTE : 0;
  const [from, to] = [timeOf(field(claim, "when", "earliest")), timeOf(field(claim, "when", "latest"))];
  return [from === null ? null : from + margin, to === null ? null : to - margin].filter((edge) => edge !== null);
}

function showsClock(t: number, { hour, minute }: Clock, zone: string): boolean {
  const shown = civilTime(t, zone);
  return (shown.hour * 60 + shown.minute - hour * 60 - minute) % periodOf(hour) === 0;
}

function holdsClock({ from, to }: Span, { hour, minute }: Clock, zone: string): boolean {
  const shown = civilTime(from, zone);
  const period = periodOf(hour);
  const ahead = (((hour - shown.hour) * 60 + minute - shown.minute) % period) + period;
  return from + (ahead % period) * MINUTE < to + MINUTE;
}

/** The minutes after which a clock shows an hour again: hours from 1 to 12 may be of either half of the day. */
function periodOf(hour: number): number {
  return hour >= 1 && hour <= 12 ? 12 * 60 : 24 * 60;
}

function holdsWeekday({ from, to }: Span, weekday: number, zone: string): boolean {
  for (let t = from; t < to + DAY; t += DAY) {
    const { year, month, day } = civilTime(Math.min(t, to), zone);
    if (new Date(Date.UTC(year, month - 1, day)).getUTCDay() === weekday) return true;
  }
  return false;
}

/** How many characters of English fit on a key moment's button. */
const LABEL_LENGTH = 18;

/** The label of a key moment fits on its button. */
export function* labelRules({ evidence }: RawRecord): Iterable<Issue> {
  for (const [highlight, path] of entries(evidence, "highlights")) {
    const label = field(highlight, "label", "en");
    if (typeof label !== "string" || [...label].length <= LABEL_LENGTH) continue;
    yield evidenceIssue(`${path}.label.en`, `has more than ${LABEL_LENGTH} characters; write "Two missiles"`, label);
  }
}
