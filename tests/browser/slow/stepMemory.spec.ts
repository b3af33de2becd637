import type { CDPSession } from "@playwright/test";
import { expect, type MapPage, test } from "../drivers/mapPage.ts";

// A trace keeps copies of the page within it.
test.use({ trace: "off" });

const STEPS = 500;

/** Rounds of steps: at first the browser compiles what runs often, and the page fills its caches. */
const WARMING_UP = 3;

/** How much the heap may grow in 500 steps, in bytes: a few hundred for each step. */
const MOST_GROWTH = 300_000;

/** Longer than anything waits for the view to rest, in milliseconds. */
const REST_MS = 2000;

/** Drags the slider to the end of the trip and back, one step an event. */
async function scrub(map: MapPage): Promise<void> {
  await map.slider.evaluate(async (element, steps) => {
    const input = element as HTMLInputElement;
    const setValue = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value")?.set;
    for (let step = 0; step < steps; step += 1) {
      const share = 1 - Math.abs(1 - (2 * step) / steps);
      setValue?.call(input, String(Math.round(Number(input.max) * share)));
      input.dispatchEvent(new Event("input", { bubbles: true }));
      await new Promise((resolve) => setTimeout(resolve));
    }
  }, STEPS);
  await map.page.waitForTimeout(REST_MS);
}

/** Bytes of the heap once everything is collected that nothing refers to. */
async function heapOf(session: CDPSession): Promise<number> {
  for (let round = 0; round < 3; round += 1) await session.send("HeapProfiler.collectGarbage");
  const { usedSize } = await session.send("Runtime.getHeapUsage");
  return usedSize;
}

for (const mode of ["static", "live"] as const)
  test(`steps leave nothing behind on a ${mode} map`, async ({ map }) => {
    test.setTimeout(300_000);
    await map.open(mode === "static" ? { static: "1" } : {});
    if (mode === "live") await map.waitUntilLive();
    const session = await map.page.context().newCDPSession(map.page);
    for (let round = 0; round < WARMING_UP; round += 1) await scrub(map);
    const before = await heapOf(session);
    await scrub(map);
    const growth = (await heapOf(session)) - before;
    test.info().annotations.push({ type: "growth", description: `${growth} bytes in ${STEPS} steps` });
    expect(growth).toBeLessThan(MOST_GROWTH);
  });
