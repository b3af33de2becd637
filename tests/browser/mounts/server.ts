import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import sirv from "sirv";
import { build } from "vite";
import { checkedRecord } from "../../../src/build/checkedRecord.ts";
import { fillTemplate } from "../../../src/build/output/html.ts";
import { basemapSymbols } from "../../../src/build/plugins/basemapSymbols.ts";
import { outFolder, ROOT } from "../../../src/build/record/readRecord.ts";

export interface MountsServer {
  readonly address: string;
  readonly close: () => void;
}

/**
 * Builds a page that mounts and unmounts the app, with React as it is in development, where strict mode mounts
 * everything twice, and serves it; tiles and fonts are those of the build.
 */
export async function serveMounts(): Promise<MountsServer> {
  const folder = mkdtempSync(join(tmpdir(), "mounts-"));
  const basemap = basemapSymbols(checkedRecord().trip);
  const before = process.env.NODE_ENV;
  process.env.NODE_ENV = "development";
  await build({
    root: ROOT,
    mode: "development",
    logLevel: "error",
    plugins: [{ name: "mounts-basemap", transformIndexHtml: (html) => fillTemplate(html, { basemap }) }],
    build: { outDir: folder, emptyOutDir: true, rollupOptions: { input: join(import.meta.dirname, "index.html") } },
  });
  process.env.NODE_ENV = before;
  const [mounts, dist] = [sirv(folder), sirv(outFolder())];
  const server = createServer((request, response) =>
    mounts(request, response, () =>
      dist(request, response, () => {
        response.statusCode = 404;
        response.end();
      }),
    ),
  );
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${port}/tests/browser/mounts/`,
    close: () => {
      server.closeAllConnections();
      server.close();
      rmSync(folder, { recursive: true });
    },
  };
}
