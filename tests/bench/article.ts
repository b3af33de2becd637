import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser } from "@playwright/test";
import type { Profile } from "./profiles.ts";
import type { StaticServer } from "./server.ts";
import { blocking } from "./statistics.ts";
import { temporaryFolder } from "./subjects.ts";
import { onThrottledPage } from "./throttledPage.ts";

const FORMS = {
  element: '<trip-map height="480"></trip-map>',
  frame:
    '<iframe src="/BUILD/embed.html" title="The train trip" width="100%" height="480" loading="lazy" sandbox="allow-scripts"></iframe>',
} as const;

/** An article with embeds of this map. */
export interface Article {
  readonly name: string;
  readonly form: keyof typeof FORMS;
  readonly embeds: number;
}

/** The first is the article alone. */
export const ARTICLES: readonly Article[] = [
  { name: "article alone", form: "element", embeds: 0 },
  { name: "one trip-map", form: "element", embeds: 1 },
  { name: "ten trip-maps", form: "element", embeds: 10 },
  { name: "ten sandboxed iframes", form: "frame", embeds: 10 },
];

/** What an article measured of its own loading, in milliseconds. */
export interface ArticleMeasurement {
  readonly firstPaint: number;
  /** Tasks of more than 50 ms on the article's main thread, in all and the longest. */
  readonly longTasks: number;
  readonly longestTask: number;
}

/** Text above the first embed: some six windows of it on a computer. */
const PARAGRAPHS = 60;
const TEXT = "<p>The train crossed the border in the morning, and nobody who saw it said where it would go next. </p>";
const REST_MS = 800;
const PATIENCE_MS = 60_000;

/** Writes the articles into a folder, each under its number, for a server that has the build under a path. */
export function writeArticles(build: string): string {
  const folder = temporaryFolder("articles");
  ARTICLES.forEach(({ form, embeds }, index) => {
    mkdirSync(join(folder, String(index)));
    writeFileSync(join(folder, String(index), "index.html"), articleHtml(build, form, embeds));
  });
  return folder;
}

/** An article of text only, with its embeds far below the window. */
function articleHtml(build: string, form: Article["form"], embeds: number): string {
  const script = embeds > 0 && form === "element" ? '<script src="/BUILD/embed.v1.js" async></script>' : "";
  return [
    '<!doctype html><html lang="en"><head><meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1"><title>An article</title>',
    `<link rel="icon" href="data:,"><style>body{max-width:40em;margin:auto;font:18px/1.6 sans-serif}</style>${script}`,
    "</head><body><h1>A train trip</h1>",
    TEXT.repeat(4).replaceAll("</p><p>", "").repeat(PARAGRAPHS),
    `${TEXT}${FORMS[form]}`.repeat(embeds),
    "</body></html>",
  ]
    .join("\n")
    .replaceAll("BUILD", build);
}

/** Loads an article once and leaves it alone; the embeds stay out of sight. */
export async function measureArticle(
  browser: Browser,
  server: StaticServer,
  index: number,
  profile: Profile,
): Promise<ArticleMeasurement> {
  const { firstPaint, tasks, now } = await onThrottledPage(browser, server, profile, async (page) => {
    await page.addInitScript(watchTasks);
    await page.goto(`${server.address}articles/${index}/`, { timeout: PATIENCE_MS });
    await page.waitForLoadState("networkidle");
    await page.waitForTimeout(REST_MS);
    return page.evaluate(() => ({
      firstPaint: performance.getEntriesByName("first-contentful-paint")[0]?.startTime ?? Number.NaN,
      tasks: window.longTasks,
      now: performance.now(),
    }));
  });
  const blocked = blocking(tasks, 0, now);
  return { firstPaint, longTasks: blocked?.sum ?? 0, longestTask: blocked?.longest ?? 0 };
}

declare global {
  interface Window {
    longTasks: [number, number][];
  }
}

/** Runs in the article before its own scripts. Tasks of frames on the same main thread count as well. */
function watchTasks(): void {
  window.longTasks = [];
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries()) window.longTasks.push([startTime, startTime + duration]);
  }).observe({ type: "longtask", buffered: true });
}
