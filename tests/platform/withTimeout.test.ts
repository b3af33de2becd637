import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { LOAD_TIMEOUT_MS, onTimeout } from "../../src/platform/withTimeout.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe(onTimeout, () => {
  test("calls back once a promise is late", async () => {
    const onLate = vi.fn();
    onTimeout(new Promise(() => {}), onLate);
    await vi.advanceTimersByTimeAsync(LOAD_TIMEOUT_MS - 1);
    expect(onLate).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(1);
    expect(onLate).toHaveBeenCalledTimes(1);
  });

  test.each([
    ["resolves", () => Promise.resolve()],
    ["rejects", () => Promise.reject(new Error("offline"))],
  ])("never calls back for a promise that %s in time", async (_, start) => {
    const onLate = vi.fn();
    onTimeout(start(), onLate);
    await vi.advanceTimersByTimeAsync(LOAD_TIMEOUT_MS);
    expect(onLate).not.toHaveBeenCalled();
  });

  test("never calls back after it is stopped", async () => {
    const onLate = vi.fn();
    onTimeout(new Promise(() => {}), onLate)();
    await vi.advanceTimersByTimeAsync(LOAD_TIMEOUT_MS);
    expect(onLate).not.toHaveBeenCalled();
  });
});
