import { en } from "../../src/trip/text/locales/en.ts";
import { SANDBOXES, sandboxName } from "../browser/drivers/embedParent.ts";
import { drawnTrain } from "../support/drawnTrain.ts";
import { KEY } from "./otherBrowser.ts";
import { expect, test } from "./visitor.ts";

for (const sandbox of SANDBOXES) {
  test(`the picture, the list and the slider work with ${sandboxName(sandbox)}`, async ({ visitor }) => {
    const { browser } = visitor;
    await visitor.openFrame({ sandbox });
    await expect.poll(() => visitor.mode()).toBe("failed");
    await expect.poll(() => visitor.modesTold()).toContain("failed");
    const text = await browser.ask("frame", () => document.body.innerText);
    expect(text).toContain(en.ui.mapFailed);
    expect(await browser.ask("frame", isPictureSeen)).toBe(true);

    const before = await browser.ask("frame", drawnTrain);
    await browser.click("frame", "input[type=range]");
    await expect.poll(() => browser.ask("frame", drawnTrain)).not.toBe(before);
    const scrubbed = await browser.ask("frame", momentSaid);
    await browser.press("frame", KEY.right, KEY.right);
    await expect.poll(() => browser.ask("frame", momentSaid)).not.toBe(scrubbed);

    await browser.click("frame", ".embed-foot button");
    const rows = () => browser.ask("frame", () => document.querySelectorAll("[data-event] button").length);
    await expect.poll(rows).toBeGreaterThan(5);
  });
}

function isPictureSeen(): boolean {
  const picture = document.querySelector("svg.picture");
  const { width = 0, height = 0 } = picture?.getBoundingClientRect() ?? {};
  return (
    picture?.checkVisibility({ visibilityProperty: true, opacityProperty: true }) === true && width * height > 10_000
  );
}

function momentSaid(): string {
  return document.querySelector("input[type=range]")?.getAttribute("aria-valuetext") ?? "";
}
