import { loseContext, restoreContext } from "./lostContext.ts";
import { expect, test } from "./mapPage.ts";

test("the live map shows the moment again after its WebGL context was lost and restored", async ({ map }) => {
  await map.open({ t: "2023-09-13T02:43Z" });
  await map.waitUntilLive();
  const canvas = map.region.locator("canvas");
  const before = await map.restedPicture();
  await loseContext(canvas);
  await map.page.waitForTimeout(200);
  await restoreContext(canvas);
  await expect.poll(async () => (await canvas.screenshot()).equals(before), { timeout: 20_000 }).toBe(true);
  await expect(map.html).toHaveAttribute("data-map", "live");
  map.complaints.splice(0); // The browser itself says that the context was lost.
});
