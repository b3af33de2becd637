import { test as articleTest } from "../drivers/embedParent.ts";
import { expect, test } from "../drivers/mapPage.ts";
import {
  addresses,
  frameAddresses,
  goThrough,
  LIVE_FILES,
  liveAddresses,
  openEach,
  openFrames,
  STATIC_FILES,
} from "../hostile/hostileAddresses.ts";

/** How long addresses are tried, in milliseconds. */
const TIME_MS = 60_000;
const BATCH = 100;

/** Tracing would take longer than the test. */
test.use({ trace: "off" });
articleTest.use({ trace: "off" });

test("a minute of hostile addresses shows their valid parts and leaves no trace", async ({ map }) => {
  test.setTimeout(4 * TIME_MS);
  const all = addresses(5000, 7);
  await map.open({ static: "1" });
  const end = Date.now() + TIME_MS;
  let tried = 0;
  while (Date.now() < end && tried < all.length) {
    await goThrough(map, all.slice(tried, tried + BATCH));
    tried += BATCH;
  }
  console.log(`${tried} hostile addresses were tried.`);
  expect(tried).toBeGreaterThanOrEqual(500);
  await openEach(map, addresses(30, 8), STATIC_FILES);
});

test("live maps at hostile addresses show their valid parts and leave no trace", async ({ map }) => {
  test.setTimeout(2 * TIME_MS);
  await openEach(map, liveAddresses(6, 9), LIVE_FILES, "live");
});

articleTest(
  "live embeds show what hostile addresses ask for, and tell nothing of their hostile keys",
  async ({ article }) => {
    articleTest.setTimeout(2 * TIME_MS);
    await openFrames(article, frameAddresses(6, 10));
  },
);
