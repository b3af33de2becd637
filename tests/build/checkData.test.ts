import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ROOT } from "../../src/build/record/readRecord.ts";
import { byId, type Raw, type RawFiles } from "../support/faults.ts";

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "record-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("npm run check:data", () => {
  test("passes the record whose quotations are in the articles", async () => {
    const { status, output } = await check("sound", () => {});
    expect(output).toMatch(/The record is sound: \d+ claims .* checked against the articles\./);
    expect(status).toBe(0);
  }, 30_000);

  test("lists all of five planted faults, each with its file and path, and fails", async () => {
    const { status, output } = await check(
      "faulty",
      ({ trip, evidence }) => {
        trip.features[0].properties.zone = "Asia/Atlantis";
        evidence.events[1].feature = "atlantis";
        evidence.claims[0].source = "nobody";
        evidence.claims[1].certainty = "certain";
        alterQuote({ trip, evidence });
      },
      { withTexts: false },
    );
    for (const line of [
      /^trip\.geojson \$\.features\[0\]\.properties\.zone: .*Asia\/Atlantis/m,
      /^evidence\.json \$\.events\[1\]\.feature: .*atlantis/m,
      /^evidence\.json \$\.claims\[0\]\.source: .*nobody/m,
      /^evidence\.json \$\.claims\[1\]\.certainty: .*certain/m,
      new RegExp(`^evidence\\.json \\$\\.claims\\[${indexOfClaim("b06")}\\]\\.quote\\.sha256: `, "m"),
    ]) {
      expect(output).toMatch(line);
    }
    expect(output).toMatch(/^The record has 5 problems\.$/m);
    expect(status).toBe(1);
  }, 30_000);

  test("catches an altered quotation by the article's text, even where its hash was altered too", async () => {
    const { status, output } = await check("rehashed", (files) => {
      const quote = alterQuote(files);
      quote.sha256 = hashOf(quote.exact);
    });
    expect(output.trim().split("\n")).toEqual([
      expect.stringContaining(`evidence.json $.claims[${indexOfClaim("b06")}].quote.exact: `),
      "The record has 1 problem.",
    ]);
    expect(status).toBe(1);
  }, 30_000);
});

describe("npm run build", () => {
  test("refuses a record as the check does: issue by issue, without a stack", async () => {
    const { status, output } = await check(
      "unbuildable",
      ({ evidence }) => {
        evidence.claims[0].source = "nobody";
      },
      { withTexts: false, program: "build.ts" },
    );
    expect(output.trim().split("\n")).toEqual([
      expect.stringMatching(/^evidence\.json \$\.claims\[0\]\.source: .*nobody/),
      "The record has 1 problem.",
    ]);
    expect(status).toBe(1);
  }, 30_000);
});

/** Has one letter of a quotation wrong: it stopped, it did not stoop. */
function alterQuote({ evidence }: RawFiles): Raw {
  const { quote } = byId(evidence.claims, "b06");
  quote.exact = quote.exact.replace("stopped", "stooped");
  return quote;
}

interface Checked {
  readonly status: number;
  readonly output: string;
}

/** Runs the check as the build does, on a copy of the record with an edit made. */
function check(
  name: string,
  edit: (files: RawFiles) => void,
  { withTexts = true, program = "checkRecord.ts" } = {},
): Promise<Checked> {
  const [data, texts] = [join(folder, name, "data"), join(folder, name, "texts")];
  mkdirSync(data, { recursive: true });
  mkdirSync(texts, { recursive: true });
  const files = { trip: readData("trip.geojson"), evidence: readData("evidence.json") };
  for (const [file, text] of standIns(files.evidence)) writeFileSync(join(texts, file), text);
  edit(files);
  writeFileSync(join(data, "trip.geojson"), JSON.stringify(files.trip));
  writeFileSync(join(data, "evidence.json"), JSON.stringify(files.evidence));
  const env = { ...process.env, TRIP_DATA: data, QUOTE_SOURCES: withTexts ? texts : join(folder, "nowhere") };
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      ["--import", "tsx", `src/build/${program}`],
      { cwd: ROOT, env },
      (error, stdout, stderr) => {
        resolve({ status: typeof error?.code === "number" ? error.code : 0, output: stdout + stderr });
      },
    );
  });
}

/** Texts that say what is quoted of the articles where it is quoted, and blanks elsewhere; the sources take their hashes. */
function standIns(evidence: Raw): Map<string, string> {
  const texts = new Map<string, string>();
  for (const source of evidence.sources.filter(({ file }: Raw) => file !== undefined)) {
    const letters: string[] = [];
    const write = (at: number, text: string) => {
      [...text].forEach((letter, index) => {
        letters[at + index] = letter;
      });
    };
    for (const { quote } of evidence.claims.filter(
      (claim: Raw) => claim.source === source.id && claim.quote !== null,
    )) {
      write(quote.start - [...quote.prefix].length, quote.prefix);
      write(quote.start, quote.exact);
      write(quote.end, quote.suffix);
    }
    const text = Array.from(letters, (letter) => letter ?? " ").join("");
    source.sha256 = hashOf(text);
    texts.set(source.file, text);
  }
  return texts;
}

function readData(file: string): Raw {
  return JSON.parse(readFileSync(join(ROOT, "data", file), "utf8"));
}

function indexOfClaim(id: string): number {
  return readData("evidence.json").claims.findIndex((claim: Raw) => claim.id === id);
}

function hashOf(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}
