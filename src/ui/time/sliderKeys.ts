import { clampTo, type TimeRange } from "../../trip/knowledge/timeRange.ts";
import { DAY, HOUR, type Instant } from "../../trip/time/instant.ts";

/** How far the time slider's keys move the time, in milliseconds. */
export const KEY_STEPS: Readonly<Record<string, number>> = {
  ArrowLeft: -HOUR,
  ArrowDown: -HOUR,
  ArrowRight: HOUR,
  ArrowUp: HOUR,
  PageDown: -DAY,
  PageUp: DAY,
};

/** The parts of a keyboard event that decide what a key does. */
export type KeyPress = Pick<KeyboardEvent, "key" | "altKey" | "ctrlKey" | "metaKey">;

/** The time that a key moves the slider to, within the range; null for keys the slider leaves to the browser. */
export function timeForKey(press: KeyPress, t: Instant, range: TimeRange): Instant | null {
  if (press.altKey || press.ctrlKey || press.metaKey) return null;
  if (press.key === "Home") return range.start;
  if (press.key === "End") return range.end;
  const step = KEY_STEPS[press.key];
  return step === undefined ? null : clampTo(range, t + step);
}
