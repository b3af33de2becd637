import { execFile } from "node:child_process";
import { readFileSync } from "node:fs";
import { promisify } from "node:util";
import { expect, test } from "@playwright/test";
import { CHROMIUM_FLAGS, findChromium } from "../drivers/chromium.ts";

/** The last major version for Node 20. npm fetches it during the test, because it brings 200 packages. */
const LIGHTHOUSE = "lighthouse@12.8.2";

interface Report {
  readonly categories: Readonly<Record<string, { readonly score: number | null }>>;
  readonly audits: Readonly<Record<string, { readonly score: number | null; readonly title: string }>>;
}

for (const form of ["mobile", "desktop"] as const) {
  test(`Lighthouse finds no defects on the static page (${form})`, async ({ baseURL }) => {
    test.setTimeout(240_000);
    const output = test.info().outputPath("lighthouse.json");
    const flags = ["--headless=new", ...CHROMIUM_FLAGS].join(" ");
    const options = [
      `${baseURL}?static=1`,
      "--quiet",
      "--output=json",
      `--output-path=${output}`,
      "--only-categories=accessibility,best-practices,seo",
      `--chrome-flags=${flags}`,
      ...(form === "desktop" ? ["--preset=desktop"] : []),
    ];
    await promisify(execFile)("npx", ["--yes", LIGHTHOUSE, ...options], {
      env: { ...process.env, CHROME_PATH: findChromium() ?? "" },
    });
    const { categories, audits } = JSON.parse(readFileSync(output, "utf8")) as Report;
    const faults = Object.values(audits).filter(({ score }) => score !== null && score < 1);
    const scores = Object.fromEntries(Object.entries(categories).map(([name, { score }]) => [name, score]));
    expect(scores, faults.map(({ title }) => title).join("; ")).toEqual({
      accessibility: 1,
      "best-practices": 1,
      seo: 1,
    });
  });
}
