import type { Browser, CDPSession, Page } from "@playwright/test";
import { type Scrub, watchPage } from "./inPage.ts";
import type { Measurement } from "./measures.ts";
import type { Profile } from "./profiles.ts";
import type { StaticServer } from "./server.ts";
import { blocking, percentile } from "./statistics.ts";
import type { Subject } from "./subjects.ts";
import { onThrottledPage } from "./throttledPage.ts";

const SCRUB_STEPS = 120;
const GROWTH_STEPS = 500;
/** Rounds of as many steps that come first: in them the browser compiles what runs often. */
const WARM_UP_ROUNDS = 4;
const KEY_PRESSES = 12;
const REST_MS = 500;
const PATIENCE_MS = 60_000;

/**
 * Loads a page, presses a key as soon as its picture is there, and scrubs it.
 *
 * @param withGrowth whether to measure the heap's growth too, which takes 2,500 steps without frames
 */
export async function measure(
  browser: Browser,
  server: StaticServer,
  subject: Subject,
  profile: Profile,
  withGrowth: boolean,
): Promise<Measurement> {
  return onThrottledPage(browser, server, profile, async (page, session) => {
    const hosts = new Set<string>();
    page.on("request", (request) => hosts.add(new URL(request.url()).host));
    await session.send("Performance.enable");
    await page.exposeFunction("benchPressKey", (key: string) => page.keyboard.press(key));
    await page.addInitScript(watchPage, { pictureSelector: subject.pictureSelector, control: subject.control });
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
    const picture = latest(loading.picture, subject.pictureSelector === null ? null : loading.firstContent);
    const mapDrawn = subject.hasLiveMap ? loading.mapDrawn : null;
    const starting = subject.pictureSelector === null ? null : blocking(loading.longTasks, picture, mapDrawn);
    const heap = await heapBytes(session);
    const steps = (await page.locator("input[type=range]").count()) > 0 ? await measureSteps(page, session) : null;
    const interactions = await pressKeys(page, subject.control);
    const heapGrowths = withGrowth && steps !== null ? await growth(page, session) : NO_GROWTH;
    const rows = await page.evaluate(() => window.benchWatch.rows());
    const placePanel = await page.evaluate(() => window.benchWatch.openPlacePanel());
    hosts.delete(new URL(server.address).host);
    hosts.delete("");
    return {
      kB: bytes / 1000,
      kBFirst: bytesFirst / 1000,
      requests,
      thirdParties: hosts.size,
      firstPaint: loading.firstPaint,
      firstContent: loading.firstContent,
      picture,
      largestPaint: loading.largestPaint,
      mapDrawn,
      ...interactions,
      longTasks: starting?.sum ?? null,
      longestTask: starting?.longest ?? null,
      layoutShift: loading.layoutShift,
      heap: heap / 1e6,
      ...heapGrowths,
      ...(steps ?? NO_STEPS),
      rows,
      placePanel,
    };
  });
}

/** The picture counts as shown once it is parsed and anything has been painted. */
function latest(parsed: number | null, painted: number | null): number | null {
  return parsed === null ? null : Math.max(parsed, painted ?? 0);
}

type StepMeasurement = Pick<
  Measurement,
  "stepP50" | "stepP95" | "stepP99" | "droppedFrames" | "mainThread" | "script" | "styleLayout" | "paint"
>;

const NO_STEPS: StepMeasurement = {
  stepP50: null,
  stepP95: null,
  stepP99: null,
  droppedFrames: null,
  mainThread: null,
  script: null,
  styleLayout: null,
  paint: null,
};

async function measureSteps(page: Page, session: CDPSession): Promise<StepMeasurement> {
  const before = await mainThreadMs(session);
  const { steps, droppedFrames } = await scrub(page, SCRUB_STEPS);
  const after = await mainThreadMs(session);
  const perStep = (name: keyof typeof after) => (after[name] - before[name]) / steps.length;
  const [all, script, styleLayout] = [perStep("all"), perStep("script"), perStep("styleLayout")];
  return {
    stepP50: percentile(steps, 0.5),
    stepP95: percentile(steps, 0.95),
    stepP99: percentile(steps, 0.99),
    droppedFrames,
    mainThread: all,
    script,
    styleLayout,
    paint: Math.max(0, all - script - styleLayout),
  };
}

