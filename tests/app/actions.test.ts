// @vitest-environment jsdom
import { beforeEach, describe, expect, test, vi } from "vitest";
import { createActions, startEscape } from "../../src/app/actions.ts";
import type { Place } from "../../src/trip/model/trip.ts";
import { ENGLISH, RANGE, readyState, storeOf } from "../support/appStore.ts";
import { HIGHLIGHTED_TRIP } from "../support/highlightedTrip.ts";
import { at, TRIP } from "../support/record.ts";

const ELM = TRIP.places.get("elm") as Place;

function button(name: string): HTMLElement {
  const found = document.getElementById(name);
  if (found === null) throw new Error(`There is no button ${name}.`);
  return found;
}

/** An app with a button that opens places and the embed's list button. */
function app() {
  const store = storeOf(readyState());
  return { store, actions: createActions(store, () => button("list")) };
}

beforeEach(() => {
  document.body.innerHTML = '<button id="opener"></button><button id="list"></button>';
  button("opener").focus();
});

describe(createActions, () => {
  test("gives the focus back to the opener when the panel closes", () => {
    const { store, actions } = app();
    actions.openPlace(ELM);
    expect(store.getState().view.place).toBe("elm");
    button("list").focus();
    actions.closePlace();
    expect(store.getState().view.place).toBeNull();
    expect(document.activeElement).toBe(button("opener"));
  });

  test("gives it to the list button where the opener has left the document", () => {
    const { actions } = app();
    actions.openPlace(ELM);
    button("opener").remove();
    actions.pickPlace(null);
    expect(document.activeElement).toBe(button("list"));
  });

  test("moves no focus when a panel closes that the reader did not open", () => {
    const { actions } = app();
    actions.closePlace();
    expect(document.activeElement).toBe(button("opener"));
  });
});

test("replaying starts from the beginning at another state of knowledge, with the focus on the button that pauses", () => {
  document.body.innerHTML = '<button class="time-play"></button>';
  const store = storeOf(readyState({ t: RANGE.end }, { isOver: true }));
  createActions(store, () => null).replay({ kind: "edition", id: "first-day" });
  expect(store.getState()).toMatchObject({
    isPlaying: true,
    isOver: false,
    view: { t: RANGE.start, knowledge: { id: "first-day" } },
  });
  expect(document.activeElement?.className).toBe("time-play");
});

describe("key moments", () => {
  const highlighted = () => {
    const store = storeOf(
      readyState({ place: "elm" }, { pack: { ...ENGLISH, trip: HIGHLIGHTED_TRIP }, isPlaying: true }),
    );
    return { store, actions: createActions(store, () => null) };
  };

  test("are reached by their event, stop playback and close the place", () => {
    const { store, actions } = highlighted();
    actions.openHighlight("birch-arrival");
    expect(store.getState()).toMatchObject({ isPlaying: false, view: { t: at("01 06:00"), place: null } });
  });

  test("are reached by their number; one that is not known moves nothing", () => {
    const { store, actions } = highlighted();
    actions.seekHighlight(1);
    expect(store.getState().view.t).toBe(at("01 15:00"));
    const moved = store.getState();
    actions.seekHighlight(2);
    actions.openHighlight("elm-stay");
    expect(store.getState()).toBe(moved);
  });

  test("are turned to one by one, from between two of them too, and not beyond the first and the last", () => {
    const { store, actions } = highlighted();
    const turned = (step: 1 | -1) => {
      actions.turn(step);
      return store.getState().view.t;
    };
    actions.seek(at("01 08:00"));
    const [first, last] = [at("01 06:00"), at("01 15:00")];
    expect([turned(1), turned(1), turned(-1), turned(1), turned(-1), turned(-1)]).toEqual([
      ...[last, last, first, last, first, first],
    ]);
    actions.seek(at("01 08:00"));
    expect(turned(-1)).toBe(at("01 06:00"));
    expect([actions.turn(-1), actions.turn(1)]).toEqual([false, true]);
  });
});

describe(startEscape, () => {
  const press = (isHandled = false) => {
    const event = new KeyboardEvent("keydown", { key: "Escape", cancelable: true });
    if (isHandled) event.preventDefault();
    document.dispatchEvent(event);
  };

  test("closes the list first, then the panel", () => {
    const { store, actions } = app();
    actions.openPlace(ELM);
    actions.toggleList();
    const stop = startEscape(store, actions);
    press(true);
    expect(store.getState()).toMatchObject({ isListOpen: true, view: { place: "elm" } });
    press();
    expect(store.getState()).toMatchObject({ isListOpen: false, view: { place: "elm" } });
    press();
    expect(store.getState().view.place).toBeNull();
    stop();
  });

  test("does nothing where nothing is open, nor once it is stopped", () => {
    const { store, actions } = app();
    const listener = vi.fn();
    const stop = startEscape(store, actions);
    store.subscribe(listener);
    press();
    expect(listener).not.toHaveBeenCalled();
    actions.openPlace(ELM);
    stop();
    press();
    expect(store.getState().view.place).toBe("elm");
  });
});
