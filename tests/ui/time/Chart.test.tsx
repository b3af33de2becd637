// @vitest-environment jsdom
import { flushSync } from "react-dom";
import { createRoot, type Root } from "react-dom/client";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { chartLayout } from "../../../src/scene/chart/chartLayout.ts";
import type { KnownEvent } from "../../../src/trip/knowledge/knownTrip.ts";
import { asKnown, EVERYTHING } from "../../../src/trip/knowledge/knownTrip.ts";
import { momentAt } from "../../../src/trip/knowledge/moment.ts";
import { timeRange } from "../../../src/trip/knowledge/timeRange.ts";
import { HOUR } from "../../../src/trip/time/instant.ts";
import { Chart } from "../../../src/ui/time/Chart.tsx";
import { at, TRIP } from "../../support/record.ts";

const known = asKnown(TRIP, EVERYTHING);
const range = timeRange(known);
const messages = { nothingKnownAfter: "Nothing after this was known then", published: (who: string) => who };

let box: HTMLElement;
let root: Root;
const onScrub = vi.fn<(t: number) => void>();
const onOpenEvent = vi.fn<(event: KnownEvent) => void>();

function show(t: number, selected: string | null = null): void {
  const { whereabouts } = momentAt(known, t);
  const layout = chartLayout({
    ...{ known, range, messages, language: "en", width: 500, height: 240 },
    ...{ gutter: null, compare: null, hasCursorLabel: true },
  });
  const options = { layout, t, whereabouts, selected, onScrub, onOpenEvent } as const;
  flushSync(() => root.render(<Chart {...options} language="en" cursorLabel="Mon 3, 02:00" />));
}

function chart(): SVGSVGElement {
  const found = box.querySelector<SVGSVGElement>("[data-part='chart']");
  if (found === null) throw new Error("There is no chart.");
  return found;
}

function pointer(type: string, clientX: number, clientY: number): void {
  const event = new MouseEvent(type, { bubbles: true, clientX, clientY, button: 0 });
  Object.assign(event, { pointerId: 1, isPrimary: true });
  flushSync(() => chart().dispatchEvent(event));
}

beforeEach(() => {
  box = document.createElement("div");
  document.body.append(box);
  root = createRoot(box);
  show(at("03 02:00"));
  Object.assign(chart(), { setPointerCapture: () => {} });
  chart().getBoundingClientRect = () => new DOMRect(100, 0, 1000, 480);
  onScrub.mockReset();
  onOpenEvent.mockReset();
});

afterEach(() => {
  root.unmount();
  box.remove();
});

describe(Chart, () => {
  test("changes nothing in a step but the cursor, the train at it and how far the tint reaches", () => {
    const observer = new MutationObserver(() => {});
    observer.observe(box, { subtree: true, childList: true, attributes: true, characterData: true });
    const touched = new Set<string>();
    for (let t = at("01 00:00"); t < at("04 00:00"); t += HOUR) {
      show(t);
      for (const { target } of observer.takeRecords()) {
        const element = target instanceof Element ? target : target.parentElement;
        const isOfStep = element?.closest(".chart-past, .chart-cursor, .chart-present") !== null;
        touched.add(isOfStep ? "the cursor" : element.outerHTML);
      }
    }
    expect([...touched]).toEqual(["the cursor"]);
  });

  test("is kept from assistive technology, which has the slider and the list", () => {
    expect(chart().getAttribute("aria-hidden")).toBe("true");
    expect(chart().querySelectorAll("[tabindex], a, button")).toHaveLength(0);
  });

  test("frames every report of the selected place, and none of another", () => {
    const framed = () =>
      [...chart().querySelectorAll<SVGElement>(".chart-selected")].map(({ dataset }) => dataset.event);
    expect(framed()).toEqual([]);
    show(at("03 02:00"), "cedar");
    const ofPlace = known.events.filter(({ place }) => place.id === "cedar").map(({ id }) => id);
    expect(ofPlace.length).toBeGreaterThan(0);
    expect(framed().sort()).toEqual(ofPlace.sort());
    show(at("03 02:00"));
    expect(framed()).toEqual([]);
  });

  test("scrubs to where it is dragged, at whatever size it is shown", () => {
    pointer("pointerdown", 300, 200);
    pointer("pointermove", 302, 200);
    expect(onScrub).not.toHaveBeenCalled();
    pointer("pointermove", 1100, 200);
    pointer("pointermove", 100, 200);
    pointer("pointerup", 100, 200);
    expect(onScrub.mock.calls).toEqual([[range.end], [range.start]]);
    expect(onOpenEvent).not.toHaveBeenCalled();
  });

  test("opens the report that is tapped, and goes to the time where there is none", () => {
    const bar = chart().querySelector("[data-event='cedar-passage'] path");
    const [, x, y] = /^M([\d.]+) ([\d.]+)/.exec(bar?.getAttribute("d") ?? "")?.map(Number) ?? [];
    pointer("pointerdown", 100 + 2 * (x ?? 0), 2 * (y ?? 0));
    pointer("pointerup", 100 + 2 * (x ?? 0), 2 * (y ?? 0));
    expect(onOpenEvent.mock.calls.map(([event]) => event.id)).toEqual(["cedar-passage"]);
    expect(onScrub).not.toHaveBeenCalled();
    pointer("pointerdown", 800, 100);
    pointer("pointerup", 800, 100);
    expect(onScrub).toHaveBeenCalledOnce();
  });
});
