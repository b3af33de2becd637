import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { withMeasured } from "./measuredBlock.ts";
import { MEASURES, type Measure, type Measurement } from "./measures.ts";
import { report, type Setting, shortReport } from "./report.ts";
import type { ArticleResult, Result } from "./results.ts";

const DOCS = join(import.meta.dirname, "../../docs/performance.md");

const SETTING: Setting = {
  date: "2026-11-26",
  cores: 2,
  processor: "a processor",
  browser: "Chromium 156",
  hasGpu: false,
  rounds: 3,
  largeRounds: 2,
  load: 0.5,
};

function measured(values: Partial<Record<Measure, number>>): Measurement {
  const none = Object.fromEntries(Object.keys(MEASURES).map((measure) => [measure, null]));
  return { ...(none as Record<Measure, null>), ...values };
}

const RESULTS: readonly Result[] = [
  {
    subject: "this map",
    profile: "plain",
    rounds: [measured({ picture: 120, stepP99: 40 }), measured({ picture: 180 }), measured({ picture: 130 })],
  },
  { subject: "this map", profile: "slow phone", rounds: [measured({ picture: 400, heapGrowth: 0.05 })] },
  { subject: "svg", profile: "plain", rounds: [measured({ picture: 80 })] },
  { subject: "svg", profile: "slow phone", rounds: [measured({ picture: 400 })] },
];

const ARTICLES: readonly ArticleResult[] = [
  { article: "article alone", profile: "plain", firstPaint: 100, longTasks: 0, longestTask: 0 },
  { article: "ten trip-maps", profile: "plain", firstPaint: 104, longTasks: 130, longestTask: 70 },
];

describe(report, () => {
  const lines = report(RESULTS, ARTICLES, SETTING).split("\n");

  test("gives medians with their spread, and this map's share of another page's", () => {
    expect(lines).toContain("| first picture, ms | 130 (120–180) | 80 | 1.63 |");
  });

  test("says which bounds are met", () => {
    expect(lines).toContain("| first picture, ms, plain | ≤ 1.5 × svg | 120 | 130 | **no** |");
    expect(lines).toContain("| first picture, ms, slow phone | ≤ 1.5 × svg | 600 | 400 | yes |");
    expect(lines).toContain("| ten trip-maps: first paint, ms, plain | ≤ 1.05 × alone | 105 | 104 | yes |");
    expect(lines).toContain("| ten trip-maps: longest task, ms, plain | ≤ 50 | 50 | 70 | **no** |");
    expect(lines).toContain("| heap, MB, plain | ≤ 7 | 7 | – | not measured |");
  });
});

describe(shortReport, () => {
  test("gives the medians of both profiles in one cell of the docs", () => {
    const docs = withMeasured(readFileSync(DOCS, "utf8"), shortReport(RESULTS, ARTICLES, SETTING));
    expect(docs).toContain("2026-11-26, 2 cores (a processor), Chromium 156");
    expect(docs).toContain("| first picture, ms | 130 / 400 | 80 / 400 |");
    expect(docs).toContain("| step p99, ms | 40 / – | – |");
    expect(docs).toContain("## Profile");
  });
});
