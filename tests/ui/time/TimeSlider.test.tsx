// @vitest-environment jsdom
import { flushSync } from "react-dom";
import { createRoot } from "react-dom/client";
import { describe, expect, test } from "vitest";
import { HOUR, MINUTE } from "../../../src/trip/time/instant.ts";
import { TimeSlider } from "../../../src/ui/time/TimeSlider.tsx";

const range = { start: 0, end: 10 * HOUR };

/** Renders the slider at a time, and again at others; keeps every time that it asks for. */
function renderSlider(initialTime: number) {
  document.body.innerHTML = "<div></div>";
  const root = createRoot(document.body.firstElementChild as Element);
  const asked: number[] = [];
  const onTime = (t: number) => void asked.push(t);
  const render = (t: number) =>
    flushSync(() => root.render(<TimeSlider label="Time" text={`at ${t}`} t={t} range={range} onTime={onTime} />));
  render(initialTime);
  const input = document.querySelector("input") as HTMLInputElement;
  const press = (key: string) => {
    const event = new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true });
    flushSync(() => input.dispatchEvent(event));
    return event.defaultPrevented;
  };
  return { render, input, press, asked };
}

describe(TimeSlider, () => {
  test("shows the time in minutes from the start, and says it in words, at every step", () => {
    const { render, input } = renderSlider(HOUR);
    expect([input.value, input.getAttribute("aria-valuetext")]).toEqual(["60", `at ${HOUR}`]);
    render(2 * HOUR);
    expect([input.value, input.getAttribute("aria-valuetext")]).toEqual(["120", `at ${2 * HOUR}`]);
  });

  test("moves by keys from the time last shown, and leaves other keys to the browser", () => {
    const { render, press, asked } = renderSlider(HOUR);
    render(2 * HOUR + 30 * MINUTE + 1);
    expect(press("ArrowRight")).toBe(true);
    expect(press("Tab")).toBe(false);
    expect(asked).toEqual([3 * HOUR + 30 * MINUTE + 1]);
  });
});
