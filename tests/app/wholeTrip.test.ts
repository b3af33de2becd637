// @vitest-environment jsdom
import { describe, expect, test } from "vitest";
import { drawWholeTrip, startPrint } from "../../src/app/wholeTrip.ts";
import { readyState, storeOf } from "../support/appStore.ts";

const now = (change: () => void) => change();

describe(startPrint, () => {
  test("draws the whole trip while the page is printed, until it is stopped", () => {
    const store = storeOf(readyState());
    const stop = startPrint(store, now);
    dispatchEvent(new Event("beforeprint"));
    expect(store.getState().isWholeTrip).toBe(true);
    dispatchEvent(new Event("afterprint"));
    expect(store.getState().isWholeTrip).toBe(false);
    stop();
    dispatchEvent(new Event("beforeprint"));
    expect(store.getState().isWholeTrip).toBe(false);
  });
});

describe(drawWholeTrip, () => {
  test("draws while the whole trip is shown, and shows the view again even if drawing fails", () => {
    const store = storeOf(readyState());
    expect(drawWholeTrip(store, now, () => store.getState().isWholeTrip)).toBe(true);
    const fail = () => {
      throw new Error("no canvas");
    };
    expect(() => drawWholeTrip(store, now, fail)).toThrow("no canvas");
    expect(store.getState().isWholeTrip).toBe(false);
  });
});
