import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "vite";
import type { Trip } from "../../trip/model/trip.ts";
import { en } from "../../trip/text/locales/en.ts";
import { basemapSymbols } from "../plugins/basemapSymbols.ts";
import { systemTypePlugin } from "../plugins/embedPlugins.ts";
import { hashOf } from "../plugins/plugins.ts";
import type { PrerenderedEmbed } from "../prerender/embed.tsx";
import { ROOT } from "../record/readRecord.ts";
import { bundle } from "./classicScript.ts";
import { policyMeta } from "./csp.ts";
import { embedHead } from "./oembed.ts";

const PRERENDER = join(ROOT, "node_modules/.cache/prerender-embed");

/**
 * Writes `embed.html`, the scripts that it runs, and `embed.v1.js`. Where a frame has no origin and its host sends no
 * CORS headers, it may run classic scripts and fetch nothing: so nothing here is a module, and nothing is fetched.
 *
 * @param assets the hashed names of files of the public folder, by their names there
 */
export async function writeEmbed(dist: string, trip: Trip, assets: ReadonlyMap<string, string>): Promise<void> {
  const write = (name: string, extension: string, content: string) => {
    const path = `assets/${name}-${hashOf(content)}.${extension}`;
    writeFileSync(join(dist, path), content);
    return path;
  };
  mkdirSync(join(dist, "assets"), { recursive: true });
  const live = await bundle("src/entries/embedLiveMap.ts", "tripMapLive");
  const define = {
    __EMBED_LIVE__: JSON.stringify({
      script: write("embed-live", "js", live.script),
      style: write("embed-live", "css", live.style),
    }),
  };
  const app = await bundle("src/entries/embed.tsx", "tripMapEmbed", [systemTypePlugin()], define);
  const element = await bundle("src/entries/tripMapElement.ts", "tripMapElement");
  writeFileSync(join(dist, "embed.v1.js"), element.script);

  let html = readFileSync(join(ROOT, "embed.html"), "utf8")
    .replace("<!--head-->", () => policyMeta("embed") + embedHead(trip))
    .replace("</head>", () => `${linkTo(write("embed", "css", app.style))}</head>`)
    .replace("<!--missing-->", missingElement)
    .replace("<!--basemap-->", () => basemapSymbols(trip))
    .replace(
      /<script type="module"[^>]*><\/script>/,
      () => `<script src="./${write("embed", "js", app.script)}"></script>`,
    );
  for (const [name, path] of assets) html = html.replaceAll(`./${name}`, `./${path}`);
  const prerendered = await prerender();
  writeFileSync(
    join(dist, "embed.html"),
    html.replace("<!--app-->", () => prerendered.app).replace("<!--list-->", () => prerendered.list),
  );
}

/** The sentence that stands in for what a page could not load; its style hides it until a script finds something missing. */
export function missingElement(): string {
  return `<p class="page-missing" role="alert" lang="en">${en.ui.pageMissing}</p>`;
}

function linkTo(style: string): string {
  return `<link rel="stylesheet" href="./${style}" />`;
}

async function prerender(): Promise<PrerenderedEmbed> {
  await build({
    root: ROOT,
    logLevel: "warn",
    publicDir: false,
    build: { ssr: join(ROOT, "src/build/prerender/embed.tsx"), outDir: PRERENDER, emptyOutDir: true },
  });
  const { renderEmbed } = (await import(
    pathToFileURL(join(PRERENDER, "embed.js")).href
  )) as typeof import("../prerender/embed.tsx");
  return renderEmbed();
}
