import { expect, type MapPage } from "./mapPage.ts";

/** Reports every content security violation in the page or its frames as a complaint. */
export async function heedPolicy({ page }: MapPage): Promise<void> {
  await page.addInitScript(() => {
    addEventListener("securitypolicyviolation", ({ effectiveDirective, blockedURI, sourceFile, lineNumber }) => {
      console.error(`policy: ${effectiveDirective} refused ${blockedURI} in ${sourceFile}:${lineNumber}`);
    });
  });
}

/** Uses every feature of the page once, so that its policy is exercised in full. */
export async function tour(map: MapPage): Promise<void> {
  const { page } = map;
  await map.open({ static: "1" });
  await map.pressOnSlider("ArrowRight", "PageDown", "End", "Home");
  await openFirst(map);
  await map.placePanel.getByRole("button", { name: "Copy link" }).first().click();
  await page.keyboard.press("Escape");
  await map.knownAs("Everything since").click();
  await map.knownAs(/./).first().click();

  await map.open("");
  await map.waitUntilLive();
  await openFirst(map);
  await expect(map.placePanel).toBeVisible();
  await page.keyboard.press("Escape");
  await map.button("Next event").click();
  await map.button("Play").click();
  await map.button("Pause").click();
  for (const language of ["ko", "ru", "ja", "en"]) {
    await page.locator(".preferences select").first().selectOption(language);
    await expect(map.html).toHaveAttribute("lang", language);
  }
  for (const theme of ["dark", "light"]) {
    await page.locator(".preferences select").last().selectOption(theme);
    await expect(map.html).toHaveAttribute("data-theme", theme);
  }
  for (const kind of ["PNG", "SVG"]) {
    const download = page.waitForEvent("download");
    await page.getByRole("button", { name: kind, exact: true }).click();
    expect((await download).suggestedFilename()).toMatch(new RegExp(`\\.${kind.toLowerCase()}$`));
  }
  await page.getByRole("button", { name: "Embed", exact: true }).click();
  const preview = page.locator("iframe.embedding-preview");
  await preview.scrollIntoViewIfNeeded();
  await expect(preview.contentFrame().locator("html")).toHaveAttribute("data-map", "live", { timeout: 30_000 });
  await page.emulateMedia({ media: "print" });
  await expect(map.picture).toBeVisible();
  await page.emulateMedia({ media: null });
}

/** Opens the embed in a frame without an origin until its live map is drawn. */
export async function tourEmbed({ page }: MapPage): Promise<void> {
  await page.goto("./?static=1");
  await page.evaluate(() => {
    const frame = document.createElement("iframe");
    frame.setAttribute("sandbox", "allow-scripts");
    frame.src = "embed.html";
    frame.width = "600";
    frame.height = "600";
    document.body.replaceChildren(frame);
  });
  const embed = page.frameLocator("iframe");
  await expect(embed.locator("html")).toHaveAttribute("data-map", "live", { timeout: 30_000 });
  await embed.getByRole("button", { name: "Events", exact: true }).click();
  await embed.getByRole("list", { name: "Events", exact: true }).getByRole("button").first().click();
  await expect(embed.getByRole("dialog")).toBeVisible();
}

async function openFirst(map: MapPage): Promise<void> {
  await map.events.getByRole("button").first().click();
  await expect(map.placePanel).toBeVisible();
}
