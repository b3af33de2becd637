import { createHash } from "node:crypto";
import { readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "@playwright/test";
import { ROOT } from "../../../src/build/record/readRecord.ts";
import { buildApart } from "../../support/builds.ts";
import { workingCopy } from "../../support/workingCopy.ts";

/** The files of a build, sorted by path. */
function filesOf(folder: string): readonly (readonly [path: string, bytes: Buffer])[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
    .map((path) => [path.slice(folder.length + 1), readFileSync(path)]);
}

function hashesOf(files: readonly (readonly [path: string, bytes: Buffer])[]): Record<string, string> {
  return Object.fromEntries(files.map(([path, bytes]) => [path, createHash("sha256").update(bytes).digest("hex")]));
}

test.describe("two builds of one commit", () => {
  let copy = "";
  let folders: readonly string[] = [];

  test.beforeAll(() => {
    test.setTimeout(300_000);
    copy = workingCopy();
    folders = [buildApart({ TZ: "UTC", LANG: "C" }), buildApart({ TZ: "Asia/Tokyo", LANG: "ru_RU.UTF-8" }, copy)];
  });
  test.afterAll(() => {
    for (const folder of [copy, ...folders]) rmSync(folder, { recursive: true, force: true });
  });

  test("are identical to the byte, whatever their folder and time zone", () => {
    const [first, second] = folders.map((folder) => hashesOf(filesOf(folder)));
    expect(second).toEqual(first);
    expect(Object.keys(first ?? {})).toContain("manifest.json");
  });

  test("contain no path of the computer", () => {
    const texts = filesOf(folders[1] ?? "").filter(([path]) => /\.(html|js|css|json|svg|csv|geojson)$/.test(path));
    expect(texts.length).toBeGreaterThan(20);
    const paths = [ROOT, copy, "/tmp/", "/work/", "/home/", "node_modules/.cache"];
    const found = texts.flatMap(([path, bytes]) =>
      paths.filter((own) => bytes.includes(own)).map((own) => `${path} holds ${own}`),
    );
    expect(found).toEqual([]);
  });

  test("have a manifest with the hash of every file and the integrity of embed.v1.js", () => {
    const files = filesOf(folders[0] ?? "");
    const manifest = JSON.parse(readFileSync(join(folders[0] ?? "", "manifest.json"), "utf8"));
    expect(manifest.files).toEqual(hashesOf(files.filter(([path]) => path !== "manifest.json")));
    const script = files.find(([path]) => path === "embed.v1.js")?.[1] ?? "";
    const sha384 = createHash("sha384").update(script).digest("base64");
    expect(manifest.integrity).toEqual({ "embed.v1.js": `sha384-${sha384}` });
  });
});

test("a browser runs embed.v1.js with the integrity of the manifest, and no other script", async ({
  page,
  baseURL,
}) => {
  const { integrity } = await (await page.request.get("./manifest.json")).json();
  const isDefined = async (body: Buffer) => {
    await page.route("**/embed.v1.js", (route) =>
      route.fulfill({ body, contentType: "text/javascript", headers: { "access-control-allow-origin": "*" } }),
    );
    await page.route("**/article.html", (route) =>
      route.fulfill({
        contentType: "text/html",
        body: `<script src="${baseURL}embed.v1.js" integrity="${integrity["embed.v1.js"]}" crossorigin></script>`,
      }),
    );
    await page.goto("./article.html");
    return page.evaluate(() => customElements.get("trip-map") !== undefined);
  };
  const script = await (await page.request.get("./embed.v1.js")).body();
  expect(await isDefined(script)).toBe(true);
  expect(await isDefined(Buffer.concat([script, Buffer.from(" ")]))).toBe(false);
});
