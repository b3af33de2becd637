import { describe, expect, test, vi } from "vitest";
import {
  announcement,
  ground,
  happeningText,
  knownTrip,
  label,
  memoize,
  moment,
  scene,
  selectedPlaceId,
  selection,
  theme,
  trainText,
} from "../../src/app/selectors.ts";
import { HOUR } from "../../src/trip/time/instant.ts";
import { changeKnowledge, openPlace, seek } from "../../src/view/transitions.ts";
import { RANGE, readyState } from "../support/appStore.ts";

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
});
