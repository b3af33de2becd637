// @vitest-environment jsdom
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { checkedRecord } from "../../../src/build/checkedRecord.ts";
import { unstartedList } from "../../../src/build/prerender/eventList.tsx";
import { listedClaims, listedEvents } from "../../../src/build/record/listedClaims.ts";
import { shippedEvidence, shippedTrip } from "../../../src/build/shippedRecord.ts";
import { asKnown, EVERYTHING } from "../../../src/trip/knowledge/knownTrip.ts";
import { buildTrip } from "../../../src/trip/parse/buildTrip.ts";
import { withListedTexts, withoutListedTexts } from "../../../src/trip/record/listedTexts.ts";
import type { ShippedEvidence } from "../../../src/trip/record/shipped.ts";
import { pickLocale } from "../../../src/trip/record/translations.ts";
import { readList } from "../../../src/ui/events/readList.ts";

const { file, evidence: full } = checkedRecord();
const tripFile = pickLocale(shippedTrip(file), "en");
const evidence = pickLocale(shippedEvidence(full), "en");

/** The evidence as the page's program gets it, and the list of the page's document. */
function sent(evidence: ShippedEvidence) {
  const trip = buildTrip(tripFile, evidence);
  const list = document.createElement("div");
  list.innerHTML = renderToStaticMarkup(unstartedList(asKnown(trip, EVERYTHING)));
  const claims = listedClaims(trip).map(({ id }) => id);
  const events = listedEvents(trip).map(({ id }) => id);
  return { list, program: withoutListedTexts(evidence, claims, events) };
}

describe(listedClaims, () => {
  test("the program's evidence holds no text that the document lists", () => {
    const { program } = sent(evidence);
    expect(program.listed).toHaveLength(evidence.claims.length);
    const texts = program.evidenceFile.claims.map(({ quote, summary }) => quote?.exact ?? summary?.en);
    expect(texts.filter((text) => text !== "")).toEqual([]);
    expect(program.evidenceFile.events.filter(({ title }) => title.en !== "")).toEqual([]);
    const names = new Set(program.evidenceFile.sources.map(({ publisher }) => publisher));
    expect([...names].filter((name) => name !== undefined)).toEqual([""]);
  });

  test("the name of a last speaker who is the publisher too stays, as the list does not repeat it", () => {
    const [claim, ...others] = evidence.claims as [ShippedEvidence["claims"][number]];
    const { publisher = "" } = evidence.sources.find(({ id }) => id === claim.source) ?? {};
    const told = { ...evidence, claims: [{ ...claim, via: ["A witness", publisher] }, ...others] };
    const { list, program } = sent(told);
    expect(program.evidenceFile.claims[0]?.via).toEqual(["", publisher]);
    expect(withListedTexts(program, readList(list))).toEqual(told);
  });

  test("with the texts of the document's list it is complete", () => {
    const { list, program } = sent(evidence);
    expect(withListedTexts(program, readList(list))).toEqual(evidence);
  });

  test("so it is where the list shows a first page only, and where a text has what HTML changes", () => {
    const { quote: _, ...claim } = evidence.claims[0] as ShippedEvidence["claims"][number];
    const more = Array.from({ length: 250 }, (_, index) => ({
      ...claim,
      id: `more-${index}`,
      event: null,
      about: [],
      quote: { exact: index === 7 ? "one\r\ntwo" : ` <b>${index}</b> & “more”\n ` },
      summary: null,
    }));
    const large = { ...evidence, claims: [...more, ...evidence.claims] };
    const { list, program } = sent(large);
    expect(program.listed.length).toBeLessThan(large.claims.length);
    expect(withListedTexts(program, readList(list))).toEqual(large);
  });

  test.each([
    ["without a claim", (list) => list.querySelector(".event-claim")?.remove()],
    ["with a translated text", (list) => list.querySelector(".claim-quote")?.append("에서")],
    ["with a translated title", (list) => list.querySelector(".event .event-title")?.append("에서")],
    ["with a translated speaker", (list) => list.querySelector("cite bdi")?.append("에서")],
    [
      "with another link",
      (list) => list.querySelector(".claim-source a")?.setAttribute("href", "https://example.org/"),
    ],
  ] as const satisfies readonly [string, (list: Element) => void][])("a list %s is refused", (_, change) => {
    const { list, program } = sent(evidence);
    change(list);
    expect(withListedTexts(program, readList(list))).toBeNull();
  });
});
