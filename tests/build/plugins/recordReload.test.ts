import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createServer, type ViteDevServer } from "vite";
import { afterAll, beforeAll, describe, expect, inject, test, vi } from "vitest";
import { ROOT } from "../../../src/build/record/readRecord.ts";

let folder: string;
let server: ViteDevServer;
let address: string;
let evidence: string;

const evidencePath = () => join(folder, "evidence.json");
const read = async (path: string) => (await fetch(`${address}${path}`)).text();
const record = () => read("@id/__x00__virtual:record");

/** Writes the evidence, and gives the next message that the server sends to open pages. */
async function edit(text: string): Promise<unknown> {
  const send = vi.spyOn(server.ws, "send").mockClear();
  writeFileSync(evidencePath(), text);
  await vi.waitFor(() => expect(send).toHaveBeenCalled(), { timeout: 20_000, interval: 50 });
  return send.mock.calls[0]?.[0];
}

describe.skipIf(inject("zone") !== "UTC")("npm run dev", () => {
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), "trip-dev-"));
    for (const name of ["trip.geojson", "evidence.json"]) cpSync(join(ROOT, "data", name), join(folder, name));
    evidence = readFileSync(evidencePath(), "utf8");
    vi.stubEnv("TRIP_DATA", folder);
    server = await createServer({
      root: ROOT,
      logLevel: "silent",
      cacheDir: join(folder, "cache"),
      optimizeDeps: { noDiscovery: true },
      server: { port: 0 },
    });
    await server.listen();
    address = `http://127.0.0.1:${(server.httpServer?.address() as AddressInfo).port}/`;
  }, 60_000);

  afterAll(async () => {
    await server.close();
    vi.unstubAllEnvs();
    rmSync(folder, { recursive: true });
  });

  test("serves page and embed, with their programs and the basemap", async () => {
    for (const [path, entry] of [
      ["", "page"],
      ["embed.html", "embed"],
    ]) {
      const html = await read(path ?? "");
      expect(html).toContain(`src/entries/${entry}.tsx`);
      expect(html).toContain('id="basemap-land"');
      expect(html).not.toMatch(/<!--[\w-]+-->/);
    }
  });

  test("reloads open pages with an edit of the record", async () => {
    expect(await record()).not.toContain("A headline of today");
    const message = await edit(evidence.replace(/("events": \[.*?"en": )"[^"]*"/s, '$1"A headline of today"'));
    expect(message).toEqual({ type: "full-reload" });
    expect(await record()).toContain("A headline of today");
  });

  test("reports a mistake with its file, line and id, and recovers when it is mended", async () => {
    const line = evidence.split("\n").findIndex((text) => /"certainty": "/.test(text));
    const before = evidence.split("\n").slice(0, line).join("\n");
    const id = [...before.matchAll(/"id": "([^"]+)"/g)].at(-1)?.[1];
    const message = await edit(evidence.replace(/"certainty": "\w+"/, '"certainty": "sure"'));
    expect(message).toMatchObject({
      type: "error",
      err: { loc: { file: evidencePath(), line: line + 1 }, message: expect.stringContaining(`in "${id}"`) },
    });
    expect((await fetch(address)).status).toBe(500);
    expect(await read("")).toContain("sure");

    expect(await edit(evidence)).toEqual({ type: "full-reload" });
    expect((await fetch(address)).status).toBe(200);
  });

  test("follows an edit to its end that an editor saves in steps", async () => {
    const send = vi.spyOn(server.ws, "send").mockClear();
    for (const text of [evidence.slice(0, 1000), "", evidence.replace('"en": "', '"en": "A headline in steps')]) {
      writeFileSync(evidencePath(), text);
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
    await vi.waitFor(() => expect(send).toHaveBeenLastCalledWith({ type: "full-reload" }), { timeout: 10_000 });
    expect(await record()).toContain("A headline in steps");
    expect(await edit(evidence)).toEqual({ type: "full-reload" });
  });

  test("reports text that is no JSON, and recovers", async () => {
    expect(await edit(evidence.slice(0, 1000))).toMatchObject({
      type: "error",
      err: { message: expect.stringContaining("evidence.json"), loc: { file: evidencePath() } },
    });
    expect(await edit(evidence)).toEqual({ type: "full-reload" });
  });
});
