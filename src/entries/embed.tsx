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
  await Promise.all([
    loaded(document.createElement("link"), { rel: "stylesheet", href: __EMBED_LIVE__.style }),
    loaded(document.createElement("script"), { src: __EMBED_LIVE__.script }),
  ]);
  expectLiveSheet();
  const { tripMapLive } = globalThis;
  if (tripMapLive === undefined) throw new Error("The script of the live map brought none.");
  return tripMapLive;
}

/** Adds an element that loads a file; resolves once it has loaded. */
function loaded<Kind extends HTMLElement>(element: Kind, properties: Partial<Kind>): Promise<void> {
  return new Promise((resolve, reject) => {
    Object.assign(element, properties);
    element.addEventListener("load", () => resolve());
    element.addEventListener("error", () => reject(new Error("The live map could not be loaded.")));
    document.head.append(element);
  });
}

mount(() => {
  const english = { language: "en", messages: en, trip: buildTrip(tripFile, evidence()) } as const;
  return <EmbedApp app={createEmbedApp({ english, loadLanguage, labels, loadLive, keyMaps: {} })} />;
});
