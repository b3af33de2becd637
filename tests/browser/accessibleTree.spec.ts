import { expect, test } from "./drivers/mapPage.ts";

/** Exact accessibility trees of each part of the page. */
test.describe("the accessibility tree", { tag: "@trip" }, () => {
  test("the map and the time, at the launch", async ({ map }) => {
    await map.open({ static: "1", t: "2023-09-13T02:43Z" });
    await expect(map.page.locator(".stage")).toMatchAriaSnapshot({ name: "stage.aria.yml" });
  });

  test("the panel of the launch area, as known from the articles", async ({ map }) => {
    await map.open({ static: "1", place: "sunan", known: "articles" });
    await expect(map.placePanel).toMatchAriaSnapshot({ name: "place-panel.aria.yml" });
  });

  test("the switch and the settings", async ({ map }) => {
    await map.open({ static: "1", known: "2023-09-13T00:00Z", lang: "ru" });
    await expect(map.page.locator(".stage-known")).toMatchAriaSnapshot({ name: "switch.aria.yml" });
    await expect(map.page.locator(".preferences")).toMatchAriaSnapshot({ name: "settings.aria.yml" });
  });

  test("the list, as known from the articles", async ({ map }) => {
    await map.open({ static: "1", known: "articles" });
    await expect(map.page.locator("#events")).toMatchAriaSnapshot({ name: "events.aria.yml" });
  });

  test("everything below the map", async ({ map }) => {
    await map.open({ static: "1" });
    await expect(map.page.locator(".page-foot")).toMatchAriaSnapshot({ name: "foot.aria.yml" });
  });

  test("the embed with its list open", async ({ map }) => {
    await map.page.goto("./embed.html?static=1&known=articles");
    await map.page.getByRole("button", { name: "Events", exact: true }).click();
    await expect(map.page.locator("body")).toMatchAriaSnapshot({ name: "embed.aria.yml" });
  });
});
