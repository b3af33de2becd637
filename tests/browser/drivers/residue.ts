import { type CDPSession, expect, type Page } from "@playwright/test";

/** Resources that a page must not accumulate. */
export interface Holdings {
  readonly heapBytes: number;
  readonly nodes: number;
  readonly listeners: number;
  /** Pending timeouts, intervals and animation frames. */
  readonly timers: number;
  readonly workers: number;
}

/** Starts counting a page's pending timers. */
export async function countTimers(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const timers = new Set<number>();
    Object.assign(globalThis, { countedTimers: timers });
    const { setTimeout, setInterval, requestAnimationFrame } = globalThis;
    const once =
      (start: (callback: (...args: unknown[]) => void, ...rest: never[]) => number) =>
      (callback: (...args: unknown[]) => void, ...rest: never[]) => {
        const id = start(
          (...args) => {
            timers.delete(id);
            callback(...args);
          },
          ...rest,
        );
        timers.add(id);
        return id;
      };
    const over = (stop: (id: number) => void) => (id: number) => {
      timers.delete(id);
      stop(id);
    };
    Object.assign(globalThis, {
      setTimeout: once(setTimeout as never),
      requestAnimationFrame: once(requestAnimationFrame as never),
      setInterval: (...args: Parameters<typeof setInterval>) => {
        const id = setInterval(...args) as unknown as number;
        timers.add(id);
        return id;
      },
      clearTimeout: over(clearTimeout),
      clearInterval: over(clearInterval),
      cancelAnimationFrame: over(cancelAnimationFrame),
    });
  });
}

/** The page's resources after garbage collection. */
export async function holdingsOf(page: Page, session: CDPSession): Promise<Holdings> {
  await session.send("Performance.enable");
  for (let round = 0; round < 3; round += 1) await session.send("HeapProfiler.collectGarbage");
  const { metrics } = await session.send("Performance.getMetrics");
  const metric = (name: string) => metrics.find((each) => each.name === name)?.value ?? Number.NaN;
  return {
    heapBytes: metric("JSHeapUsedSize"),
    nodes: metric("Nodes"),
    listeners: metric("JSEventListeners"),
    timers: await page.evaluate(() => (globalThis as unknown as { countedTimers: Set<number> }).countedTimers.size),
    workers: page.workers().length,
  };
}

/** Expects that repeating an action leaves nothing behind that adds up. */
export function expectNoMore(after: Holdings, before: Holdings, times: number): void {
  const more = (name: keyof Holdings) => after[name] - before[name];
  expect(more("listeners") / times, "listeners each time").toBeLessThan(0.5);
  expect(more("nodes") / times, "nodes each time").toBeLessThan(1);
  expect(more("heapBytes") / times, "bytes each time").toBeLessThan(HEAP_BYTES);
  expect(more("timers"), "timers").toBeLessThanOrEqual(2);
  expect(more("workers"), "workers").toBe(0);
}

/** A live map takes megabytes; compiled code and caches take far less. */
const HEAP_BYTES = 100_000;
