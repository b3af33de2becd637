import { expect, test } from "../drivers/mapPage.ts";

test("a live map whose tiles come after the page has given it up still replaces the picture", async ({ map }) => {
  const held: (() => void)[] = [];
  let isHeld = true;
  await map.page.route("**/*.pbf", async (route) => {
    if (isHeld) await new Promise<void>((resolve) => held.push(resolve));
    await route.continue();
  });
  await map.open({ t: "2023-09-13T02:43Z" });
  await expect(map.html).toHaveAttribute("data-map", "failed", { timeout: 30_000 });
  await expect(map.picture).toBeVisible();
  isHeld = false;
  for (const release of held) release();
  await map.waitUntilLive();
});
