import { expect, MapPage, test } from "../drivers/mapPage.ts";
import { countTimers, expectNoMore, holdingsOf } from "../drivers/residue.ts";
import { serveMounts } from "../mounts/server.ts";

test.use({ trace: "off" });

const MANY = 30;

test(`${MANY} live maps, one after another, leave nothing behind`, async ({ map }) => {
  test.setTimeout(270_000);
  await countTimers(map.page);
  await map.open({ static: "1" });
  await expectNoResidue(map, async () => {
    await map.goWithin({});
    await map.waitUntilLive();
    await map.goWithin({ static: "1" });
    await expect(map.canvas).toHaveCount(0);
    await expect(map.picture).toBeVisible();
  });
});

test(`mounting the app ${MANY} times in strict mode leaves nothing behind`, async ({ page }) => {
  test.setTimeout(300_000);
  const server = await serveMounts();
  const map = new MapPage(page, new URL(server.address).origin);
  await countTimers(page);
  await page.goto(server.address);
  await expectNoResidue(map, async () => {
    const unmount = await page.evaluateHandle("mountApp()");
    await map.waitUntilLive();
    await expect(map.canvas).toHaveCount(1);
    await unmount.evaluate((stop) => (stop as () => void)());
    await unmount.dispose();
    await expect(map.canvas).toHaveCount(0);
  });
  expect(map.complaints).toEqual([]);
  server.close();
});

/** Expects repetition to leave nothing behind; what is kept once does not count. */
async function expectNoResidue({ page }: MapPage, action: () => Promise<void>): Promise<void> {
  const session = await page.context().newCDPSession(page);
  for (let index = 0; index < 3; index += 1) await action();
  const before = await holdingsOf(page, session);
  for (let index = 0; index < MANY; index += 1) await action();
  const after = await holdingsOf(page, session);
  test.info().annotations.push({ type: "holdings", description: JSON.stringify({ before, after }) });
  expectNoMore(after, before, MANY);
}
