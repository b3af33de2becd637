// @vitest-environment jsdom
import { join } from "node:path";
import { flushSync } from "react-dom";
import { createRoot } from "react-dom/client";
import { describe, expect, test } from "vitest";
import { unstartedList } from "../../../src/build/prerender/eventList.tsx";
import { ROOT } from "../../../src/build/record/readRecord.ts";
import { asKnown, EVERYTHING } from "../../../src/trip/knowledge/knownTrip.ts";
import { EventList } from "../../../src/ui/events/EventList.tsx";
import { PAGE_SIZE } from "../../../src/ui/events/page.ts";
import { syntheticTrip } from "../../bench/synthetic.ts";

const trip = syntheticTrip(join(ROOT, "data"), { claims: 2000, places: 200 });
const known = asKnown(trip, EVERYTHING);

/** Renders the list of a large record at its first moment. */
function renderList() {
  document.body.innerHTML = "<div></div>";
  flushSync(() => createRoot(document.body.firstElementChild as Element).render(unstartedList(known)));
  const find = <Found extends HTMLElement>(selector: string) => [...document.querySelectorAll<Found>(selector)];
  return {
    events: () => find(".event").map(({ dataset }) => dataset.event),
    firstNumber: () => find<HTMLOListElement>(".event-list")[0]?.start,
    claims: () => find(".event .event-claim").length,
    later: () => find<HTMLButtonElement>(".event-pager button:last-child")[0],
    earlier: () => find<HTMLButtonElement>(".event-pager button:first-child")[0],
    press: (button: HTMLButtonElement | undefined) => flushSync(() => button?.click()),
  };
}

describe(EventList, () => {
  test("shows one page of rows of a large record, and the next page on request", () => {
    const list = renderList();
    const ids = known.events.map(({ id }) => id);
    expect(list.events()).toEqual(ids.slice(0, PAGE_SIZE));
    expect(list.earlier()?.disabled).toBe(true);
    list.press(list.later());
    expect(list.events()).toEqual(ids.slice(PAGE_SIZE, 2 * PAGE_SIZE));
    expect(list.firstNumber()).toBe(PAGE_SIZE + 1);
    list.press(list.earlier());
    expect(list.events()).toEqual(ids.slice(0, PAGE_SIZE));
  });

  test("shows every event and each of its claims, from the first page to the last", () => {
    const list = renderList();
    const events: (string | undefined)[] = [];
    let claims = 0;
    for (;;) {
      events.push(...list.events());
      claims += list.claims();
      if (list.later()?.disabled !== false) break;
      list.press(list.later());
    }
    expect(events).toEqual(known.events.map(({ id }) => id));
    expect(claims).toBe(known.claims.filter(({ event }) => event !== null).length);
  });
});
