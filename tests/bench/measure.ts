import type { Browser, CDPSession, Page } from "@playwright/test";
import { watchPage } from "./inPage.ts";
import type { Line, StaticServer } from "./server.ts";
import { percentile } from "./statistics.ts";
import type { Subject } from "./subjects.ts";

/** The computer and connection that a page is measured on. */
export interface Profile {
  readonly name: "plain" | "slow phone";
  readonly viewport: { readonly width: number; readonly height: number };
  readonly pixelRatio: number;
  /** Slowdown factor of the main thread. */
  readonly cpuSlowdown: number;
  readonly line: Line | null;
}

export const PROFILES: readonly Profile[] = [
  { name: "plain", viewport: { width: 1280, height: 800 }, pixelRatio: 1, cpuSlowdown: 1, line: null },
  {
    name: "slow phone",
    viewport: { width: 390, height: 844 },
    pixelRatio: 2,
    cpuSlowdown: 4,
    line: { latencyMs: 150, bytesPerSecond: 1_600_000 / 8 },
  },
];

/** One round's measurements of a page; null where one does not apply. */
export const MEASURES = {
  kB: "kB in all",
  kBFirst: "kB before the first picture",
  requests: "requests",
  thirdParties: "third-party hosts",
  firstPaint: "first paint, ms",
  firstContent: "first contentful paint, ms",
  picture: "first picture, ms",
  largestPaint: "largest contentful paint, ms",
  mapDrawn: "live map drawn, ms",
  longTasks: "long tasks, ms",
  layoutShift: "layout shift",
  heap: "heap, MB",
  stepP50: "scrub: step p50, ms",
  stepP95: "scrub: step p95, ms",
  mainThread: "scrub: main thread a step, ms",
  droppedFrames: "scrub: dropped frames",
  interaction: "slowest key press to paint, ms",
  heapAfter: "heap after 500 steps, MB",
  rows: "events in the document",
  placePanel: "panel opened, ms",
} as const;
export type Measure = keyof typeof MEASURES;
export type Measurement = Readonly<Record<Measure, number | null>>;

/** A helper that the compiler calls in functions sent to the page. */
export const NAME_HELPER = "globalThis.__name = (named) => named;";
const SCRUB_STEPS = 120;
const LONG_SCRUB_STEPS = 500;
const KEY_PRESSES = 12;
const REST_MS = 700;
const WARM_MS = 500;
const PATIENCE_MS = 60_000;

/** Loads a page and scrubs it; without CPU slowdown, scrubs 500 further steps. */
export async function measure(
  browser: Browser,
  server: StaticServer,
  subject: Subject,
  profile: Profile,
): Promise<Measurement> {
  const context = await browser.newContext({ viewport: profile.viewport, deviceScaleFactor: profile.pixelRatio });
  try {
    const page = await context.newPage();
    const hosts = new Set<string>();
    page.on("request", (request) => hosts.add(new URL(request.url()).host));
    const session = await context.newCDPSession(page);
    await session.send("Performance.enable");
    await session.send("Emulation.setCPUThrottlingRate", { rate: profile.cpuSlowdown });
    await page.addInitScript(NAME_HELPER);
    await page.addInitScript(watchPage, subject.pictureSelector);
    await warmUp(page);
    server.setLine(profile.line);
    server.takeTraffic();
    await page.goto(`${server.address}${encodeURIComponent(subject.name)}/`, { timeout: PATIENCE_MS });
    if (subject.hasLiveMap) {
      await page.waitForSelector("html[data-map=live]", { state: "attached", timeout: PATIENCE_MS });
    }
    await page.waitForLoadState("networkidle");
    await page.waitForTimeout(REST_MS);
    const { bytes, requests } = server.takeTraffic();
    const loading = await page.evaluate(() => window.benchWatch.loading());
    const bytesFirst = subject.pictureSelector === null ? bytes : await firstPictureBytes(page);
    const heap = await heapBytes(session);

    const before = await mainThreadMs(session);
    const scrub = await page.evaluate((steps) => window.benchWatch.scrub(steps), SCRUB_STEPS);
    const mainThread = (await mainThreadMs(session)) - before;
    const interaction = await pressKeys(page);
    const rows = await page.evaluate(() => window.benchWatch.rows());
    const placePanel = await page.evaluate(() => window.benchWatch.openPlacePanel());
    const heapAfter = profile.cpuSlowdown === 1 ? await heapAfterLongScrub(page, session) : null;
    hosts.delete(new URL(server.address).host);
    hosts.delete("");
    return {
      kB: bytes / 1000,
      kBFirst: bytesFirst / 1000,
      requests,
      thirdParties: hosts.size,
      firstPaint: loading.firstPaint,
      firstContent: loading.firstContent,
      picture: latest(loading.picture, subject.pictureSelector === null ? null : loading.firstContent),
      largestPaint: loading.largestPaint,
      mapDrawn: subject.hasLiveMap ? loading.mapDrawn : null,
      longTasks: loading.longTasks,
      layoutShift: loading.layoutShift,
      heap: heap / 1e6,
      stepP50: percentile(scrub.steps, 0.5),
      stepP95: percentile(scrub.steps, 0.95),
      mainThread: mainThread / scrub.steps.length,
      droppedFrames: scrub.droppedFrames,
      interaction,
      heapAfter,
      rows,
      placePanel,
    };
  } finally {
    await context.close().catch(() => undefined);
  }
}

