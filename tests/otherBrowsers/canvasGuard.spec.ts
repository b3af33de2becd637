import { en } from "../../src/trip/text/locales/en.ts";
import { expect, test } from "./visitor.ts";

test("a browser that spoils pictures saves none, and the page says so", async ({ visitor }) => {
  const { browser } = visitor;
  await visitor.openPage("?static=1&lang=en");
  const pressed = await browser.ask("page", () => {
    const button = [...document.querySelectorAll("button")].find(({ textContent }) => textContent?.trim() === "PNG");
    button?.click();
    return button !== undefined;
  });
  expect(pressed).toBe(true);
  const told = () =>
    browser.ask("page", () =>
      [...document.querySelectorAll("[role=status]")].map(({ textContent }) => textContent?.trim()),
    );
  await expect.poll(told).toContain(en.share.pictureSpoiled);
});
