import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";
import { overviewPlugin, workerPlugin } from "./src/build/plugins/embedPlugins.ts";
import { basemapPath, basemapPlugin, labelsPlugin, palettePlugin, recordPlugin } from "./src/build/plugins/plugins.ts";

export default defineConfig(({ command }) => ({
  base: "./",
  plugins: [
    react(),
    ...recordPlugin(),
    ...labelsPlugin(),
    palettePlugin(),
    basemapPlugin(),
    workerPlugin(),
    overviewPlugin(),
  ],
  define: { __BASEMAP_PATH__: JSON.stringify(basemapPath(command === "build")) },
  server: { host: "127.0.0.1" },
  preview: { host: "127.0.0.1" },
  worker: { format: "es" as const },
  build: {
    target: "es2023",
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 1200,
    reportCompressedSize: false,
    // Every browser that runs the page's modules fetches them ahead by itself.
    modulePreload: { polyfill: false },
  },
}));
