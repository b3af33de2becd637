import { expect, test } from "./mapPage.ts";

test("the live map shows the moment again after its WebGL context was lost and restored", async ({ map }) => {
  await map.open({ t: "2023-09-13T02:43Z" });
  await map.waitUntilLive();
  const canvas = map.region.locator("canvas");
  const drawn = () => canvas.screenshot();
  let before = await drawn();
  await expect
    .poll(async () => {
      const last = before;
      before = await drawn();
      return before.equals(last);
    })
    .toBe(true);
  await canvas.evaluate(async (element: HTMLCanvasElement) => {
    const context = element.getContext("webgl2") ?? element.getContext("webgl");
    const loss = context?.getExtension("WEBGL_lose_context");
    const lost = new Promise((resolve) => element.addEventListener("webglcontextlost", resolve, { once: true }));
    loss?.loseContext();
    await lost;
    await new Promise((resolve) => setTimeout(resolve, 200));
    loss?.restoreContext();
  });
  await expect.poll(async () => (await drawn()).equals(before), { timeout: 20_000 }).toBe(true);
  await expect(map.html).toHaveAttribute("data-map", "live");
  map.complaints.splice(0); // The browser itself says that the context was lost.
});
