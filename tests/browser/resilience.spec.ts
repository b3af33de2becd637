import { expectAsOpened, expectPicture } from "./drivers/asOpened.ts";
import { findChromium, PICTURE_FLAGS } from "./drivers/chromium.ts";
import { expect, test } from "./drivers/mapPage.ts";
import { evidence } from "./drivers/record.ts";
import { loseContext, restoreContext } from "./faults/lostContext.ts";
import { keepWorkers, killWorkers } from "./faults/workers.ts";

test.use({ launchOptions: { executablePath: findChromium() ?? "", args: PICTURE_FLAGS } });

const EDITION = evidence.editions[0];
const DEPARTED = "2023-09-11T12:00Z";
const ON_THE_WAY = "2023-09-13T02:43Z";

test("after a lost WebGL context the live map shows the moment chosen meanwhile", async ({ map }) => {
  await map.open({ t: ON_THE_WAY });
  await map.waitUntilLive();
  const wanted = await map.restedPicture();
  await map.scrubTo(DEPARTED);
  expect((await map.restedPicture()).equals(wanted)).toBe(false);
  await loseContext(map.canvas);
  await map.scrubTo(ON_THE_WAY);
  await restoreContext(map.canvas);
  await map.waitUntilLive();
  await expectPicture(map.canvas, wanted);
  map.complaints.splice(0); // The browser itself says that the context was lost.
});

test("the live map draws its closest view, for which tiles are enlarged", async ({ map }) => {
  await map.open({ t: ON_THE_WAY });
  await map.waitUntilLive();
  const zoomIn = map.page.getByRole("button", { name: "Zoom in" });
  for (let step = 0; step < 8; step += 1) {
    await zoomIn.click();
    await map.restedPicture();
  }
  await expect(map.overlay).toHaveCount(1);
  await expect(map.html).toHaveAttribute("data-map", "live");
});

test("if the WebGL context never returns, the picture replaces the map at once and for good", async ({ map }) => {
  await map.page.clock.install();
  await map.open({ t: ON_THE_WAY });
  await map.waitUntilLive();
  await loseContext(map.canvas);
  await expect(map.overlay).toHaveCount(0);
  await expect(map.picture).toBeVisible();
  await map.page.clock.fastForward(4000);
  await expect(map.html).toHaveAttribute("data-map", "failed");
  await expect(map.picture).toBeVisible();
  map.complaints.splice(0);
});

test("if MapLibre's worker is killed, the picture replaces the map until a new worker has drawn it", async ({
  map,
  newMap,
}) => {
  await keepWorkers(map.page);
  await map.open({ t: ON_THE_WAY });
  await map.waitUntilLive();
  await map.restedPicture();
  expect(await killWorkers(map.page)).toBeGreaterThan(0);
  await map.knownAs(EDITION?.name.en ?? "").check();
  await map.page.getByLabel("Theme").selectOption("dark");
  await expect(map.overlay).toHaveCount(0, { timeout: 1500 });
  await expect(map.mark("vostochny")).toHaveAttribute("data-mark", "speculated");
  await map.expectAddress(`?t=${ON_THE_WAY}&known=${EDITION?.id}&theme=dark`);
  await map.waitUntilLive();
  await expectAsOpened(map, newMap);
});
