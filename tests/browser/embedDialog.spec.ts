import { EMBED_TEXTS } from "../../src/trip/text/embedTexts.ts";
import { en } from "../../src/trip/text/locales/en.ts";
import { expect, test } from "./drivers/mapPage.ts";

const ASKED = { t: "2023-09-13T02:43Z", place: "khasan", known: "articles", static: "1" } as const;

test("the code and its preview match the view on screen", async ({ map }) => {
  await map.open({ ...ASKED, lang: "en", theme: "dark" });
  await map.page.getByRole("button", { name: "Embed", exact: true }).click();
  const code = map.page.getByRole("textbox", { name: /^Plain frame/ });
  await expect(code).toHaveValue(
    /^<iframe src="http[^"]*\/embed\.html\?t=2023-09-13T02:43Z&amp;place=khasan&amp;known=articles&amp;lang=en&amp;theme=dark" title="[^"]+" width="100%" height="720" loading="lazy"/,
  );
  await expect(map.page.getByRole("textbox", { name: /^With script/ })).toHaveValue(/embed\.v1\.js/);
  await expect(map.page.getByRole("textbox", { name: /^Picture/ })).toHaveValue(
    /<img src="[\w-]+-20230913T0243Z\.png" alt="Wednesday 13 September 2023, 12:43, Vladivostok time\. [^"]+"/,
  );
  await expect(map.page.getByRole("textbox", { name: /^Source line/ })).toHaveValue(
    /OpenStreetMap.*http.*known=articles/,
  );
  await map.page.getByRole("spinbutton", { name: "Width" }).fill("480");
  await expect(code).toHaveValue(/ width="480" /);

  const preview = map.page.frameLocator("iframe.embedding-preview");
  const time = preview.getByRole("slider", { name: "Time" });
  await expect(time).toHaveAttribute("aria-valuetext", /13 September 2023, 12:43/);
  await map.scrubTo("2023-09-12T00:00Z");
  await expect(time).toHaveAttribute("aria-valuetext", /12 September 2023, 10:00/);
});

test("the fragment #embed opens it, and its choices are the page's own view", async ({ map }) => {
  await map.page.goto("./?static=1&lang=en#embed");
  const { page } = map;
  const code = page.getByRole("textbox", { name: /^Plain frame/ });
  await expect(code).toBeVisible();
  const moments = page.getByLabel("Moment", { exact: true });
  await moments.selectOption({ index: 2 });
  const picked = await code.inputValue();
  await expect(code).toHaveValue(/[?;]t=2023-09-1\dT/);
  await expect(page).toHaveURL(new RegExp(/t=[^&"]+/.exec(picked)?.[0] ?? "none"));
  await page.getByRole("checkbox", { name: "Headline" }).uncheck();
  await page.getByRole("checkbox", { name: "Chart" }).uncheck();
  await expect(code).toHaveValue(/&amp;headline=0&amp;chart=0"/);
  await expect(page.locator("iframe.embedding-preview")).toHaveAttribute("src", /headline=0&chart=0/);
  await page.locator("#embed").getByLabel("Language").selectOption({ label: "日本語" });
  await expect(page.locator("html")).toHaveAttribute("lang", "ja");
  await expect(page.getByText(EMBED_TEXTS.ja.where.ghost)).toBeVisible();
});

test("it has the link to the moment, and a way back to the map", async ({ map }) => {
  await map.page.goto("./?static=1&lang=en&t=2023-09-13T02:43Z#embed");
  const { page } = map;
  const link = page.getByRole("textbox", { name: EMBED_TEXTS.en.link, exact: true });
  await expect(link).toHaveValue(/^http[^#"]*\/\?t=2023-09-13T02:43Z&lang=en$/);
  await expect(map.slider).not.toBeInViewport();
  await page.getByRole("link", { name: EMBED_TEXTS.en.back }).click();
  await expect(map.slider).toBeInViewport();
  await expect(link).toHaveCount(0);
});

test("opening it does not change the address, and it is not a dialog", async ({ map }) => {
  await map.open({ static: "1" });
  await map.page.getByRole("button", { name: "Embed", exact: true }).click();
  await expect(map.page.getByRole("textbox", { name: /^Plain frame/ })).toBeVisible();
  await expect(map.placePanel).toHaveCount(0);
  await map.expectAddress("?static=1");
});

test("where copying is blocked, the code is selected and a message says so", async ({ map }) => {
  await map.page.addInitScript(() => Reflect.deleteProperty(Navigator.prototype, "clipboard"));
  await map.open({ static: "1" });
  await map.page.getByRole("button", { name: "Embed", exact: true }).click();
  await map.page.getByRole("button", { name: EMBED_TEXTS.en.copy, exact: true }).first().click();
  const code = map.page.getByRole("textbox", { name: /^Plain frame/ });
  await expect(code).toBeFocused();
  expect(await code.evaluate((area: HTMLTextAreaElement) => [area.selectionStart, area.selectionEnd])).toEqual([
    0,
    (await code.inputValue()).length,
  ]);
  await expect(map.page.getByText(en.ui.copyByHand)).toBeVisible();
});
