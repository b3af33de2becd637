import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { type LiveStatus, RECOVERY_TIMEOUT_MS, Watchdog, WORKER_TIMEOUT_MS } from "../../../src/map/gl/watchdog.ts";

const TIMEOUT_MS = 8000;

function watch({ isWorkerAlive = true } = {}) {
  const statuses: LiveStatus[] = [];
  const restartWorker = vi.fn(async () => {});
  const watchdog = new Watchdog({
    onStatus: (status) => statuses.push(status),
    pingWorker: async () => isWorkerAlive,
    restartWorker,
  });
  watchdog.start(TIMEOUT_MS);
  return { watchdog, statuses, restartWorker };
}

const withLand = () => true;
const withoutLand = () => false;

describe(Watchdog, () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  test("calls the map live once land is rendered, not before", () => {
    const { watchdog, statuses } = watch();
    watchdog.reportDrawn(withoutLand);
    expect(statuses).toEqual([]);
    watchdog.reportDrawn(withLand);
    vi.advanceTimersByTime(TIMEOUT_MS);
    expect(statuses).toEqual(["live"]);
    expect(watchdog.isWaiting).toBe(false);
  });

  test("fails a map that is not drawn in time, and welcomes it later", () => {
    const { watchdog, statuses } = watch();
    vi.advanceTimersByTime(TIMEOUT_MS - 1);
    expect(statuses).toEqual([]);
    vi.advanceTimersByTime(1);
    expect(statuses).toEqual(["failed"]);
    watchdog.reportDrawn(withLand);
    expect(statuses).toEqual(["failed", "live"]);
  });

  test("fails a map whose land is missing until it has another style", () => {
    const { watchdog, statuses } = watch();
    watchdog.reportMissingLand();
    watchdog.reportDrawn(withLand);
    expect(statuses).toEqual(["failed"]);
    watchdog.forgetMissingLand();
    watchdog.start(TIMEOUT_MS);
    watchdog.reportDrawn(withLand);
    expect(statuses).toEqual(["failed", "loading", "live"]);
  });

  test("ignores land missing from a map that is live", () => {
    const { watchdog, statuses } = watch();
    watchdog.reportDrawn(withLand);
    watchdog.reportMissingLand();
    expect(statuses).toEqual(["live"]);
  });

  test("calls a map that was live before live again without land in view", () => {
    const { watchdog, statuses } = watch();
    watchdog.reportDrawn(withLand);
    watchdog.start(RECOVERY_TIMEOUT_MS);
    watchdog.reportDrawn(withoutLand);
    expect(statuses).toEqual(["live", "loading", "live"]);
  });

  test("replaces a worker that draws nothing and does not answer", async () => {
    const { watchdog, statuses, restartWorker } = watch({ isWorkerAlive: false });
    watchdog.reportDrawn(withLand);
    watchdog.scheduleWorkerCheck();
    expect(watchdog.isWaiting).toBe(true);
    await vi.advanceTimersByTimeAsync(WORKER_TIMEOUT_MS);
    expect(restartWorker).toHaveBeenCalledTimes(1);
    await vi.advanceTimersByTimeAsync(RECOVERY_TIMEOUT_MS);
    expect(statuses).toEqual(["live", "loading", "failed"]);
  });

  test.each([
    ["answers", { isWorkerAlive: true }, () => {}],
    ["draws in time", { isWorkerAlive: false }, (watchdog: Watchdog) => watchdog.reportDrawn(withLand)],
    ["belongs to a stopped map", { isWorkerAlive: false }, (watchdog: Watchdog) => watchdog.stop()],
  ] as const)("keeps a worker that %s", async (_, options, act) => {
    const { watchdog, statuses, restartWorker } = watch(options);
    watchdog.reportDrawn(withLand);
    watchdog.scheduleWorkerCheck();
    act(watchdog);
    await vi.advanceTimersByTimeAsync(WORKER_TIMEOUT_MS);
    expect(restartWorker).not.toHaveBeenCalled();
    expect(statuses).toEqual(["live"]);
  });

  test("checks no worker before the map has been live", async () => {
    const { watchdog, restartWorker } = watch({ isWorkerAlive: false });
    watchdog.scheduleWorkerCheck();
    await vi.advanceTimersByTimeAsync(WORKER_TIMEOUT_MS);
    expect(restartWorker).not.toHaveBeenCalled();
  });
});
