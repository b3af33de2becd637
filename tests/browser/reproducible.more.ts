import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "@playwright/test";
import { manifestOf } from "../../src/build/manifest.ts";
import { buildApart } from "../support/builds.ts";

test("two builds of one commit are the same to the byte, wherever and in whatever zone they are made", () => {
  test.setTimeout(300_000);
  const folders = [buildApart({ TZ: "UTC", LANG: "C" }), buildApart({ TZ: "Asia/Tokyo", LANG: "ru_RU.UTF-8" })];
  const [first = "", second = ""] = folders;
  const manifest = JSON.parse(readFileSync(join(first, "manifest.json"), "utf8"));
  expect(manifestOf(second)).toEqual(manifest);
  expect(readFileSync(join(second, "manifest.json"), "utf8")).toBe(readFileSync(join(first, "manifest.json"), "utf8"));
  expect(manifest).toEqual(manifestOf(first));
  expect(Object.keys(manifest.files)).toContain("index.html");
  expect(manifest.integrity["embed.v1.js"]).toMatch(/^sha384-[\w+/]{64}$/);
  const texts = Object.keys(manifest.files).filter((path) => /\.(html|js|css|json|svg|csv|geojson)$/.test(path));
  const own = texts.filter((path) =>
    /\/tmp\/|\/work\/|\/home\/|node_modules\/\.cache/.test(readFileSync(join(first, path), "utf8")),
  );
  expect(own, "no path of the machine stands in the build").toEqual([]);
  for (const folder of folders) rmSync(folder, { recursive: true });
});
