import { describe, expect, test, vi } from "vitest";
import {
  announcement,
  cardEvent,
  compareArea,
  countText,
  currentKeyMoment,
  deckText,
  ground,
  happeningText,
  keyMomentsOf,
  knownTrip,
  label,
  memoize,
  moment,
  nearbyReports,
  scene,
  selectedPlaceId,
  selection,
  theme,
  trainText,
} from "../../src/app/selectors.ts";
import { HOUR } from "../../src/trip/time/instant.ts";
import { changeKnowledge, openPlace, seek } from "../../src/view/transitions.ts";
import { ENGLISH, RANGE, readyState } from "../support/appStore.ts";
import { HIGHLIGHTED_TRIP } from "../support/highlightedTrip.ts";
import { at } from "../support/record.ts";

describe(memoize, () => {
  test("computes again only when an input is another value", () => {
    const compute = vi.fn((a: object, b: number) => ({ a, b }));
    const memoized = memoize(compute);
    const input = {};
    expect(memoized(input, 1)).toBe(memoized(input, 1));
    expect(compute).toHaveBeenCalledTimes(1);
    memoized(input, 2);
    memoized({}, 2);
    expect(compute).toHaveBeenCalledTimes(3);
  });

  test("keeps two results, so that the resting state behind the moving one costs nothing", () => {
    const compute = vi.fn((t: number) => ({ t }));
    const memoized = memoize(compute);
    const resting = memoized(0);
    for (let t = 1; t < 5; t += 1) {
      expect(memoized(t)).toBe(memoized(t));
      expect(memoized(0)).toBe(resting);
    }
    expect(compute).toHaveBeenCalledTimes(5);
  });
});

describe("the flow from knowledge to scene", () => {
  const before = readyState();

  test("a step in time keeps what is known, its ground and the selection, and makes a new moment and scene", () => {
    const first = [knownTrip, ground, selection, moment, scene].map((select) => select(before));
    const after = seek(before, RANGE.start + HOUR);
    const second = [knownTrip, ground, selection, moment, scene].map((select) => select(after));
    expect(first.map((value, index) => Object.is(value, second[index]))).toEqual([true, true, true, false, false]);
  });

  test("opening a place changes the scene, not the moment", () => {
    const atFirst = { moment: moment(before), scene: scene(before) };
    const opened = openPlace(before, "elm");
    expect(selectedPlaceId(opened)).toBe("elm");
    expect(scene(opened).selected).toBe("elm");
    expect(moment(opened)).toBe(atFirst.moment);
    expect(scene(opened)).not.toBe(atFirst.scene);
  });

  test("a place not yet known is not selected", () => {
    const opened = openPlace(before, "cedar");
    expect(selectedPlaceId(opened)).toBe("cedar");
    expect(selectedPlaceId(changeKnowledge(opened, { kind: "edition", id: "first-day" }))).toBeNull();
  });

  test("the map's mode, playback and theme leave it alone", () => {
    const drawn = scene(before);
    expect(scene({ ...before, mapMode: "live", isPlaying: true, systemTheme: "dark" })).toBe(drawn);
  });
});

test("the theme is the one asked for, else the system's", () => {
  expect(theme(readyState({}, { systemTheme: "dark" }))).toBe("dark");
  expect(theme(readyState({ theme: "light" }, { systemTheme: "dark" }))).toBe("light");
});

test("the announcement names moment, train, events and missing parts", () => {
  const state = readyState({}, { mapMode: "failed" });
  const said = announcement(state);
  for (const part of [label(state), trainText(state), happeningText(state)]) expect(said).toContain(part);
  expect(said.length).toBeGreaterThan(announcement(readyState()).length);
  const unread = readyState({}, { unreadParameters: ["theme"] });
  expect(announcement(unread)).toContain("Part of this link could not be read");
  const ofArticle = readyState({}, { unreadFields: ["theme"] });
  expect(announcement(ofArticle)).toContain("Part of what the article asked of this map could not be read");
});

describe("the story at a moment", () => {
  const FIRST_DAY = { kind: "edition", id: "first-day" } as const;
  const state = readyState({}, { pack: { ...ENGLISH, trip: HIGHLIGHTED_TRIP } });
  const idsAt = (text: string) => nearbyReports(seek(state, at(text))).map(({ event }) => event.id);

  test("the key moment is the last one that has begun", () => {
    expect(keyMomentsOf(state).map(({ event }) => event.id)).toEqual(["birch-arrival", "dogwood-arrival"]);
    expect(currentKeyMoment(seek(state, at("01 05:00")))).toBeNull();
    expect(currentKeyMoment(seek(state, at("01 06:00")))?.event.id).toBe("birch-arrival");
    expect(currentKeyMoment(seek(state, at("03 00:00")))?.event.id).toBe("dogwood-arrival");
  });

  test("the card shows the last event that has begun, and stays the same object until the next", () => {
    expect(cardEvent(seek(state, at("01 00:00")))).toMatchObject({ event: { id: "alder-departure" }, keyMoment: null });
    const card = cardEvent(seek(state, at("01 06:30")));
    expect(card).toMatchObject({ event: { id: "birch-arrival" }, keyMoment: { number: 1 } });
    expect(cardEvent(seek(state, at("01 07:00")))).toBe(card);
  });

  test("five reports are listed around the moment, the current one marked", () => {
    const reports = nearbyReports(seek(state, at("01 15:00")));
    expect(reports).toHaveLength(5);
    expect(reports.filter(({ isCurrent }) => isCurrent).map(({ event }) => event.id)).toEqual(["dogwood-arrival"]);
    expect(idsAt("01 00:00")[0]).toBe("alder-departure");
    expect(idsAt("04 08:00")).toHaveLength(5);
  });

  test("deck and counts are of what was known", () => {
    expect(countText(state)).toBe("");
    const then = changeKnowledge(state, FIRST_DAY);
    expect(countText(then)).toBe("6 of 9 events, 9 of 15 claims were known then");
    expect(deckText(then)).not.toBe(deckText(state));
    expect(nearbyReports(then).map(({ event }) => event.id)).not.toContain("cedar-passage");
  });
});

describe(compareArea, () => {
  test("is the area of everything at an instant, and nothing under an edition or with everything", () => {
    const state = readyState();
    expect(compareArea(state)).toBeNull();
    expect(compareArea(changeKnowledge(state, { kind: "edition", id: "first-day" }))).toBeNull();
    const early = compareArea(changeKnowledge(state, { kind: "instant", instant: at("03 06:00") }));
    expect(early?.length).toBeGreaterThan(0);
    expect(compareArea(changeKnowledge(state, { kind: "instant", instant: 0 }))).toBe(early);
  });
});
