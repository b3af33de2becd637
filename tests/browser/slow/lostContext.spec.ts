import { expectAsOpened, expectPicture, openInSystemFonts } from "../drivers/asOpened.ts";
import { test as articleTest } from "../drivers/embedParent.ts";
import { expect, type MapPage, restedPictureOf, test } from "../drivers/mapPage.ts";
import { evidence } from "../drivers/record.ts";
import { loseContext, restoreContext } from "../faults/lostContext.ts";

const MOMENTS = [
  "2023-09-11T12:00Z",
  "2023-09-12T03:00Z",
  "2023-09-13T02:43Z",
  "2023-09-15T03:00Z",
  "2023-09-17T12:00Z",
];
const MOMENT = "2023-09-13T02:43Z";

test("the live map shows its moment again after its WebGL context was lost and restored", async ({ map }) => {
  await map.open({ t: MOMENT });
  await map.waitUntilLive();
  const { canvas } = map;
  const before = await map.restedPicture();
  await loseContext(canvas);
  await expect(map.overlay).toHaveCount(0);
  await restoreContext(canvas);
  await map.waitUntilLive();
  await expectPicture(canvas, before);
  map.complaints.splice(0); // The browser itself says that the context was lost.
});

test("five lost contexts while scrubbing: each time the live map shows the latest moment", async ({ map, newMap }) => {
  test.setTimeout(180_000);
  await openInSystemFonts(map, {});
  await map.waitUntilLive();
  const { canvas } = map;
  const pictures = new Map<string, Buffer>();
  for (const t of MOMENTS) {
    await map.scrubTo(t);
    pictures.set(t, await map.restedPicture());
  }
  for (const t of MOMENTS) {
    await loseContext(canvas);
    for (const step of [...MOMENTS, t]) await map.scrubTo(step);
    await restoreContext(canvas);
    await map.waitUntilLive();
    await expectPicture(canvas, pictures.get(t) ?? Buffer.of());
  }
  await map.expectAddress(`?t=${MOMENTS.at(-1)}`);
  await expectAsOpened(map, newMap);
  map.complaints.splice(0);
});

/** Changes a reader may make while the context is lost, with the resulting address. */
const CHANGES: Readonly<
  Record<string, { readonly change: (map: MapPage) => Promise<unknown>; readonly query: string }>
> = {
  "what is known": {
    change: (map) => map.knownAs(evidence.editions[0]?.name.en ?? "").check(),
    query: `?t=${MOMENT}&known=${evidence.editions[0]?.id}`,
  },
  theme: {
    change: (map) => map.page.getByLabel("Theme").selectOption("dark"),
    query: `?t=${MOMENT}&theme=dark`,
  },
  language: {
    change: (map) => map.page.getByLabel("Language").selectOption("ko"),
    query: `?t=${MOMENT}&lang=ko`,
  },
};

for (const [name, { change, query }] of Object.entries(CHANGES)) {
  test(`after a lost context the live map has the ${name} chosen meanwhile`, async ({ map, newMap }) => {
    test.setTimeout(120_000);
    await openInSystemFonts(map, { t: MOMENT });
    await map.waitUntilLive();
    const { canvas } = map;
    await loseContext(canvas);
    await change(map);
    await map.expectAddress(query);
    await restoreContext(canvas);
    await map.waitUntilLive();
    await expectAsOpened(map, newMap);
    map.complaints.splice(0);
  });
}

articleTest(
  "an embed whose WebGL context is lost shows its picture meanwhile, and then the live map at the moment asked for",
  async ({ article }) => {
    articleTest.setTimeout(120_000);
    const [before = "", after = ""] = MOMENTS;
    await article.openFrame({ sandbox: "allow-scripts", query: `?t=${after}` });
    const canvas = article.frame.locator(".map-canvas canvas");
    const overlay = article.frame.locator("svg.picture[data-overlay]");
    const picture = article.frame.locator("svg.picture");
    await article.expectMode("live");
    await expect(overlay).toHaveCount(1);
    const wanted = await restedPictureOf(canvas);
    await article.go({ t: before });
    await article.expectTold("view", { t: before });
    await loseContext(canvas);
    await expect(overlay).toHaveCount(0);
    await expect(picture).toBeVisible();
    await article.expectTold("ready", { mode: "static" });
    await article.go({ t: after });
    await article.expectTold("view", { t: after });
    await restoreContext(canvas);
    await article.expectMode("live");
    await expect(overlay).toHaveCount(1);
    await expectPicture(canvas, wanted);
    expect((await article.told("ready")).map(({ mode }) => mode).slice(-2)).toEqual(["static", "live"]);
    article.complaints.splice(0); // The browser itself says that the context was lost.
  },
);
