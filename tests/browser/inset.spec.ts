import { expect, expectRead, test } from "./drivers/mapPage.ts";

test.use({ viewport: { width: 1280, height: 800 } });

test("the picture has an inset of the crowded south, whose places can be opened", async ({ map }) => {
  await map.visit({ static: "1" });
  const inset = map.page.locator('[data-part="inset"]');
  await expect(inset).toBeVisible();
  await expect(inset).toHaveAttribute("aria-hidden", "true");
  await expect(inset.locator(".picture-labels")).toContainText("Artyom-Primorsky-1");
  await inset.locator("text", { hasText: "Artyom-Primorsky-1" }).click();
  await expect(map.page.getByRole("dialog", { name: "Artyom-Primorsky-1" })).toBeVisible();
});

test("the live map has the same inset until the reader zooms in", async ({ map }) => {
  await map.visit({});
  await expectRead(map.html);
  const inset = map.page.locator('[data-part="inset"]');
  await expect(map.html).toHaveAttribute("data-map", "live", { timeout: 30_000 });
  await expect(inset).toBeVisible();
  await map.page.locator(".map-tools button").first().click();
  await expect(inset).toBeHidden();
});

test.describe("in a lower window", () => {
  test.use({ viewport: { width: 1366, height: 657 } });

  test("there is no room for the inset, and its code is not fetched", async ({ map }) => {
    const asked: string[] = [];
    map.page.on("request", (request) => asked.push(request.url()));
    await map.visit({ static: "1" });
    await expectRead(map.html);
    await expect(map.page.locator('[data-part="inset"]')).toBeHidden();
    expect(asked.filter((url) => url.includes("insetPart"))).toEqual([]);
  });
});
