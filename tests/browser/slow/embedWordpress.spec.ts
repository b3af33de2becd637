import { expect, test } from "../drivers/embedParent.ts";
import { wordpressScript } from "../drivers/wordpress.ts";

const SECRET = "a1B2c3D4e5";

/** The HTML that WordPress writes for an address resolved by oEmbed. */
function wordpressEmbed(folder: string, query: string): string {
  return `<script>
      var told = [];
      addEventListener("message", ({ data }) => told.push(data));
    </script>
    <div style="width:640px"><blockquote class="wp-embedded-content" data-secret="${SECRET}"><a href="${folder}">The trip</a></blockquote>
    <iframe class="wp-embedded-content" sandbox="allow-scripts" security="restricted" title="The trip"
      style="position:absolute;visibility:hidden" src="${folder}embed.html${query}#?secret=${SECRET}" data-secret="${SECRET}"
      width="600" height="338" frameborder="0" marginwidth="0" marginheight="0" scrolling="no"></iframe></div>`;
}

for (const when of ["before", "after"] as const) {
  test(`WordPress' own script, loaded ${when} the map, shows the frame at its natural height`, async ({ article }) => {
    await article.page.clock.install();
    const script = wordpressScript();
    const embed = wordpressEmbed(article.folder, "");
    await article.open(when === "before" ? `<script>${script}</script>${embed}` : embed);
    const frame = article.page.locator("iframe");
    if (when === "after") {
      await expect.poll(async () => (await article.told("height")).length).toBeGreaterThan(0);
      await article.page.clock.runFor(500);
      await expect(frame).toBeHidden();
      await article.page.evaluate((text) => {
        const element = document.createElement("script");
        element.textContent = text;
        document.body.append(element);
        dispatchEvent(new Event("load"));
      }, script);
    }
    await expect(frame).toBeVisible();
    await expect(article.page.locator("blockquote")).toBeHidden();
    const natural = async () => (await article.told("height")).at(-1)?.["height"] as number;
    await expect.poll(async () => (await frame.boundingBox())?.height === (await natural())).toBe(true);
    expect(await natural()).toBeGreaterThan(400);
    expect(await natural()).toBeLessThanOrEqual(1000);
    await article.expectMode("live");
    await article.expectFocusInArticle();
  });
}
