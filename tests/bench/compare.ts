import { readFileSync, writeFileSync } from "node:fs";
import { cpus, loadavg } from "node:os";
import { join, resolve } from "node:path";
import { type Browser, chromium } from "@playwright/test";
import { provideChromium } from "../browser/drivers/chromium.ts";
import { ARTICLES, measureArticle, writeArticles } from "./article.ts";
import { BROWSER_FLAGS, HAS_GPU } from "./browserFlags.ts";
import { measure } from "./measure.ts";
import { withMeasured } from "./measuredBlock.ts";
import type { Measurement } from "./measures.ts";
import { PROFILES, type Profile } from "./profiles.ts";
import { report, type Setting, shortReport } from "./report.ts";
import type { ArticleResult, Result } from "./results.ts";
import { type StaticServer, serve } from "./server.ts";
import { baselines, mapOf, type Subject, temporaryFolder, thisMap } from "./subjects.ts";
import { writeSyntheticRecord } from "./synthetic.ts";
import { LARGE_RECORDS, largeRecord, THIS_MAP } from "./targets.ts";

const ROUNDS = Number(process.env.BENCH_ROUNDS ?? 3);
/** No further round starts if it would probably end later than this after the start. */
const LIMIT_MS = 12 * 60_000;
/** The large records are slow, so they are measured in this many rounds at most. */
const LARGE_ROUNDS = 2;
const LARGE_PLACES = 1000;
/** An article's first paint differs by a third from one load to the next, so each is loaded this often in a round. */
const ARTICLE_LOADS = 4;
/** Figures of a graphics card stand beside the others, so that a run without one keeps them. */
const LATEST = join(import.meta.dirname, HAS_GPU ? "gpu.md" : "latest.md");

const DOCS = resolve(import.meta.dirname, "../../docs/performance.md");

/** Measures all pages in turns, prints the report, and writes it to `latest.md` and in short to the docs. */
export async function comparePages(): Promise<void> {
  const executablePath = provideChromium();
  const subjects = [thisMap(), ...(await baselines()), ...syntheticMaps()];
  const server = await serve(
    Object.fromEntries([
      ...subjects.map(({ name, folder }) => [encodeURIComponent(name), folder]),
      ["articles", writeArticles(encodeURIComponent(THIS_MAP))],
    ]),
  );
  const articles: ArticleResult[] = [];
  const results = new Map<string, Result & { rounds: Measurement[] }>();
  const loads: number[] = [];
  let version = "";
  let rounds = 0;
  for (let before = 0; rounds < ROUNDS; rounds += 1) {
    const now = performance.now();
    if (rounds > 0 && now + (now - before) > LIMIT_MS) break;
    before = now;
    const round = rounds;
    for (const profile of PROFILES) {
      for (let turn = 0; turn < subjects.length; turn += 1) {
        const subject = subjects[(turn + round) % subjects.length];
        if (subject === undefined || (subject.isLarge && round >= LARGE_ROUNDS)) continue;
        const key = keyOf(subject.name, profile);
        const result = results.get(key) ?? { subject: subject.name, profile: profile.name, rounds: [] };
        results.set(key, result);
        const browser = await chromium.launch({ executablePath, args: BROWSER_FLAGS });
        version = `Chromium ${browser.version()}`;
        const found = await measureOnce(browser, server, subject, profile, round);
        if (found !== null) result.rounds.push(found);
        loads.push(loadavg()[0] ?? 0);
      }
      for (let load = 0; load < ARTICLE_LOADS * ARTICLES.length; load += 1) {
        const index = load % ARTICLES.length;
        const name = ARTICLES[index]?.name ?? "";
        const browser = await chromium.launch({ executablePath, args: BROWSER_FLAGS });
        try {
          const found = await measureArticle(browser, server, index, profile);
          articles.push({ article: name, profile: profile.name, ...found });
        } catch (error) {
          console.log(`${name}: ${messageOf(error)}`);
        } finally {
          await browser.close();
        }
      }
    }
  }
  await server.close();
  const found = subjects.flatMap(({ name }) => PROFILES.flatMap((profile) => results.get(keyOf(name, profile)) ?? []));
  const setting: Setting = {
    date: new Date().toISOString().slice(0, 10),
    cores: cpus().length,
    processor: cpus()[0]?.model ?? "unknown",
    browser: version,
    hasGpu: HAS_GPU,
    rounds,
    largeRounds: Math.min(rounds, LARGE_ROUNDS),
    load: loads.reduce((sum, load) => sum + load, 0) / loads.length,
  };
  const text = report(found, articles, setting);
  console.log(`\n${text}`);
  writeFileSync(LATEST, text);
  if (!HAS_GPU) {
    const docs = readFileSync(DOCS, "utf8");
    writeFileSync(DOCS, withMeasured(docs, shortReport(found, articles, setting)));
  }
}

/** The page built from large records, unless `BENCH_SYNTHETIC` is `0`. */
function syntheticMaps(): Subject[] {
  if (process.env.BENCH_SYNTHETIC === "0") return [];
  return LARGE_RECORDS.map((claims) => {
    const record = temporaryFolder("record");
    writeSyntheticRecord(resolve(import.meta.dirname, "../../data"), record, { claims, places: LARGE_PLACES });
    return { ...mapOf(largeRecord(claims), record), isLarge: true };
  });
}

/** Measures a page once in its own browser; null, and said so, if it fails. */
async function measureOnce(
  browser: Browser,
  server: StaticServer,
  subject: Subject,
  profile: Profile,
  round: number,
): Promise<Measurement | null> {
  const turn = `round ${round + 1}, ${profile.name}, ${subject.name}`;
  try {
    const found = await measure(browser, server, subject, profile, round === 0 && profile.cpuSlowdown === 1);
    const { picture, mapDrawn, firstKey, stepP95, mainThread } = found;
    console.log(
      `${turn}: picture ${picture?.toFixed(0)} ms, live ${mapDrawn?.toFixed(0)} ms, first key ${firstKey} ms, ` +
        `step p95 ${stepP95?.toFixed(0)} ms, main thread a step ${mainThread?.toFixed(1)} ms`,
    );
    return found;
  } catch (error) {
    console.log(`${turn}: ${messageOf(error)}`);
    return null;
  } finally {
    await browser.close();
  }
}

function keyOf(name: string, { name: profile }: Profile): string {
  return `${profile}: ${name}`;
}

function messageOf(error: unknown): string {
  return error instanceof Error ? (error.message.split("\n")[0] ?? "") : String(error);
}
