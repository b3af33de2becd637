import { readdirSync, rmSync } from "node:fs";
import { get } from "node:http";
import { gunzipSync } from "node:zlib";
import { POLICIES } from "../../../src/build/output/csp.ts";
import { buildApart } from "../../support/builds.ts";
import { type Nginx, startNginx } from "../../support/nginx.ts";
import { test as base, expect } from "../drivers/mapPage.ts";
import { heedPolicy, tour, tourEmbed } from "../drivers/tour.ts";

/** Tests of the build behind nginx with the shipped configuration. */
const test = base.extend<object, { readonly built: string; readonly nginx: Nginx }>({
  built: [
    // biome-ignore lint/correctness/noEmptyPattern: the runner reads the pattern
    async ({}, use) => {
      const folder = buildApart({ COMPRESS: "1" });
      await use(folder);
      rmSync(folder, { recursive: true });
    },
    { scope: "worker", timeout: 300_000 },
  ],
  nginx: [
    async ({ built }, use) => {
      const nginx = await startNginx(built);
      await use(nginx);
      await nginx.stop();
    },
    { scope: "worker", timeout: 120_000 },
  ],
  baseURL: async ({ nginx }, use) => use(nginx.address),
});

interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: Buffer;
}

function ask(address: string, headers: Record<string, string> = {}): Promise<Answer> {
  return new Promise((resolve, reject) => {
    get(address, { headers }, (response) => {
      const pieces: Buffer[] = [];
      response.on("data", (piece: Buffer) => pieces.push(piece));
      response.on("end", () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(pieces) }),
      );
    }).on("error", reject);
  });
}

/** One file of each kind with its content type, cache time and policy. */
const KINDS = [
  [/^index\.html$/, "text/html; charset=utf-8", "no-cache", undefined],
  [/^embed\.html$/, "text/html; charset=utf-8", "no-cache", undefined],
  [/^picture\.svg$/, "image/svg+xml; charset=utf-8", "no-cache", POLICIES.picture],
  [/^picture\.png$/, "image/png", "no-cache", POLICIES.page],
  [/^embed\.v1\.js$/, "application/javascript; charset=utf-8", "no-cache", POLICIES.page],
  [/^oembed\.json$/, "application/json; charset=utf-8", "no-cache", POLICIES.page],
  [/^data\/trip\.geojson$/, "application/geo+json; charset=utf-8", "no-cache", POLICIES.page],
  [/^data\/claims\.csv$/, "text/csv; charset=utf-8", "no-cache", POLICIES.page],
  [/^assets\/page-.*\.js$/, "application/javascript; charset=utf-8", "immutable", POLICIES.page],
  [/^assets\/.*worker.*\.js$/, "application/javascript; charset=utf-8", "immutable", POLICIES.page],
  [/^assets\/page-.*\.css$/, "text/css; charset=utf-8", "immutable", POLICIES.page],
  [/^assets\/.*\.woff2$/, "font/woff2", "immutable", POLICIES.page],
  [/^assets\/basemap-.*\.pbf$/, "application/x-protobuf", "immutable", POLICIES.page],
] as const;

test("every kind of file has its type, policy and cache time", async ({ nginx, built }) => {
  const files = readdirSync(built, { recursive: true, encoding: "utf8" });
  for (const [kind, type, caching, policy] of KINDS) {
    const path = files.find((file) => kind.test(file));
    expect(path, String(kind)).toBeDefined();
    const { status, headers } = await ask(`${nginx.address}${path}`);
    expect({ path, status, type: headers["content-type"], policy: headers["content-security-policy"] }).toEqual({
      path,
      status: 200,
      type,
      policy,
    });
    expect(headers["cache-control"]).toContain(caching);
    expect(headers["x-content-type-options"]).toBe("nosniff");
  }
});

test("precompressed files are sent compressed, with the same content", async ({ nginx }) => {
  const plain = await ask(nginx.address);
  const packed = await ask(nginx.address, { "accept-encoding": "gzip" });
  expect(plain.headers["content-encoding"]).toBeUndefined();
  expect(packed.headers["content-encoding"]).toBe("gzip");
  expect(packed.headers["content-length"], "sent as a file, not compressed anew").toBe(String(packed.body.length));
  expect(packed.headers["vary"]).toContain("Accept-Encoding");
  expect(gunzipSync(packed.body).equals(plain.body)).toBe(true);
  expect(packed.body.length).toBeLessThan(plain.body.length / 3);
});

test("unchanged files are not sent again, and missing files are not cached", async ({ nginx }) => {
  const { headers } = await ask(nginx.address);
  expect((await ask(nginx.address, { "if-none-match": String(headers["etag"]) })).status).toBe(304);
  const missing = await ask(`${nginx.address}assets/page-gone.js`);
  expect(missing.status).toBe(404);
  expect(missing.headers["cache-control"]).toBeUndefined();
});

test("every feature of the page works under the headers too", async ({ map }) => {
  test.setTimeout(120_000);
  await heedPolicy(map);
  await tour(map);
});

test("the embed draws its live map under the headers too, in a frame without an origin", async ({ map }) => {
  await heedPolicy(map);
  await tourEmbed(map);
});
