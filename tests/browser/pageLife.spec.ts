import { HOUR, MINUTE } from "../../src/trip/time/instant.ts";
import { expectAsOpened, expectPicture, openInSystemFonts } from "./drivers/asOpened.ts";
import { findChromium, PICTURE_FLAGS } from "./drivers/chromium.ts";
import { setHidden } from "./drivers/hidden.ts";
import { expect, RANGE, test } from "./drivers/mapPage.ts";
import { evidence } from "./drivers/record.ts";

// Keeps pages in the back/forward cache, which the runner disables by default.
test.use({
  launchOptions: {
    executablePath: findChromium() ?? "",
    args: PICTURE_FLAGS,
    ignoreDefaultArgs: ["--disable-back-forward-cache"],
  },
});

const EDITION = evidence.editions[0]?.id ?? "";
const ON_THE_WAY = "2023-09-12T03:00Z";
/** What one second of playback moves the moment on. */
const SECOND = 3 * HOUR;

test("after the computer slept, playback continues at most a second later", async ({ map }) => {
  await map.page.clock.install();
  await map.open({ static: "1" });
  await map.page.getByLabel("Speed").selectOption("3 hours a second");
  await map.page.clock.pauseAt(Date.now() + MINUTE);
  await map.button("Play").click();
  await map.page.clock.runFor(1000);
  const before = await map.moment();
  expect(before).toBeGreaterThan(RANGE.start);
  await map.page.clock.fastForward("10:00:00");
  await map.page.clock.runFor(100);
  expect((await map.moment()) - before).toBeLessThanOrEqual(1.2 * SECOND);
  await expect(map.button("Pause")).toBeVisible();
});

test("a page hidden during playback returns paused, at the same moment", async ({ map }) => {
  await map.page.clock.install();
  await map.open({ static: "1" });
  await map.button("Play").click();
  await map.page.clock.runFor(1000);
  await setHidden(map, true);
  const left = await map.moment();
  await map.page.clock.runFor(5000);
  await setHidden(map, false);
  await map.page.clock.runFor(1000);
  await expect(map.button("Play")).toBeVisible();
  expect(await map.moment()).toBe(left);
});

test("a live page that was hidden is still live, and shows the moment chosen meanwhile", async ({ map }) => {
  await map.open({ t: ON_THE_WAY });
  await map.waitUntilLive();
  const wanted = await map.restedPicture();
  await map.scrubTo(RANGE.end);
  await setHidden(map, true);
  await map.scrubTo(ON_THE_WAY);
  await setHidden(map, false);
  await expectPicture(map.canvas, wanted);
  await expect(map.overlay).toHaveCount(1);
  await expect(map.html).toHaveAttribute("data-map", "live");
  await map.expectMoment(ON_THE_WAY);
});

test("going back to a page left during playback restores it, with a live map", async ({ map, newMap }) => {
  await openInSystemFonts(map, { t: ON_THE_WAY, known: EDITION });
  await map.waitUntilLive();
  await map.page.evaluate(() =>
    addEventListener("pageshow", ({ persisted }) => {
      document.documentElement.dataset.wasKept = `${persisted}`;
    }),
  );
  await map.button("Play").click();
  await expect.poll(() => map.moment()).toBeGreaterThan(Date.parse(ON_THE_WAY));
  await map.page.goto("./embed.html?static=1");
  await map.page.goBack({ waitUntil: "commit" });
  await expect(map.html).toHaveAttribute("data-was-kept", "true");
  await expect(map.button("Play")).toBeVisible();
  const asked = () => new URL(map.page.url()).searchParams;
  const left = async () => Math.abs(Date.parse(asked().get("t") ?? "") - (await map.moment()));
  await expect.poll(left).toBeLessThan(MINUTE);
  expect(asked().get("known")).toBe(EDITION);
  await expectAsOpened(map, newMap);
});
