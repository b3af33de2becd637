// @vitest-environment jsdom
import { flushSync } from "react-dom";
import { createRoot } from "react-dom/client";
import { describe, expect, test } from "vitest";
import { EVERYTHING, type Knowledge } from "../../src/trip/knowledge/knownTrip.ts";
import { KnowledgeSwitch } from "../../src/ui/KnowledgeSwitch.tsx";
import { ENGLISH } from "../support/appStore.ts";
import { at } from "../support/record.ts";

const INSTANT: Knowledge = { kind: "instant", instant: at("03 06:00") };

/** Renders the switch; gives its radio buttons by name, and keeps what it asks for. */
function renderSwitch(known: Knowledge, asked: Knowledge | null) {
  document.body.innerHTML = "<div></div>";
  const root = createRoot(document.body.firstElementChild as Element);
  const chosen: Knowledge[] = [];
  const onKnown = (knowledge: Knowledge) => void chosen.push(knowledge);
  flushSync(() => root.render(<KnowledgeSwitch known={known} asked={asked} i18n={ENGLISH} onKnown={onKnown} />));
  const radios = [...document.querySelectorAll("input")];
  return { radios, names: radios.map((radio) => radio.getAttribute("aria-label")), chosen };
}

describe(KnowledgeSwitch, () => {
  test("offers the editions and everything, each described by its meaning", () => {
    const { radios, names, chosen } = renderSwitch(EVERYTHING, null);
    expect(names).toEqual(["The first day, 3 June", "The morning post alone", "Everything since"]);
    expect(radios.map(({ checked }) => checked)).toEqual([false, false, true]);
    const meaning = document.getElementById(radios[0]?.getAttribute("aria-describedby") ?? "");
    expect(meaning?.textContent).toMatch(/^stamped \d\d:\d\d /);
    flushSync(() => radios[0]?.click());
    expect(chosen).toEqual([{ kind: "edition", id: "first-day" }]);
  });

  test("offers an instant while one is chosen or is in the address", () => {
    expect(renderSwitch(INSTANT, null).radios.map(({ checked }) => checked)).toEqual([false, false, false, true]);
    expect(renderSwitch(EVERYTHING, INSTANT).names[3]).toMatch(/^By Monday 3 June 2024/);
  });
});
