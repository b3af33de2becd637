import { expectAsOpened } from "./asOpened.ts";
import { expect, test } from "./mapPage.ts";
import { evidence } from "./record.ts";
import { keepWorkers, killFurtherWorkers, killWorkers } from "./workers.ts";

const EDITION = evidence.editions[0];
const ON_THE_WAY = "2023-09-13T02:43Z";

test.beforeEach(({ map }) => keepWorkers(map.page));

test("a theme and a view that a killed worker cannot draw are drawn by a new one", async ({ map, newMap }) => {
  test.setTimeout(120_000);
  await map.open({ t: ON_THE_WAY });
  await map.waitUntilLive();
  await map.restedPicture();
  await killWorkers(map.page);
  await map.page.getByLabel("Theme").selectOption("dark");
  await map.expectAddress(`?t=${ON_THE_WAY}&theme=dark`);
  await expectAsOpened(map, newMap);

  await killWorkers(map.page);
  const modes = await map.watchModes();
  await map.page.getByRole("button", { name: "Zoom in" }).click();
  await expect.poll(modes, { timeout: 20_000 }).toEqual(["static", "live"]);
});

test("a worker that is killed in the midst of scrubbing takes nothing away: moments need none", async ({
  map,
  newMap,
}) => {
  test.setTimeout(120_000);
  await map.open({});
  await map.waitUntilLive();
  await map.restedPicture();
  await killWorkers(map.page);
  const modes = await map.watchModes();
  await map.scrubTo(ON_THE_WAY);
  await map.expectAddress(`?t=${ON_THE_WAY}`);
  await expectAsOpened(map, newMap);
  expect(await modes()).toEqual([]);
});

test("where no worker can be had any more, the picture stands in for good", async ({ map }) => {
  await map.open({ t: ON_THE_WAY });
  await map.waitUntilLive();
  await map.page.evaluate(killFurtherWorkers);
  await killWorkers(map.page);
  const modes = await map.watchModes();
  await map.knownAs(EDITION?.name.en ?? "").check();
  await expect.poll(modes).toEqual(["static"]);
  await expect(map.mark("vostochny")).toHaveAttribute("data-mark", "speculated");
  await expect(map.picture).toBeVisible();
  await expect.poll(modes, { timeout: 10_000 }).toEqual(["static", "failed"]);
});

test("where the worker is killed before the map is live, the picture stays, and the page says so", async ({ map }) => {
  await map.page.addInitScript(killFurtherWorkers);
  await map.open({ t: ON_THE_WAY });
  await expect(map.html).toHaveAttribute("data-map", "failed", { timeout: 20_000 });
  await expect(map.picture).toBeVisible();
  await map.scrubTo("2023-09-12T03:00Z");
  await map.expectMoment("2023-09-12T03:00Z");
});
