// @vitest-environment jsdom
import { afterEach, expect, test, vi } from "vitest";
import { isLiveMapExpected } from "../../src/entries/liveMapExpected.ts";

afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
  history.replaceState(null, "", "/");
});

test("a live map is expected, but not on a static or hidden page, nor by a reader who saves data", () => {
  expect(isLiveMapExpected()).toBe(true);
  history.replaceState(null, "", "/?lang=ko&static=1");
  expect(isLiveMapExpected()).toBe(false);
  history.replaceState(null, "", "/?lang=ko");
  expect(isLiveMapExpected()).toBe(true);
  const hidden = vi.spyOn(document, "hidden", "get").mockReturnValue(true);
  expect(isLiveMapExpected()).toBe(false);
  hidden.mockRestore();
  vi.stubGlobal("navigator", { connection: { saveData: true } });
  expect(isLiveMapExpected()).toBe(false);
});
