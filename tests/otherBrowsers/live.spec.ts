import { SANDBOXES, sandboxName } from "../browser/drivers/embedParent.ts";
import { expect, test } from "./visitor.ts";

for (const sandbox of SANDBOXES) {
  test(`the live map draws with ${sandboxName(sandbox)}`, async ({ visitor }) => {
    await visitor.openFrame({ sandbox });
    await expect.poll(() => visitor.mode()).toBe("live");
    await expect.poll(() => visitor.modesTold()).toContain("live");
    const canvas = await visitor.browser.ask("frame", () => {
      const { width = 0, height = 0 } = document.querySelector(".map canvas")?.getBoundingClientRect() ?? {};
      return {
        width,
        height,
        room: document.querySelector(".map")?.clientWidth,
        isOwnBasemapHidden: !document
          .querySelector(".picture-basemap")
          ?.checkVisibility({ visibilityProperty: true, opacityProperty: true }),
      };
    });
    expect(canvas).toMatchObject({ width: canvas.room, isOwnBasemapHidden: true });
    expect(canvas.width).toBeGreaterThan(200);
    expect(canvas.height).toBeGreaterThan(200);
    expect(await visitor.coloursSeen()).toBeGreaterThan(8);
  });
}

test("the script gives a plain frame the height it asks for", async ({ visitor }) => {
  const { folder } = visitor.host;
  await visitor.openArticle(
    `<iframe src="${folder}embed.html?static=1" width="500" height="300"></iframe><script src="${folder}embed.v1.js" async></script>`,
  );
  const height = () => visitor.browser.ask("page", () => document.querySelector("iframe")?.offsetHeight ?? 0);
  await expect.poll(height).toBeGreaterThan(400);
});