/** Warms the browser up with text, a drawing and WebGL, so that no page pays for its start. */
export async function warmUp(page: Page): Promise<void> {
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

/** The picture counts as shown once it is parsed and anything has been painted. */
function latest(parsed: number | null, painted: number | null): number | null {
  return parsed === null ? null : Math.max(parsed, painted ?? 0);
}

/** Heap at rest after a long scrub, in MB. */
async function heapAfterLongScrub(page: Page, session: CDPSession): Promise<number> {
  await page.evaluate((steps) => window.benchWatch.scrub(steps), LONG_SCRUB_STEPS);
  await page.waitForTimeout(REST_MS);
  return (await heapBytes(session)) / 1e6;
}

/** The slowest of several real key presses on the slider, from input to next paint. */
async function pressKeys(page: Page): Promise<number | null> {
  await page.locator("input[type=range]").first().focus();
  for (let press = 0; press < KEY_PRESSES; press += 1) {
    await page.keyboard.press("ArrowRight");
    await page.waitForTimeout(60);
  }
  await page.waitForTimeout(200);
  return page.evaluate(() => window.benchWatch.slowestInteraction());
}

/**
 * Bytes of the document and of the style sheets and scripts in its head that block the first paint.
 * They are identified by their elements: the browser's timings do not report a preloaded sheet as blocking.
 */
async function firstPictureBytes(page: Page): Promise<number> {
  return page.evaluate(() => {
    const [navigation] = performance.getEntriesByType("navigation") as PerformanceNavigationTiming[];
    const resources = performance.getEntriesByType("resource") as PerformanceResourceTiming[];
    const sheets = document.querySelectorAll<HTMLLinkElement>("link[rel=stylesheet]:not([media=print])");
    const scripts = document.querySelectorAll<HTMLScriptElement>(
      "head script[src]:not([type=module], [async]:not([blocking]), [defer])",
    );
    const awaited = new Set([...[...sheets].map(({ href }) => href), ...[...scripts].map(({ src }) => src)]);
    return resources
      .filter(({ name }) => awaited.has(name))
      .reduce((sum, { encodedBodySize }) => sum + encodedBodySize, navigation?.encodedBodySize ?? 0);
  });
}

async function heapBytes(session: CDPSession): Promise<number> {
  await session.send("HeapProfiler.collectGarbage");
  return metric(session, "JSHeapUsedSize");
}

async function mainThreadMs(session: CDPSession): Promise<number> {
  return (await metric(session, "TaskDuration")) * 1000;
}

async function metric(session: CDPSession, name: string): Promise<number> {
  const { metrics } = await session.send("Performance.getMetrics");
  return metrics.find((candidate) => candidate.name === name)?.value ?? Number.NaN;
}
