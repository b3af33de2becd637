import { describe, expect, test } from "vitest";
import { asKnown, EVERYTHING, type KnownEvent } from "../../src/trip/knowledge/knownTrip.ts";
import type { Claim } from "../../src/trip/model/trip.ts";
import { HOUR } from "../../src/trip/time/instant.ts";
import { isMapStatic } from "../../src/view/appState.ts";
import {
  applyAddress,
  applyHostMessage,
  changeKnowledge,
  closePlace,
  moveOnScreen,
  openClaim,
  openEvent,
  openPlace,
  pause,
  pickClaim,
  play,
  reportMap,
  seek,
  showPlayed,
} from "../../src/view/transitions.ts";
import { ENGLISH, RANGE, readyState, stateWith } from "../support/appStore.ts";
import { TRIP } from "../support/record.ts";

const EDITION = { kind: "edition", id: "first-day" } as const;
const known = asKnown(TRIP, EVERYTHING);

function claimWhere(is: (claim: Claim) => boolean): Claim {
  const claim = [...TRIP.claims.values()].find(is);
  if (claim === undefined) throw new Error("The trip has no such claim.");
  return claim;
}

function eventWhere(is: (event: KnownEvent) => boolean): KnownEvent {
  const event = known.events.find(is);
  if (event === undefined) throw new Error("The trip has no such event.");
  return event;
}

describe(applyAddress, () => {
  test("shows the view, remembers the knowledge asked for, and is ready", () => {
    const view = { ...stateWith().view, t: RANGE.start + HOUR, knowledge: EDITION };
    expect(applyAddress(stateWith(), { view, ignored: [] })).toEqual({
      ...stateWith(),
      ...{ view, knownFromUrl: EDITION, isReady: true },
    });
  });

  test("notes what could not be read, until the view changes", () => {
    const unread = applyAddress(stateWith(), { view: stateWith().view, ignored: ["lang"] });
    expect(unread.unreadParameters).toEqual(["lang"]);
    expect(reportMap(unread, "live").unreadParameters).toEqual(["lang"]);
    expect(seek(unread, RANGE.end).unreadParameters).toEqual([]);
  });

  test("gives up the live map where the address asks for none", () => {
    const state = readyState({}, { mapMode: "live" });
    expect(applyAddress(state, { view: { ...state.view, static: true }, ignored: [] }).mapMode).toBe("static");
    expect(applyAddress(state, { view: state.view, ignored: [] }).mapMode).toBe("live");
  });
});

describe(seek, () => {
  test("moves within the axis and stops playback", () => {
    const state = readyState({}, { isPlaying: true });
    expect(seek(state, RANGE.start + HOUR).view.t).toBe(RANGE.start + HOUR);
    expect(seek(state, RANGE.end + HOUR).view.t).toBe(RANGE.end);
    expect(seek(state, RANGE.start - HOUR).view.t).toBe(RANGE.start);
    expect(seek(state, RANGE.start).isPlaying).toBe(false);
  });
});

describe(openPlace, () => {
  test("opens for the reader, at no claim, and closes the list", () => {
    const state = readyState({ claim: "cedar-review" }, { isListOpen: true });
    const opened = openPlace(state, "elm");
    expect(opened.view).toEqual({ ...state.view, place: "elm", claim: null });
    expect([opened.openedByReader, opened.isListOpen]).toEqual([true, false]);
  });

  test("does not stop playback", () => {
    expect(openPlace(readyState({}, { isPlaying: true }), "elm").isPlaying).toBe(true);
  });
});

describe(openClaim, () => {
  test("opens the claim at the first place it is about", () => {
    const claim = claimWhere(({ about }) => about.length > 0);
    expect(openClaim(readyState(), claim).view).toMatchObject({ place: claim.about[0]?.id, claim: claim.id });
  });

  test("opens a claim about no place at the place of its event", () => {
    const claim = claimWhere(({ about, event }) => about.length === 0 && event !== null);
    expect(openClaim(readyState(), claim).view).toMatchObject({ place: claim.event?.place.id, claim: claim.id });
  });
});

describe(openEvent, () => {
  test("opens the event's place at the moment the event begins", () => {
    const event = eventWhere(({ window }) => (window?.earliest ?? 0) > RANGE.start);
    expect(openEvent(readyState(), event).view).toMatchObject({ t: event.window?.earliest, place: event.place.id });
  });

  test("keeps the moment if the event has no time", () => {
    const event = { ...eventWhere(() => true), window: null };
    expect(openEvent(readyState({ t: RANGE.end }), event).view.t).toBe(RANGE.end);
  });
});

test("a claim picked in the panel opens at its own place", () => {
  const state = readyState({ place: "elm" }, { openedByReader: true });
  expect(pickClaim(state, "cedar-review")).toEqual({
    ...state,
    view: { ...state.view, place: null, claim: "cedar-review" },
  });
});

