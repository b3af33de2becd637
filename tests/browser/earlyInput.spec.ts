import { HOUR } from "../../src/trip/time/instant.ts";
import { expect, type MapPage, RANGE, test } from "./drivers/mapPage.ts";

/** Opens a page, lets the reader do something before its program has come, and then lets the program come. */
async function doEarly(map: MapPage, act: () => Promise<void>): Promise<void> {
  const release = await map.holdScript();
  await map.forbidWebgl();
  await map.visit("");
  await expect(map.slider).toBeVisible();
  await act();
  release();
  await expect(map.html).toHaveAttribute("data-missing", "none");
}

test.describe("what the reader does before the program has come is carried out when it comes", () => {
  test("keys on the slider, each by its own step", async ({ map }) => {
    await doEarly(map, async () => {
      await map.slider.press("ArrowRight");
      await map.slider.press("ArrowRight");
    });
    await map.expectMoment(RANGE.start + 2 * HOUR);
  });

  test("a slider that was pulled", async ({ map }) => {
    await doEarly(map, async () => map.page.mouse.click(...(await map.pointOnSlider(0.5))));
    await expect.poll(() => map.moment()).toBeGreaterThan(RANGE.start);
    expect(Math.abs((await map.moment()) - (RANGE.start + RANGE.end) / 2)).toBeLessThan(2 * HOUR);
  });

  test("a button", async ({ map }) => {
    await doEarly(map, () => map.button("Next event").click());
    await expect.poll(() => map.moment()).toBeGreaterThan(RANGE.start);
  });

  test("a place on the picture", async ({ map }) => {
    await doEarly(map, () => map.clickOnMap("vladivostok"));
    await expect(map.placePanelTitle).toHaveText("Vladivostok");
  });

  test("an event of the list, which is hydrated last", async ({ map }) => {
    await doEarly(map, () =>
      map.page.getByRole("button", { name: "Train turns back from the border bridge", exact: true }).last().click(),
    );
    await expect(map.placePanelTitle).toBeVisible();
  });

  test("a state of knowledge and a theme", async ({ map }) => {
    const radios = map.page.getByRole("radio");
    let name = "";
    await doEarly(map, async () => {
      const other = map.page.getByRole("radio", { checked: false }).first();
      name = (await other.getAttribute("aria-label")) ?? "";
      await other.check({ force: true });
      await map.page.getByLabel("Theme").selectOption("dark");
    });
    await expect.poll(() => new URL(map.page.url()).search).toMatch(/known=.*theme=dark|theme=dark.*known=/);
    await expect(radios.and(map.page.getByLabel(name, { exact: true }))).toBeChecked();
    await expect(map.html).toHaveAttribute("data-theme", "dark");
  });

  test("keys on the slider in every frame while the program comes and starts, none lost and none twice", async ({
    map,
  }) => {
    const session = await map.page.context().newCDPSession(map.page);
    await session.send("Emulation.setCPUThrottlingRate", { rate: 4 });
    await map.page.addInitScript(() => {
      let presses = 0;
      const press = () => {
        const slider = document.querySelector("input[type=range]");
        if (slider !== null) {
          const init = { key: "ArrowRight", bubbles: true, cancelable: true };
          slider.dispatchEvent(new KeyboardEvent("keydown", init));
          presses += 1;
        }
        if (document.documentElement.dataset.missing === "none") Object.assign(window, { presses });
        else requestAnimationFrame(press);
      };
      requestAnimationFrame(press);
    });
    await map.visit({ static: "1" });
    const presses = await map.page.waitForFunction(() => (window as Window & { presses?: number }).presses);
    const count = (await presses.jsonValue()) ?? 0;
    expect(count).toBeGreaterThan(2);
    await map.expectMoment(Math.min(RANGE.start + count * HOUR, RANGE.end));
  });
});
