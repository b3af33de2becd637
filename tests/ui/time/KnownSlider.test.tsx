// @vitest-environment jsdom
import { flushSync } from "react-dom";
import { createRoot } from "react-dom/client";
import { describe, expect, test } from "vitest";
import { asKnown, EVERYTHING, type Knowledge } from "../../../src/trip/knowledge/knownTrip.ts";
import { KnownSlider } from "../../../src/ui/time/KnownSlider.tsx";
import { ENGLISH, RANGE } from "../../support/appStore.ts";
import { at, TRIP } from "../../support/record.ts";

/** Renders the slider at a state of knowledge, and keeps what it asks for. */
function renderSlider(knowledge: Knowledge) {
  document.body.innerHTML = "<div></div>";
  const root = createRoot(document.body.firstElementChild as Element);
  const asked: Knowledge[] = [];
  flushSync(() =>
    root.render(
      <KnownSlider
        known={asKnown(TRIP, knowledge)}
        range={RANGE}
        i18n={ENGLISH}
        onKnown={(chosen) => void asked.push(chosen)}
      />,
    ),
  );
  const input = document.querySelector("input") as HTMLInputElement;
  return { input, asked };
}

describe(KnownSlider, () => {
  test("is at the end with everything, and before it with less", () => {
    const all = renderSlider(EVERYTHING).input;
    expect([all.value, all.labels?.[0]?.textContent]).toEqual([all.max, "Known until"]);
    const then = renderSlider({ kind: "instant", instant: at("03 06:00") }).input;
    expect(Number(then.value) / Number(then.max)).toBeCloseTo(
      (at("03 06:00") - RANGE.start) / (RANGE.end - RANGE.start),
      3,
    );
    expect(then.getAttribute("aria-valuetext")).toMatch(/^Monday 3 June 2024, .* claims were known then$/);
  });

  test("asks for the publication before by key", () => {
    const { input, asked } = renderSlider(EVERYTHING);
    const event = new KeyboardEvent("keydown", { key: "ArrowLeft", bubbles: true, cancelable: true });
    flushSync(() => input.dispatchEvent(event));
    expect(event.defaultPrevented).toBe(true);
    expect(asked).toEqual([{ kind: "instant", instant: at("03 23:59:59") }]);
  });
});