test("closing a place forgets its claim, and nothing else", () => {
  const state = readyState({ place: "elm", claim: "cedar-review", t: RANGE.end }, { isPlaying: true });
  expect(closePlace(state)).toEqual({ ...state, view: { ...state.view, place: null, claim: null } });
  const closed = readyState();
  expect(closePlace(closed)).toBe(closed);
});

test("changing the knowledge keeps the moment and the open place", () => {
  const state = readyState({ place: "elm", t: RANGE.end });
  expect(changeKnowledge(state, EDITION).view).toEqual({ ...state.view, knowledge: EDITION });
});

describe(applyHostMessage, () => {
  test("changes the given fields, stops playback, closes the list and takes no focus", () => {
    const state = readyState(
      { place: "elm", t: RANGE.start },
      { isPlaying: true, isListOpen: true, openedByReader: true },
    );
    const moved = applyHostMessage(state, { t: RANGE.end });
    expect(moved.view).toEqual({ ...state.view, t: RANGE.end });
    expect([moved.isPlaying, moved.isListOpen, moved.openedByReader]).toEqual([false, false, false]);
  });

  test("gives up the live map where the article asks for a static one", () => {
    expect(applyHostMessage(readyState({}, { mapMode: "live" }), { static: true }).mapMode).toBe("static");
  });

  test("with nothing that can be read leaves all as it is, and notes what it was", () => {
    const state = readyState({}, { isPlaying: true, isListOpen: true });
    expect(applyHostMessage(state, {}, ["lang"])).toEqual({ ...state, unreadFields: ["lang"] });
  });

  test("keeps noted what was not read until a message gives it a value, or the reader changes the view", () => {
    const noted = applyHostMessage(readyState(), {}, ["lang", "known", "highlight"]);
    const later = applyHostMessage(applyHostMessage(noted, { theme: "dark" }), {}, ["lang", "theme"]);
    expect(later.unreadFields).toEqual(["lang", "known", "highlight", "theme"]);
    expect(applyHostMessage(later, { t: RANGE.end }).unreadFields).toEqual(["lang", "known", "theme"]);
    expect(applyHostMessage(later, { knowledge: EDITION, lang: "ko" }).unreadFields).toEqual(["highlight", "theme"]);
    expect(seek(later, RANGE.end).unreadFields).toEqual([]);
  });
});

describe(play, () => {
  test("resumes at the moment on screen, or at the start once the end is reached", () => {
    expect(play(readyState({ t: RANGE.start + HOUR }))).toMatchObject({
      isPlaying: true,
      view: { t: RANGE.start + HOUR },
    });
    expect(play(readyState({ t: RANGE.end })).view.t).toBe(RANGE.start);
  });
});

test("pausing keeps the moment, and changes nothing where nothing plays", () => {
  const state = readyState({ t: RANGE.start + HOUR });
  expect(pause({ ...state, isPlaying: true })).toEqual(state);
  expect(pause(state)).toBe(state);
});

describe(showPlayed, () => {
  const over = showPlayed(readyState({}, { isPlaying: true }), { t: RANGE.end, isOver: true });

  test("moves the time, and stops at the end", () => {
    const played = { t: RANGE.start + HOUR, isOver: false };
    expect(showPlayed(readyState(), played)).toMatchObject({ isPlaying: true, isOver: false, view: { t: played.t } });
    expect(over).toMatchObject({ isPlaying: false, isOver: true, view: { t: RANGE.end } });
  });

  test("is over until the time moves again, whatever else changes", () => {
    expect(changeKnowledge(over, EDITION).isOver).toBe(true);
    expect(openPlace(over, "elm").isOver).toBe(true);
    expect(seek(over, RANGE.start).isOver).toBe(false);
    expect(play(over)).toMatchObject({ isOver: false, isPlaying: true, view: { t: RANGE.start } });
    expect(applyAddress(over, { view: over.view, ignored: [] }).isOver).toBe(false);
  });
});

describe("the map on screen", () => {
  test("is never live where no live map may run", () => {
    for (const state of [stateWith(), readyState({ static: true }), readyState({}, { savesData: true })]) {
      expect(isMapStatic(state)).toBe(true);
      expect(reportMap(state, "live").mapMode).toBe("static");
    }
    expect(reportMap(readyState(), "live").mapMode).toBe("live");
  });

  test("is released off screen, but stays reported as failed", () => {
    expect(moveOnScreen(readyState({}, { mapMode: "live" }), false)).toMatchObject({ mapMode: "static" });
    expect(moveOnScreen(readyState({}, { mapMode: "failed" }), false)).toMatchObject({ mapMode: "failed" });
    expect(moveOnScreen(readyState({}, { mapMode: "live" }), true)).toMatchObject({ mapMode: "live" });
  });
});

test("the prerender shows English, the start, and a static map", () => {
  expect(stateWith()).toMatchObject({ pack: ENGLISH, isReady: false, mapMode: "static", view: { t: RANGE.start } });
});