function scrub(page: Page, steps: number): Promise<Scrub> {
  return page.evaluate((count) => window.benchWatch.scrub(count), steps);
}

type Growth = Pick<Measurement, "heapGrowthFirst" | "heapGrowth">;

const NO_GROWTH: Growth = { heapGrowthFirst: null, heapGrowth: null };

/** What 500 steps leave in the heap, in MB: the first ones after the measured steps, and once it is warm. */
async function growth(page: Page, session: CDPSession): Promise<Growth> {
  const heaps = [await heapBytes(session)];
  for (let round = 0; round <= WARM_UP_ROUNDS; round += 1) {
    await page.evaluate((count) => window.benchWatch.hurry(count), GROWTH_STEPS);
    await page.waitForTimeout(REST_MS);
    heaps.push(await heapBytes(session));
  }
  const after = (round: number) => ((heaps[round] ?? Number.NaN) - (heaps[round - 1] ?? Number.NaN)) / 1e6;
  return { heapGrowthFirst: after(1), heapGrowth: after(WARM_UP_ROUNDS + 1) };
}

/** The first key press, made while the page was loading, and the slowest of several more on the page at rest. */
async function pressKeys(
  page: Page,
  control: string,
): Promise<Pick<Measurement, "firstKey" | "firstKeyAnswered" | "interaction">> {
  const first = await page.evaluate(() => [window.benchWatch.firstInteraction(), window.benchWatch.firstAnswer()]);
  await page.evaluate(() => window.benchWatch.forgetInteractions());
  const focused = page.locator(control).first();
  await focused.focus();
  const key = await focused.evaluate((element) => (element instanceof HTMLInputElement ? "ArrowRight" : "Enter"));
  for (let press = 0; press < KEY_PRESSES; press += 1) {
    await page.keyboard.press(key);
    await page.waitForTimeout(60);
  }
  await page.waitForTimeout(200);
  const interaction = await page.evaluate(() => window.benchWatch.slowestInteraction());
  return { firstKey: first[0] ?? null, firstKeyAnswered: first[1] ?? null, interaction };
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
      "script[src]:not([type=module], [async]:not([blocking]), [defer])",
    );
    const awaited = new Set([...[...sheets].map(({ href }) => href), ...[...scripts].map(({ src }) => src)]);
    return resources
      .filter(({ name }) => awaited.has(name))
      .reduce((sum, { encodedBodySize }) => sum + encodedBodySize, navigation?.encodedBodySize ?? 0);
  });
}

async function heapBytes(session: CDPSession): Promise<number> {
  await session.send("HeapProfiler.collectGarbage");
  await session.send("HeapProfiler.collectGarbage");
  return (await metrics(session)).JSHeapUsedSize;
}

/** What the main thread has done so far, in milliseconds. */
async function mainThreadMs(session: CDPSession): Promise<{ all: number; script: number; styleLayout: number }> {
  const { TaskDuration, ScriptDuration, RecalcStyleDuration, LayoutDuration } = await metrics(session);
  return {
    all: TaskDuration * 1000,
    script: ScriptDuration * 1000,
    styleLayout: (RecalcStyleDuration + LayoutDuration) * 1000,
  };
}

const METRICS = ["JSHeapUsedSize", "TaskDuration", "ScriptDuration", "RecalcStyleDuration", "LayoutDuration"] as const;

async function metrics(session: CDPSession): Promise<Record<(typeof METRICS)[number], number>> {
  const { metrics } = await session.send("Performance.getMetrics");
  const values = METRICS.map((name) => [name, metrics.find((metric) => metric.name === name)?.value ?? Number.NaN]);
  return Object.fromEntries(values) as Record<(typeof METRICS)[number], number>;
}
