import { expectAsOpened } from "../drivers/asOpened.ts";
import { expect, test } from "../drivers/mapPage.ts";
import { evidence } from "../drivers/record.ts";
import { keepWorkers, killFurtherWorkers, killWorkers } from "../faults/workers.ts";

const EDITION = evidence.editions[0];
const ON_THE_WAY = "2023-09-13T02:43Z";

test.beforeEach(({ map }) => keepWorkers(map.page));

test("a view that a killed worker cannot draw is drawn by a new one", async ({ map }) => {
  await map.open({ t: ON_THE_WAY });
  await map.waitUntilLive();
  await map.restedPicture();
  await killWorkers(map.page);
  const zoomIn = map.page.getByRole("button", { name: "Zoom in" });
  for (let step = 0; step < 3; step += 1) await zoomIn.click();
  await expect(map.overlay).toHaveCount(0);
  await map.waitUntilLive();
});

test("a killed worker takes nothing away from moments and from what is known: they need none", async ({
  map,
  newMap,
}) => {
  test.setTimeout(120_000);
  await map.open({});
  await map.waitUntilLive();
  await map.restedPicture();
  await killWorkers(map.page);
  await map.scrubTo(ON_THE_WAY);
  await map.knownAs(EDITION?.name.en ?? "").check();
  await map.expectAddress(`?t=${ON_THE_WAY}&known=${EDITION?.id}`);
  await expectAsOpened(map, newMap);
});

test("where no worker can be had any more, the picture stands in for good", async ({ map }) => {
  await map.open({ t: ON_THE_WAY });
  await map.waitUntilLive();
  await map.page.evaluate(killFurtherWorkers);
  await killWorkers(map.page);
  await map.page.getByLabel("Theme").selectOption("dark");
  await expect(map.overlay).toHaveCount(0);
  await expect(map.picture).toBeVisible();
  await expect(map.html).toHaveAttribute("data-map", "failed");
  await expect(map.picture).toBeVisible();
});

test("where the worker is killed before the map is live, the picture stays, and the page says so", async ({ map }) => {
  await map.page.addInitScript(killFurtherWorkers);
  await map.open({ t: ON_THE_WAY });
  await expect(map.html).toHaveAttribute("data-map", "failed", { timeout: 20_000 });
  await expect(map.picture).toBeVisible();
  await map.scrubTo("2023-09-12T03:00Z");
  await map.expectMoment("2023-09-12T03:00Z");
});
