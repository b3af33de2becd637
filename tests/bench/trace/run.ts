import { chromium } from "@playwright/test";
import { provideChromium } from "../../browser/drivers/chromium.ts";
import { BROWSER_FLAGS } from "../browserFlags.ts";
import { PROFILES } from "../profiles.ts";
import { serve } from "../server.ts";
import { mapWithSourceMaps } from "../subjects.ts";
import { traceReport } from "./report.ts";
import { traceLoad } from "./trace.ts";

/** Builds this map with source maps, and prints where its main thread's time goes until the live map is drawn. */
export async function traceThisMap(): Promise<void> {
  const subject = mapWithSourceMaps();
  const server = await serve({ [encodeURIComponent(subject.name)]: subject.folder });
  for (const profile of PROFILES) {
    const browser = await chromium.launch({ executablePath: provideChromium(), args: BROWSER_FLAGS });
    console.log(`\n${traceReport(await traceLoad(browser, server, subject, profile))}\n`);
    await browser.close();
  }
  await server.close();
}
