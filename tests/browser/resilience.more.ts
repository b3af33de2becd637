import { loseContext, restoreContext } from "./lostContext.ts";
import { expect, type MapPage, test } from "./mapPage.ts";

test.use({ trace: "off" });

const MOMENTS = [
  "2023-09-11T12:00Z",
  "2023-09-12T03:00Z",
  "2023-09-13T02:43Z",
  "2023-09-15T03:00Z",
  "2023-09-17T12:00Z",
];

test("five lost contexts, and scrubbing meanwhile: each time the map equals one opened at that moment", async ({
  map,
  newMap,
}) => {
  test.setTimeout(240_000);
  await map.open({});
  await map.waitUntilLive();
  const canvas = map.region.locator("canvas");
  for (const t of MOMENTS) {
    await loseContext(canvas);
    for (const step of MOMENTS) await map.scrubTo(step);
    await map.scrubTo(t);
    await restoreContext(canvas);
    const fresh = await newMap();
    await fresh.open({ t });
    await fresh.waitUntilLive();
    await fresh.slider.focus();
    const wanted = await fresh.restedPicture();
    await fresh.page.context().close();
    await expect.poll(async () => (await canvas.screenshot()).equals(wanted), { timeout: 30_000 }).toBe(true);
    await expect(map.html).toHaveAttribute("data-map", "live");
  }
  map.complaints.splice(0); // The browser itself says that contexts were lost.
});

test("hidden, shown again, left and come back to, made tiny and huge, the map is live", async ({ map }) => {
  test.setTimeout(120_000);
  await map.open({ t: MOMENTS[2] ?? "" });
  await map.waitUntilLive();
  for (const [width, height] of [
    [120, 120],
    [2000, 1400],
    [1280, 800],
  ] as const) {
    await map.page.setViewportSize({ width, height });
    await map.page.waitForTimeout(500);
    const fits = await map.region.evaluate((region) => {
      const [canvas, frame] = [region.querySelector("canvas"), region.querySelector(".map")];
      return Math.abs((canvas?.clientWidth ?? 0) - (frame?.clientWidth ?? -9)) <= 2;
    });
    expect(fits, `${width} wide`).toBe(true);
    await expect(map.html).toHaveAttribute("data-map", "live");
  }
  await map.page.goto("about:blank");
  await map.page.goBack();
  await map.waitUntilLive();
  await map.expectMoment(MOMENTS[2] ?? "");
});

test("thirty live maps one after another leave nothing behind", async ({ map }) => {
  test.setTimeout(300_000);
  await map.open({});
  await map.waitUntilLive();
  const session = await map.page.context().newCDPSession(map.page);
  await session.send("Performance.enable");
  const measured = async () => {
    await session.send("HeapProfiler.collectGarbage");
    const { metrics } = await session.send("Performance.getMetrics");
    const metric = (name: string) => metrics.find((each) => each.name === name)?.value ?? Number.NaN;
    return { heap: metric("JSHeapUsedSize"), listeners: metric("JSEventListeners") };
  };
  for (let index = 0; index < 3; index += 1) await remount(map);
  const base = await measured();
  for (let index = 0; index < 30; index += 1) await remount(map);
  const after = await measured();
  console.log(`heap ${base.heap} → ${after.heap}, listeners ${base.listeners} → ${after.listeners}`);
  expect(after.listeners - base.listeners).toBeLessThanOrEqual(LISTENERS_LEFT);
  expect(after.heap - base.heap).toBeLessThan(HEAP_LEFT);
  await expect(map.region.locator("canvas")).toHaveCount(1);
});

/** So much may be there more after thirty maps: less than one listener each, and less than a tenth of a map in bytes each. */
const LISTENERS_LEFT = 15;
const HEAP_LEFT = 6_000_000;

/** Gives the live map up and starts another. */
async function remount(map: MapPage): Promise<void> {
  await map.goWithin({ static: "1" });
  await expect(map.region.locator("canvas")).toHaveCount(0);
  await expect(map.picture).toBeVisible();
  await map.goWithin({});
  await map.waitUntilLive();
  await expect(map.region.locator("canvas")).toHaveCount(1);
}
