import { expectAsOpened, openInSystemFonts } from "../drivers/asOpened.ts";
import { expect, test } from "../drivers/mapPage.ts";
import { evidence } from "../drivers/record.ts";
import { keepWorkers, killFurtherWorkers, killWorkers } from "../faults/workers.ts";

const EDITION = evidence.editions[0];
const ON_THE_WAY = "2023-09-13T02:43Z";

test.beforeEach(({ map }) => keepWorkers(map.page));

test("a new worker draws the view that a killed one could not", async ({ map }) => {
  await map.open({ t: ON_THE_WAY });
  await map.waitUntilLive();
  await map.restedPicture();
  await killWorkers(map.page);
  const zoomIn = map.page.getByRole("button", { name: "Zoom in" });
  for (let step = 0; step < 3; step += 1) await zoomIn.click();
  await expect(map.overlay).toHaveCount(0);
  await map.waitUntilLive();
});

test("moments and knowledge change without a worker", async ({ map, newMap }) => {
  test.setTimeout(120_000);
  await openInSystemFonts(map, {});
  await map.waitUntilLive();
  await map.restedPicture();
  await killWorkers(map.page);
  await map.scrubTo(ON_THE_WAY);
  await map.knownAs(EDITION?.name.en ?? "").check();
  await map.expectAddress(`?t=${ON_THE_WAY}&known=${EDITION?.id}`);
  await expectAsOpened(map, newMap);
});

test("if no worker can start any more, the picture replaces the map for good", async ({ map }) => {
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

test("if the worker is killed before the map is live, the picture stays, and the page says so", async ({ map }) => {
  await map.page.addInitScript(killFurtherWorkers);
  await map.open({ t: ON_THE_WAY });
  await expect(map.html).toHaveAttribute("data-map", "failed", { timeout: 20_000 });
  await expect(map.picture).toBeVisible();
  await map.scrubTo("2023-09-12T03:00Z");
  await map.expectMoment("2023-09-12T03:00Z");
});
