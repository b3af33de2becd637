import "virtual:fallback-fonts.css";
import "virtual:palette.css";
import "../styles/embed.css";
import labels from "virtual:basemap-labels";
import { EmbedApp } from "../app/EmbedApp.tsx";
import { loadLanguage } from "../app/languagePacks.ts";
import { mount } from "../app/mount.tsx";
import { evidence, tripFile } from "../app/record.ts";
import { createEmbedApp } from "../app/tripApp.ts";
import type { LiveModule } from "../map/gl/liveMapModule.ts";
import { expectLiveSheet } from "../map/gl/liveSheet.ts";
import { loadElement } from "../platform/loadElement.ts";
import { buildTrip } from "../trip/parse/buildTrip.ts";
import { en } from "../trip/text/locales/en.ts";

type EmbedLive = typeof import("./embedLiveMap.ts");
let live: Promise<EmbedLive> | null = null;

/** Fetches the live map once, and again only after a failure. */
async function loadLive(): Promise<LiveModule> {
  live ??= fetchLive().catch((error: unknown) => {
    live = null;
    throw error;
  });
  const module = await live;
  await module.prepare();
  return module;
}

/** Fetches the live map as a classic script: a frame of another origin may run those, but fetch no modules. */
async function fetchLive(): Promise<EmbedLive> {
  if (import.meta.env.DEV) return import("./embedLiveMap.ts");
  const failure = "The live map could not be loaded.";
  await Promise.all([
    loadElement(document.createElement("link"), { rel: "stylesheet", href: __EMBED_LIVE__.style }, failure),
    loadElement(document.createElement("script"), { src: __EMBED_LIVE__.script }, failure),
  ]);
  expectLiveSheet();
  const { tripMapLive } = globalThis;
  if (tripMapLive === undefined) throw new Error("The script of the live map brought none.");
  return tripMapLive;
}

mount(() => {
  const english = { language: "en", messages: en, trip: buildTrip(tripFile, evidence()) } as const;
  return <EmbedApp app={createEmbedApp({ english, loadLanguage, labels, loadLive, keyMaps: {} })} />;
});
