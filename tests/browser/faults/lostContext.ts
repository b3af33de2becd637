import type { Locator } from "@playwright/test";

type Lossy = HTMLCanvasElement & { loss?: WEBGL_lose_context | null | undefined };

/** Takes a canvas's WebGL context away until `restoreContext`. */
export async function loseContext(canvas: Locator): Promise<void> {
  await canvas.evaluate(async (element: Lossy) => {
    element.loss ??= (element.getContext("webgl2") ?? element.getContext("webgl"))?.getExtension("WEBGL_lose_context");
    const lost = new Promise((resolve) => element.addEventListener("webglcontextlost", resolve, { once: true }));
    element.loss?.loseContext();
    await lost;
  });
}

/** Restores the context that was taken away. */
export async function restoreContext(canvas: Locator): Promise<void> {
  await canvas.evaluate(async (element: Lossy) => {
    const restored = new Promise((resolve) =>
      element.addEventListener("webglcontextrestored", resolve, { once: true }),
    );
    element.loss?.restoreContext();
    await restored;
  });
}
