import { expect, test, vi } from "vitest";
import { startPlaceDetails } from "../../src/app/placeDetails.ts";
import { changeView, readyState, storeOf } from "../support/appStore.ts";

test("the details of places are requested when a place is opened, and no earlier", () => {
  const store = storeOf(readyState());
  const request = vi.fn();
  const stop = startPlaceDetails(store, { request });
  changeView(store, { place: "no-such-place" });
  expect(request).not.toHaveBeenCalled();
  changeView(store, { place: "elm" });
  expect(request).toHaveBeenCalledTimes(1);
  stop();
  changeView(store, { place: "birch" });
  expect(request).toHaveBeenCalledTimes(1);
});

test("a page that opens with a place asks at once", () => {
  const request = vi.fn();
  startPlaceDetails(storeOf(readyState({ place: "elm" })), { request });
  expect(request).toHaveBeenCalledTimes(1);
});
