import type { CDPSession } from "@playwright/test";
import { setHidden } from "../drivers/hidden.ts";
import { expect, type MapPage, RANGE, test } from "../drivers/mapPage.ts";
import { evidence } from "../drivers/record.ts";

const FIRST_EVENT = evidence.events[0]?.id ?? "";

/** How much more memory, nodes and listeners a page may have after a day. */
const MOST = 1.05;

/** Rounds of two hours: at first the browser compiles what runs often, and the page fills its caches. */
const [WARMING_UP, DAY] = [8, 12];

// A trace keeps copies of the page within it.
test.use({ trace: "off" });

interface Held {
  readonly heap: number;
  readonly nodes: number;
  readonly listeners: number;
}

/** What a page holds once everything is collected that nothing refers to. */
async function heldBy(session: CDPSession): Promise<Held> {
  for (let round = 0; round < 3; round += 1) await session.send("HeapProfiler.collectGarbage");
  const { usedSize } = await session.send("Runtime.getHeapUsage");
  const { nodes, jsEventListeners } = await session.send("Memory.getDOMCounters");
  return { heap: usedSize, nodes, listeners: jsEventListeners };
}

/** Two hours of a page in a tab: played, left playing while the computer slept, read, hidden and shown again. */
async function twoHours(map: MapPage): Promise<void> {
  await map.scrubTo(RANGE.start);
  await map.button("Play").click();
  await map.page.clock.runFor(1000);
  await map.page.clock.fastForward("01:30:00");
  await map.page.clock.runFor(500);
  await map.button("Pause").click();
  await map.openFromList(FIRST_EVENT);
  await map.page.keyboard.press("Escape");
  await setHidden(map, true);
  await map.page.clock.fastForward("00:29:00");
  await setHidden(map, false);
  await map.page.clock.runFor(1000);
}

test("a page that is open for a day keeps its memory", async ({ map }) => {
  test.setTimeout(480_000);
  await map.page.clock.install();
  await map.open({ static: "1" });
  await map.page.getByLabel("Speed").selectOption("3 hours a second");
  const session = await map.page.context().newCDPSession(map.page);
  for (let round = 0; round < WARMING_UP; round += 1) await twoHours(map);
  const before = await heldBy(session);
  for (let round = 0; round < DAY; round += 1) await twoHours(map);
  const after = await heldBy(session);
  test.info().annotations.push({ type: "held", description: JSON.stringify({ before, after }) });
  for (const kind of ["heap", "nodes", "listeners"] as const)
    expect(after[kind], `${kind}, from ${before[kind]}`).toBeLessThanOrEqual(before[kind] * MOST);
});

test("playback that is left running ends with the trip, and the page then does nothing for a day", async ({ map }) => {
  test.setTimeout(480_000);
  await map.page.clock.install();
  await map.open({ static: "1" });
  await map.page.getByLabel("Speed").selectOption("3 hours a second");
  await map.button("Play").click();
  const secondsLong = (RANGE.end - RANGE.start) / (3 * 3_600_000);
  await map.page.clock.runFor(Math.ceil(secondsLong + 2) * 1000);
  await map.expectMoment(RANGE.end);
  await expect(map.button("Play")).toBeVisible();
  await map.page.clock.runFor(2000);
  await map.page.evaluate(() => {
    const counted = { calls: 0 };
    Object.assign(globalThis, { counted });
    for (const name of ["requestAnimationFrame", "setTimeout", "setInterval"] as const) {
      const real = window[name] as (...args: unknown[]) => number;
      Object.assign(window, {
        [name]: (...args: unknown[]) => {
          counted.calls += 1;
          return real.apply(window, args);
        },
      });
    }
  });
  await map.page.clock.runFor("24:00:00");
  expect(await map.page.evaluate(() => (globalThis as unknown as { counted: { calls: number } }).counted.calls)).toBe(
    0,
  );
  await map.expectMoment(RANGE.end);
});
