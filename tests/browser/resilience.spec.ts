import { loseContext, restoreContext } from "./lostContext.ts";
import { expect, test } from "./mapPage.ts";

const DEPARTED = "2023-09-11T12:00Z";
const ON_THE_WAY = "2023-09-13T02:43Z";

test("after a lost WebGL context the live map shows the moment that was chosen meanwhile", async ({ map }) => {
  await map.open({ t: ON_THE_WAY });
  await map.waitUntilLive();
  const canvas = map.region.locator("canvas");
  const wanted = await map.restedPicture();
  await map.scrubTo(DEPARTED);
  expect((await map.restedPicture()).equals(wanted)).toBe(false);
  await loseContext(canvas);
  await map.scrubTo(ON_THE_WAY);
  await restoreContext(canvas);
  await expect.poll(async () => (await canvas.screenshot()).equals(wanted), { timeout: 20_000 }).toBe(true);
  await expect(map.html).toHaveAttribute("data-map", "live");
  map.complaints.splice(0); // The browser itself says that the context was lost.
});

test("where the context never returns, the picture stands in", async ({ map }) => {
  await map.page.clock.install();
  await map.open({ t: ON_THE_WAY });
  await map.waitUntilLive();
  await loseContext(map.region.locator("canvas"));
  await map.page.clock.fastForward(4000);
  await expect(map.html).toHaveAttribute("data-map", "failed");
  await expect(map.picture).toBeVisible();
  map.complaints.splice(0);
});
