import { type KeyboardEvent, memo, type RefObject, useCallback, useLayoutEffect, useRef, useState } from "react";
import { clampTo, type TimeRange } from "../../trip/knowledge/timeRange.ts";
import { type Instant, MINUTE } from "../../trip/time/instant.ts";
import { timeForKey } from "./sliderKeys.ts";

export interface TimeSliderProps {
  readonly label: string;
  /** The moment in words, with what happens. */
  readonly text: string;
  readonly t: Instant;
  readonly range: TimeRange;
  readonly onTime: (t: Instant) => void;
}

/** How long the slider must rest before its `value` attribute follows, which copies of the page keep (ms). */
const REST_MS = 300;

/**
 * The range input, in minutes from the start of the range. Its value and `aria-valuetext` are set imperatively: React
 * would rewrite every attribute on each step.
 */
export function TimeSlider({ label, text, t, range, onTime }: TimeSliderProps) {
  const input = useRef<HTMLInputElement>(null);
  const latestTime = useRef(t);
  const minutes = String(Math.round((t - range.start) / MINUTE));
  const [initial] = useState({ minutes, text });
  useLayoutEffect(() => {
    latestTime.current = t;
    if (input.current === null) return;
    if (input.current.value !== minutes) input.current.value = minutes;
    input.current.setAttribute("aria-valuetext", text);
    const rest = setTimeout(() => input.current?.setAttribute("value", minutes), REST_MS);
    return () => clearTimeout(rest);
  }, [t, minutes, text]);
  const onMinutes = useCallback(
    (value: string) => onTime(clampTo(range, range.start + Number(value) * MINUTE)),
    [range, onTime],
  );
  const onKey = useCallback(
    (event: KeyboardEvent) => {
      const target = timeForKey(event, latestTime.current, range);
      if (target === null) return;
      event.preventDefault();
      onTime(target);
    },
    [range, onTime],
  );
  return <RangeInput input={input} label={label} range={range} initial={initial} onMinutes={onMinutes} onKey={onKey} />;
}

interface RangeInputProps {
  readonly input: RefObject<HTMLInputElement | null>;
  readonly label: string;
  readonly range: TimeRange;
  /** The value and the text that the input is created with. */
  readonly initial: { readonly minutes: string; readonly text: string };
  readonly onMinutes: (value: string) => void;
  readonly onKey: (event: KeyboardEvent) => void;
}

const RangeInput = memo(function RangeInput({ input, label, range, initial, onMinutes, onKey }: RangeInputProps) {
  return (
    <input
      type="range"
      className="time-slider"
      ref={input}
      aria-label={label}
      aria-valuetext={initial.text}
      min={0}
      max={Math.round((range.end - range.start) / MINUTE)}
      step={1}
      defaultValue={initial.minutes}
      onChange={(event) => onMinutes(event.target.value)}
      onKeyDown={onKey}
    />
  );
});
