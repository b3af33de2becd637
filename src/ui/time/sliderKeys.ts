import { DAY, HOUR } from "../../trip/time/instant.ts";

/** How far the time slider's keys move the time, in milliseconds. */
export const KEY_STEPS: Readonly<Record<string, number>> = {
  ArrowLeft: -HOUR,
  ArrowDown: -HOUR,
  ArrowRight: HOUR,
  ArrowUp: HOUR,
  PageDown: -DAY,
  PageUp: DAY,
};
