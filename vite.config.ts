import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";
import { compilerTargets } from "./src/build/browsers.ts";
import { basemapLabels } from "./src/build/plugins/basemapLabels.ts";
import { basemapOverview } from "./src/build/plugins/basemapOverview.ts";
import { developmentDocuments } from "./src/build/plugins/developmentDocuments.ts";
import { fallbackFonts } from "./src/build/plugins/fallbackFonts.ts";
import { insetBasemap } from "./src/build/plugins/insetBasemap.ts";
import { maplibreWorker } from "./src/build/plugins/maplibreWorker.ts";
import { paletteCss } from "./src/build/plugins/paletteCss.ts";
import { recordModules } from "./src/build/plugins/recordModules.ts";
import { recordReload } from "./src/build/plugins/recordReload.ts";
import { tilesPath } from "./src/build/plugins/tilesPath.ts";

export default defineConfig(({ command }) => ({
  base: "./",
  plugins: [
    react(),
    ...recordModules({ isDivided: command === "build" }),
    recordReload(),
    ...basemapLabels(),
    basemapOverview(),
    insetBasemap(),
    paletteCss(),
    fallbackFonts(),
    maplibreWorker(),
    developmentDocuments(),
  ],
  // The build replaces what is empty here by its own.
  define: {
    __BASEMAP_PATH__: JSON.stringify(tilesPath(command === "build")),
    __KEY_MAPS__: "{}",
    __CLAIM_PARTS__: '""',
  },
  // In development the programs are named in no HTML file, where Vite would look for packages to prepare.
  optimizeDeps: { entries: ["src/entries/page.tsx", "src/entries/embed.tsx"] },
  server: { host: "127.0.0.1" },
  preview: { host: "127.0.0.1" },
  worker: { format: "es" as const },
  build: {
    target: compilerTargets(),
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 1200,
    reportCompressedSize: false,
    // How long plugins take says more of the machine than of the build.
    rolldownOptions: { checks: { pluginTimings: false } },
    // Every browser that runs the page's modules fetches them ahead by itself.
    modulePreload: { polyfill: false },
  },
}));
