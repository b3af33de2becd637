import { expect, test } from "./drivers/mapPage.ts";

/** Makes the browser lack the record's time zone, as one with old data does. */
function forgetZone(): void {
  const Real = Intl.DateTimeFormat;
  const check = (options?: Intl.DateTimeFormatOptions) => {
    if (options?.timeZone === "Asia/Vladivostok") throw new RangeError("Invalid time zone specified: Asia/Vladivostok");
  };
  Intl.DateTimeFormat = new Proxy(Real, {
    construct(target, [locales, options]) {
      check(options);
      return new target(locales, options);
    },
    apply(target, _self, [locales, options]) {
      check(options);
      return target(locales, options);
    },
  });
}

/** Makes every date a fault. */
function breakDates(): void {
  Intl.DateTimeFormat.prototype.formatToParts = () => {
    throw new TypeError("formatToParts is broken");
  };
}

for (const document of ["index.html", "embed.html"]) {
  test(`${document} names the zone UTC where the browser lacks the record's`, async ({ page }) => {
    await page.addInitScript(forgetZone);
    await page.goto(document);
    await expect(page.locator("html")).toHaveAttribute("data-missing", "none");
    await expect(page.locator("#app")).toContainText("UTC");
    if (document === "embed.html") await page.getByRole("button", { name: "Events" }).click();
    await page.locator(".event-fold").first().click();
    await expect(page.locator(".events").locator("blockquote, .claim-summary").first()).toBeVisible();
  });

  test(`${document} stays as the server sent it where rendering fails from the start`, async ({ page }) => {
    const logged: string[] = [];
    page.on("console", (message) => message.type() === "error" && logged.push(message.text()));
    await page.addInitScript(breakDates);
    await page.goto(`${document}?t=2023-09-13T02:43Z`);
    await expect(page.locator("html")).toHaveAttribute("data-missing", "program");
    await expect(page.locator(".page-missing")).toBeVisible();
    await expect(page.locator("blockquote").first()).toBeVisible();
    await expect(page.locator("svg.picture")).toBeVisible();
    expect(logged.filter((text) => text.includes("formatToParts is broken"))).toHaveLength(1);
  });
}

test("a fault in later rendering leaves the quotations readable", async ({ page }) => {
  await page.goto("index.html");
  await expect(page.locator("html")).toHaveAttribute("data-missing", "none");
  await page.evaluate(breakDates);
  await page.getByRole("slider", { name: "Time", exact: true }).press("PageUp");
  await expect(page.getByRole("alert").filter({ visible: true }).first()).toBeVisible();
  await expect(page.locator("blockquote").first()).toBeVisible();
});
