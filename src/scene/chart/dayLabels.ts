import { dayTicks } from "../../trip/knowledge/timeRange.ts";
import type { Trip } from "../../trip/model/trip.ts";
import type { Language } from "../../trip/record/vocabulary.ts";
import { dayAndMonth, shortDay } from "../../trip/text/dates.ts";
import { civilDate, type Instant } from "../../trip/time/instant.ts";
import { textWidth } from "../labels/collision.ts";
import { type ChartFrame, xAt } from "./frame.ts";

/** The days along the axis: a line at each midnight, and a name in the middle of the day. */
export interface DayAxis {
  readonly lines: readonly number[];
  readonly labels: readonly { readonly text: string; readonly x: number }[];
}

/** Clear space between two names of days, in pixels. */
const AIR = 5;

/** Lines closer than this, in pixels, would merge into a grey sheet. */
const NEAREST_LINES = 8;

/** The days of the range, named as fully as there is room: "Wed 13", else "13", else some of them by "13 September". */
export function dayAxis(frame: ChartFrame, trip: Trip, language: Language): DayAxis {
  const { range, fontSize } = frame;
  const ticks = dayTicks(range, trip);
  const starts = ticks[0] === range.start ? ticks : [range.start, ...ticks];
  const cells = starts.map((start, index) => {
    const [left, right] = [xAt(frame, start), xAt(frame, starts[index + 1] ?? range.end)];
    return { start, left, right, x: (left + right) / 2 };
  });
  const lines = everyNth(
    ticks.map((tick) => xAt(frame, tick)),
    NEAREST_LINES,
  );
  const dayWidth = Math.max(0, ...cells.map(({ left, right }) => right - left));
  const fits = (text: string, room: number) => textWidth(text, fontSize) + AIR <= room;
  const full = (t: Instant) => shortDay(t, trip.zone, language);
  const number = (t: Instant) => String(civilDate(t, trip.zone).day);
  const name = [full, number].find((text) => cells.every(({ start }) => fits(text(start), dayWidth)));
  if (name !== undefined) {
    const labels = cells.map(({ start, left, right, x }) => ({ text: name(start), x, room: right - left }));
    return { lines, labels: labels.filter(({ text, room }) => fits(text, room)).map(({ text, x }) => ({ text, x })) };
  }
  const dated = cells.map(({ start, left }) => ({ text: dayAndMonth(start, trip.zone, language), x: left }));
  const widest = Math.max(0, ...dated.map(({ text }) => textWidth(text, fontSize)));
  const within = dated.filter(({ x }) => x - widest / 2 >= frame.left && x + widest / 2 <= frame.right);
  const step = Math.max(1, Math.ceil((widest + AIR) / Math.max(1e-6, dayWidth)));
  return { lines, labels: within.filter((_, index) => index % step === 0) };
}

/** Every nth of evenly spaced values, so that neighbours are at least a gap apart. */
function everyNth(values: readonly number[], gap: number): number[] {
  const spacing = ((values[values.length - 1] ?? 0) - (values[0] ?? 0)) / Math.max(1, values.length - 1);
  const step = spacing <= 0 ? 1 : Math.max(1, Math.ceil(gap / spacing));
  return values.filter((_, index) => index % step === 0);
}
