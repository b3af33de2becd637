import type { Browser, CDPSession, Page } from "@playwright/test";
import type { Profile } from "./profiles.ts";
import type { StaticServer } from "./server.ts";

/** A helper that the compiler calls in functions sent to the page. */
const NAME_HELPER = "globalThis.__name = (named) => named;";
const WARM_MS = 400;

/** Runs in a new page with a profile's window, processor and line, in a browser that has been warmed up. */
export async function onThrottledPage<Result>(
  browser: Browser,
  server: StaticServer,
  profile: Profile,
  run: (page: Page, session: CDPSession) => Promise<Result>,
): Promise<Result> {
  const context = await browser.newContext({ viewport: profile.viewport, deviceScaleFactor: profile.pixelRatio });
  try {
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    await session.send("Emulation.setCPUThrottlingRate", { rate: profile.cpuSlowdown });
    await page.addInitScript(NAME_HELPER);
    await warmUp(page);
    server.setLine(profile.line);
    return await run(page, session);
  } finally {
    await context.close().catch(() => undefined);
  }
}

/** Warms the browser up with text, a drawing and WebGL, so that no page pays for its start. */
async function warmUp(page: Page): Promise<void> {
  await page.setContent(
    `<h1>Warm</h1><svg width="200" height="200"><path d="M0 0L90 90L180 20Z"/></svg><canvas width="200" height="200">`,
  );
  await page.evaluate(async () => {
    const gl = document.querySelector("canvas")?.getContext("webgl2");
    gl?.clearColor(0.5, 0.5, 0.5, 1);
    gl?.clear(gl.COLOR_BUFFER_BIT);
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
  });
  await page.waitForTimeout(WARM_MS);
}
