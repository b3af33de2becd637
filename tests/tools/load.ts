import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { cpus, tmpdir } from "node:os";
import { join } from "node:path";
import { buildApart } from "../support/builds.ts";
import { provideProgram } from "../support/debian.ts";
import { startNginx } from "../support/nginx.ts";

const SECONDS = Number(process.env.LOAD_SECONDS ?? 60);
const CONNECTIONS = 64;

/** What a reader's browser asks for on the way to the live map, each file once, in turn. */
function pathsOf(folder: string): string[] {
  const assets = readdirSync(join(folder, "assets"));
  const wanted = [
    /^page-.*\.js$/,
    /^afterPaint-.*\.js$/,
    /^inter-[46]00-.*\.woff2$/,
    /^liveMapModule-.*\.js$/,
    /worker.*\.js$/,
  ];
  const found = wanted.flatMap((pattern) =>
    assets.filter((name) => pattern.test(name)).map((name) => `/assets/${name}`),
  );
  const basemap = assets.find((name) => name.startsWith("basemap-")) ?? "";
  const tiles = readdirSync(join(folder, "assets", basemap, "5"), { recursive: true, encoding: "utf8" });
  const sent = tiles.filter((name) => name.endsWith(".pbf")).slice(0, 6);
  return ["/", ...found, ...sent.map((name) => `/assets/${basemap}/5/${name}`), "/embed.html", "/data/evidence.json"];
}

/** A script for wrk that asks for paths in turn and at the end tells what went wrong, as JSON. */
function script(paths: readonly string[]): string {
  return `
    local paths = { ${paths.map((path) => JSON.stringify(path)).join(", ")} }
    local at = 0
    request = function()
      at = at % #paths + 1
      return wrk.format("GET", paths[at], { ["Accept-Encoding"] = "gzip, br" })
    end
    done = function(summary, latency)
      local e = summary.errors
      io.write(string.format('\\n{"requests":%d,"bytes":%d,"us":%d,"failed":%d,"p50":%d,"p99":%d}\\n', summary.requests,
        summary.bytes, summary.duration, e.connect + e.read + e.write + e.status + e.timeout,
        latency:percentile(50), latency:percentile(99)))
    end`;
}

const wrk = provideProgram("wrk");
const folder = buildApart({ COMPRESS: "1" });
const nginx = await startNginx(folder);
const home = mkdtempSync(join(tmpdir(), "load-"));
const paths = pathsOf(folder);
writeFileSync(join(home, "paths.lua"), script(paths));
const { stdout } = spawnSync(
  wrk,
  [
    "-t",
    "1",
    "-c",
    String(CONNECTIONS),
    "-d",
    `${SECONDS}s`,
    "--timeout",
    "10s",
    "-s",
    join(home, "paths.lua"),
    nginx.address,
  ],
  { encoding: "utf8" },
);
await nginx.stop();
for (const each of [home, folder]) rmSync(each, { recursive: true });

const line = stdout.split("\n").find((text) => text.startsWith("{"));
if (line === undefined) throw new Error(`wrk told nothing:\n${stdout}`);
const { requests, bytes, us, failed, p50, p99 } = JSON.parse(line);
const seconds = us / 1_000_000;
console.log(
  `${requests} requests in ${seconds.toFixed(0)} s over ${CONNECTIONS} connections, ${failed} failed: ` +
    `${Math.round(requests / seconds)} a second, ${(bytes / seconds / 1_000_000).toFixed(0)} MB a second, ` +
    `half within ${(p50 / 1000).toFixed(1)} ms, 99 % within ${(p99 / 1000).toFixed(1)} ms; ` +
    `${Math.round(requests / seconds / paths.length)} readers a second with nothing cached (${cpus().length} cores for server and wrk).`,
);
process.exit(failed === 0 && requests > 0 ? 0 : 1);
