// @vitest-environment jsdom
import { flushSync } from "react-dom";
import { createRoot } from "react-dom/client";
import { describe, expect, test } from "vitest";
import { EVERYTHING, type Knowledge } from "../../../src/trip/knowledge/knownTrip.ts";
import { TourEnd } from "../../../src/ui/time/TourEnd.tsx";
import { ENGLISH } from "../../support/appStore.ts";

const EDITION: Knowledge = { kind: "edition", id: "first-day" };

/** Clicks every button of the end of a tour; gives their names and what they ask for. */
function clicked(known: Knowledge) {
  document.body.innerHTML = "<div></div>";
  const asked: Knowledge[] = [];
  const root = createRoot(document.body.firstElementChild as Element);
  const onReplay = (knowledge: Knowledge) => void asked.push(knowledge);
  flushSync(() => root.render(<TourEnd known={known} i18n={ENGLISH} onReplay={onReplay} />));
  const buttons = [...document.querySelectorAll("button")];
  for (const button of buttons) button.click();
  return { names: buttons.map(({ textContent }) => textContent), asked };
}

describe(TourEnd, () => {
  test("offers the same again, and the other state of knowledge", () => {
    expect(clicked(EVERYTHING)).toEqual({
      names: ["Play again", "Replay: The first day, 3 June"],
      asked: [EVERYTHING, EDITION],
    });
    expect(clicked(EDITION)).toEqual({
      names: ["Play again", "Replay: Everything since"],
      asked: [EDITION, EVERYTHING],
    });
  });
});
