import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Trip } from "../../trip/model/trip.ts";
import { element } from "../../view/embedSnippet.ts";
import { basemapSymbols } from "../plugins/basemapSymbols.ts";
import { ROOT } from "../record/readRecord.ts";
import { bundleClassic } from "./classicScript.ts";
import { writeHashed } from "./hashedFile.ts";
import { fillTemplate } from "./html.ts";
import { embedHead } from "./oembed.ts";
import { iconLink, missingElement } from "./parts.ts";
import { prerender } from "./prerender.ts";
import { type StartupScripts, startupHead } from "./startupHead.ts";

export interface EmbedParts {
  readonly trip: Trip;
  readonly scripts: StartupScripts;
  readonly icon: string;
  /** What the program's constants stand for. */
  readonly define: Readonly<Record<string, string>>;
}

/**
 * Writes `embed.html`, its scripts, and `embed.v1.js`. In a frame without an origin, on a host without CORS headers, an
 * embed may run classic scripts and fetch nothing: so nothing here is a module, and nothing is fetched.
 */
export async function writeEmbed(dist: string, { trip, scripts, icon, define }: EmbedParts): Promise<void> {
  const live = await bundleClassic("src/entries/embedLiveMap.ts", "tripMapLive");
  const defineLive = {
    ...define,
    __EMBED_LIVE__: JSON.stringify({
      script: writeHashed(dist, "embed-live.js", live.script),
      style: writeHashed(dist, "embed-live.css", live.style),
    }),
  };
  const app = await bundleClassic("src/entries/embed.tsx", "tripMapEmbed", defineLive);
  const tripMap = await bundleClassic("src/entries/tripMapElement.ts", "tripMapElement");
  writeFileSync(join(dist, "embed.v1.js"), tripMap.script);

  const { renderEmbed } = await prerender<typeof import("../prerender/embed.tsx")>("embed.tsx");
  const prerendered = renderEmbed();
  const { policy, elements } = startupHead({
    document: "embed",
    scripts,
    css: app.style,
    sheet: writeHashed(dist, "embed.css", app.style),
  });
  const html = fillTemplate(readFileSync(join(ROOT, "embed.html"), "utf8"), {
    head: policy + embedHead(trip) + elements + iconLink(icon),
    basemap: basemapSymbols(trip),
    app: prerendered.app,
    list: prerendered.list,
    missing: missingElement(),
    program: element("script", { src: `./${writeHashed(dist, "embed.js", app.script)}` }),
  });
  writeFileSync(join(dist, "embed.html"), html);
}
