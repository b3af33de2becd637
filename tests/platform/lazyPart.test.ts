import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { createLazyPart } from "../../src/platform/lazyPart.ts";
import { LOAD_TIMEOUT_MS } from "../../src/platform/withTimeout.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

interface Asked {
  readonly resolve: (part: string) => void;
  readonly reject: (error: Error) => void;
}

/** A part whose loading is settled by hand, in the order in which it was asked for. */
function partByHand() {
  const asked: Asked[] = [];
  const load = () => new Promise<string>((resolve, reject) => asked.push({ resolve, reject }));
  return { ...createLazyPart(load), asked };
}

describe(createLazyPart, () => {
  test("fetches nothing until it is requested, and then once", async () => {
    const { asked, request, store } = partByHand();
    expect(asked).toHaveLength(0);
    request();
    request();
    expect(asked).toHaveLength(1);
    asked[0]?.resolve("part");
    await vi.runAllTimersAsync();
    request();
    expect(asked).toHaveLength(1);
    expect(store.getState()).toEqual({ part: "part", isMissing: false });
  });

  test("is reported missing when late, and still used when it arrives", async () => {
    const { asked, request, store } = partByHand();
    request();
    await vi.advanceTimersByTimeAsync(LOAD_TIMEOUT_MS - 1);
    expect(store.getState().isMissing).toBe(false);
    await vi.advanceTimersByTimeAsync(1);
    expect(store.getState()).toEqual({ part: null, isMissing: true });
    asked[0]?.resolve("part");
    await vi.advanceTimersByTimeAsync(0);
    expect(store.getState()).toEqual({ part: "part", isMissing: false });
  });

  test("is missing at once when it fails, and fetched again when asked again", async () => {
    const { asked, request, store } = partByHand();
    request();
    asked[0]?.reject(new Error("refused"));
    await vi.advanceTimersByTimeAsync(0);
    expect(store.getState().isMissing).toBe(true);
    request();
    expect(store.getState().isMissing).toBe(false);
    asked[1]?.resolve("part");
    await vi.advanceTimersByTimeAsync(0);
    expect(store.getState()).toEqual({ part: "part", isMissing: false });
  });
});
