import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { type Browser, chromium, type Page } from "@playwright/test";
import sirv from "sirv";
import { CHROMIUM_FLAGS, provideChromium } from "../browser/drivers/chromium.ts";
import { expectRead } from "../browser/drivers/mapPage.ts";
import { buildApart } from "../support/builds.ts";
import { type GalleryState, type Size, STATES, WINDOWS } from "./galleryStates.ts";

const USAGE = `npm run gallery -- [--only words] [--out folder] [--url address]
  --only   states whose names contain these words
  --out    folder for the screenshots and their page (test-results/gallery)
  --url    a served build, with a final slash; without it the source is built and served`;

const LIVE_TIMEOUT_MS = 60_000;

interface Shot {
  readonly state: GalleryState;
  readonly size: Size;
  readonly file: string;
  /** Why there is no picture; null if there is one. */
  readonly error: string | null;
}

interface Site {
  readonly url: string;
  stop(): void;
}

function addressOf({ document, query, isLive = false }: GalleryState): string {
  const parameters = [query, isLive ? "" : "static=1"].filter((part) => part !== "");
  return `${document}${parameters.length > 0 ? "?" : ""}${parameters.join("&")}`;
}

async function serveBuild(): Promise<Site> {
  const folder = buildApart();
  const files = sirv(folder, { etag: true });
  const server = createServer((request, response) => {
    files(request, response, () => {
      response.statusCode = 404;
      response.end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    stop: () => {
      server.closeAllConnections();
      server.close();
      rmSync(folder, { recursive: true });
    },
  };
}

async function show(page: Page, url: string, state: GalleryState): Promise<void> {
  await page.goto(`${url}${addressOf(state)}`);
  const html = page.locator("html");
  await expectRead(html);
  if (state.isLive) await page.waitForSelector('html[data-map="live"]', { timeout: LIVE_TIMEOUT_MS });
  if (state.media === "print") await page.emulateMedia({ media: "print" });
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
}

async function take(browser: Browser, url: string, folder: string, state: GalleryState, size: Size): Promise<Shot> {
  const file = `${state.name.replaceAll(/[^\w]+/g, "-")}-${size.width}x${size.height}.png`;
  const context = await browser.newContext({
    viewport: size,
    locale: "en-GB",
    timezoneId: "UTC",
    reducedMotion: "reduce",
    colorScheme: state.media === "dark" ? "dark" : "light",
    forcedColors: state.media === "forced colours" ? "active" : "none",
  });
  try {
    const page = await context.newPage();
    await show(page, url, state);
    await page.screenshot({ path: join(folder, file), animations: "disabled" });
    if (state.media === "print") {
      await page.pdf({ path: join(folder, file.replace(/png$/, "pdf")), format: "A4", printBackground: true });
    }
    return { state, size, file, error: null };
  } catch (error) {
    return { state, size, file, error: error instanceof Error ? (error.message.split("\n")[0] ?? "") : String(error) };
  } finally {
    await context.close();
  }
}

function escapeHtml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
}

function figure({ state, size, file, error }: Shot): string {
  const caption = `${size.width} × ${size.height}`;
  const pdf = state.media === "print" ? ` · <a href="${file.replace(/png$/, "pdf")}">PDF</a>` : "";
  const content =
    error === null
      ? `<a href="${file}"><img src="${file}" alt="${escapeHtml(state.name)}, ${caption}" width="${size.width}" height="${size.height}"></a>`
      : `<p class="error">${escapeHtml(error)}</p>`;
  return `<figure>${content}<figcaption>${caption}${pdf}</figcaption></figure>`;
}

function galleryPage(shots: readonly Shot[]): string {
  const states = [...new Set(shots.map(({ state }) => state))];
  const sections = states.map((state) => {
    const figures = shots.filter((shot) => shot.state === state).map(figure);
    const media = state.media === undefined ? "" : ` · ${state.media}`;
    return `<section><h2 id="${escapeHtml(state.name)}">${escapeHtml(state.name)}</h2>
<p><code>${escapeHtml(addressOf(state))}</code>${media}</p><div class="row">${figures.join("\n")}</div></section>`;
  });
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Gallery</title>
<style>
body { margin: 1rem; font: 1rem/1.4 system-ui, sans-serif; background: #eee; color: #222 }
.row { display: flex; flex-wrap: wrap; gap: 1rem; align-items: start }
figure { margin: 0 } img { max-width: min(44rem, 100%); height: auto; border: 1px solid #999 } .error { color: #b00 }
</style><h1>Gallery</h1>${sections.join("\n")}</html>`;
}

async function main(): Promise<number> {
  const { values } = parseArgs({
    options: { only: { type: "string" }, out: { type: "string" }, url: { type: "string" }, help: { type: "boolean" } },
  });
  if (values.help) {
    console.log(USAGE);
    return 0;
  }
  const states = STATES.filter(({ name }) => name.toLowerCase().includes((values.only ?? "").toLowerCase()));
  if (states.length === 0) {
    console.log(`No state has "${values.only}" in its name. There are: ${STATES.map(({ name }) => name).join("; ")}.`);
    return 1;
  }
  const folder = values.out ?? "test-results/gallery";
  mkdirSync(folder, { recursive: true });
  const site = values.url === undefined ? await serveBuild() : { url: values.url, stop: () => undefined };
  const browser = await chromium.launch({ executablePath: provideChromium(), args: CHROMIUM_FLAGS });
  const shots: Shot[] = [];
  for (const state of states) {
    for (const size of state.sizes ?? WINDOWS) {
      const shot = await take(browser, site.url, folder, state, size);
      if (shot.error !== null) console.log(`${shot.file}: ${shot.error}`);
      shots.push(shot);
    }
  }
  await browser.close();
  site.stop();
  writeFileSync(join(folder, "index.html"), galleryPage(shots));
  const failed = shots.filter(({ error }) => error !== null).length;
  console.log(`${shots.length - failed} screenshots, ${failed} failed: ${join(folder, "index.html")}`);
  return failed === 0 ? 0 : 1;
}

process.exit(await main());
