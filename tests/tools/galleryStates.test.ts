import { describe, expect, test } from "vitest";
import { asKnown, EVERYTHING } from "../../src/trip/knowledge/knownTrip.ts";
import { momentAt } from "../../src/trip/knowledge/moment.ts";
import { timeRange } from "../../src/trip/knowledge/timeRange.ts";
import { readAddress } from "../../src/view/address.ts";
import { trip } from "../browser/drivers/record.ts";
import { STATES } from "./galleryStates.ts";

const range = timeRange(asKnown(trip, EVERYTHING));

function viewOf(name: string) {
  const query = STATES.find((state) => state.name === name)?.query ?? "";
  return readAddress(`?${query}`, trip, range).view;
}

describe("gallery states", () => {
  test("have names of their own", () => {
    expect(new Set(STATES.map(({ name }) => name)).size).toBe(STATES.length);
  });

  test.each(STATES)("$name: every parameter is understood", ({ name, query }) => {
    const view = viewOf(name);
    const parameters = new URLSearchParams(query);
    expect(view.place).toBe(parameters.get("place"));
    expect(view.claim).toBe(parameters.get("claim"));
    expect(view.lang).toBe(parameters.get("lang"));
    expect(view.theme).toBe(parameters.get("theme"));
    expect(view.knowledge.kind === "everything").toBe(!parameters.has("known"));
    const t = parameters.get("t");
    expect(view.t).toBe(t === null ? range.start : Math.min(Math.max(Date.parse(t), range.start), range.end));
  });

  test.each([
    ["train unreported", "unreported"],
    ["train at a place", "at"],
    ["train between places", "between"],
    ["train open", "open"],
  ])("%s", (name, status) => {
    const { t, knowledge } = viewOf(name);
    expect(momentAt(asKnown(trip, knowledge), t).whereabouts.status).toBe(status);
  });

  test.each(["confirmed", "reported", "expected", "speculated"])("%s: the place has that certainty", (name) => {
    const { place, knowledge } = viewOf(name);
    expect(asKnown(trip, knowledge).certaintyByPlace.get(place ?? "")).toBe(name);
  });
});
