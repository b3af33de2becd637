import { expect, RANGE, test } from "./drivers/mapPage.ts";
import { trip } from "./drivers/record.ts";

/** Makes the browser lack every time zone, as one with old data lacks some; keeps those that the page asks for. */
function forgetZones(): void {
  const asked: unknown[] = [];
  Reflect.set(window, "askedZones", asked);
  Intl.DateTimeFormat = new Proxy(Intl.DateTimeFormat, {
    construct(_target, [, options]) {
      asked.push(options?.timeZone);
      throw new RangeError(`Invalid time zone specified: ${options?.timeZone}`);
    },
  });
}

/** Makes every date a fault. */
function breakDates(): void {
  const fault = () => {
    throw new TypeError("Dates are broken");
  };
  Object.assign(Date.prototype, { getUTCDate: fault, toISOString: fault });
}

for (const document of ["index.html", "embed.html"]) {
  test(`${document} tells the record's zone without asking the browser, which may lack it`, async ({ page }) => {
    await page.addInitScript(forgetZones);
    await page.goto(`${document}?t=${new Date(RANGE.start).toISOString()}`);
    await expect(page.locator("html")).toHaveAttribute("data-missing", "none");
    const slider = page.getByRole("slider", { name: "Time", exact: true });
    await expect(slider).toHaveAttribute("aria-valuetext", new RegExp(trip.zoneNames[trip.zone]?.en ?? "no zone"));
    if (document === "embed.html") await page.getByRole("button", { name: "Events" }).click();
    await page.locator(".event-fold").first().click();
    await expect(page.locator(".events").locator("blockquote, .claim-summary").first()).toBeVisible();
    expect(await page.evaluate(() => Reflect.get(window, "askedZones"))).toEqual([]);
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
    expect(logged.filter((text) => text.includes("Dates are broken"))).toHaveLength(1);
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
