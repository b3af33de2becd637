import type { Browser } from "@playwright/test";
import type { Profile } from "../profiles.ts";
import type { StaticServer } from "../server.ts";
import type { Subject } from "../subjects.ts";
import { onThrottledPage } from "../throttledPage.ts";
import { navigationTo, phasesAfter, type TraceEvent } from "./events.ts";
import { ownTimes } from "./functions.ts";
import { mainThreadTimes } from "./mainThread.ts";
import { originsIn } from "./origins.ts";
import type { Trace } from "./report.ts";

const CATEGORIES = [
  "-*",
  "blink.user_timing",
  "devtools.timeline",
  "loading",
  "v8",
  "disabled-by-default-devtools.timeline",
  "disabled-by-default-v8.compile",
  "disabled-by-default-v8.cpu_profiler",
];
const PATIENCE_MS = 90_000;
/** The profiler hands over its last samples late. */
const REST_MS = 500;

/** Loads this map's page once under Chromium's tracing, which makes all of it slower than it is. */
export async function traceLoad(
  browser: Browser,
  server: StaticServer,
  subject: Subject,
  profile: Profile,
): Promise<Trace> {
  const address = `${server.address}${encodeURIComponent(subject.name)}/`;
  const trace = await onThrottledPage(browser, server, profile, async (page) => {
    await page.addInitScript(markMilestones);
    await browser.startTracing(page, { categories: CATEGORIES });
    await page.goto(address, { timeout: PATIENCE_MS });
    await page.waitForSelector("html[data-map=live]", { state: "attached", timeout: PATIENCE_MS });
    await page.waitForTimeout(REST_MS);
    return browser.stopTracing();
  });
  const { traceEvents: events } = JSON.parse(trace.toString()) as { traceEvents: TraceEvent[] };
  const navigation = navigationTo(address, events);
  const phases = phasesAfter(navigation, events);
  return {
    profile: profile.name,
    phases,
    times: mainThreadTimes(navigation, events, phases),
    own: ownTimes(navigation, events, phases, originsIn(subject.folder, address)),
  };
}

/** Runs in the page before its own scripts: marks when its program has started, and when its live map has. */
function markMilestones(): void {
  const marked = new Set<string>();
  const mark = (name: string) => {
    if (!marked.has(name)) performance.mark(`bench:${name}`);
    marked.add(name);
  };
  const look = () => {
    const { missing, map } = document.documentElement.dataset;
    if (missing === "none") mark("hydrated");
    if (map === "live") mark("live");
  };
  new MutationObserver(look).observe(document, {
    attributes: true,
    subtree: true,
    attributeFilter: ["data-missing", "data-map"],
  });
  const getContext = HTMLCanvasElement.prototype.getContext;
  HTMLCanvasElement.prototype.getContext = function (this: HTMLCanvasElement, ...parameters: never[]) {
    if (String(parameters[0]).startsWith("webgl")) mark("map");
    return Reflect.apply(getContext, this, parameters);
  } as typeof getContext;
  new PerformanceObserver((list) => {
    if (list.getEntries().some(({ name }) => name.endsWith(".pbf"))) mark("tile");
  }).observe({ type: "resource", buffered: true });
}
