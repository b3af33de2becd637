import { test as articleTest } from "../drivers/embedParent.ts";
import { test } from "../drivers/mapPage.ts";
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

/** How many addresses are gone through in one page, in batches. */
const [MANY, BATCH] = [600, 100];
const TIMEOUT_MS = 120_000;

/** Tracing would take longer than the test. */
test.use({ trace: "off" });
articleTest.use({ trace: "off" });

test(`${MANY} hostile addresses show their valid parts and leave no trace`, async ({ map }) => {
  test.setTimeout(2 * TIMEOUT_MS);
  const all = addresses(MANY, 7);
  await map.open({ static: "1" });
  for (let start = 0; start < MANY; start += BATCH) await goThrough(map, all.slice(start, start + BATCH));
  await openEach(map, addresses(30, 8), STATIC_FILES);
});

test("live maps at hostile addresses show their valid parts and leave no trace", async ({ map }) => {
  test.setTimeout(TIMEOUT_MS);
  await openEach(map, liveAddresses(6, 9), LIVE_FILES, "live");
});

articleTest(
  "live embeds show what hostile addresses ask for, and tell nothing of their hostile keys",
  async ({ article }) => {
    articleTest.setTimeout(TIMEOUT_MS);
    await openFrames(article, frameAddresses(6, 10));
  },
);
