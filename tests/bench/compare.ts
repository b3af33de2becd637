import { writeFileSync } from "node:fs";
import { cpus, loadavg } from "node:os";
import { join, resolve } from "node:path";
import { type Browser, chromium } from "@playwright/test";
import { provideChromium } from "../browser/drivers/chromium.ts";
import { BROWSER_FLAGS } from "./browserFlags.ts";
import { type Measurement, measure, PROFILES, type Profile } from "./measure.ts";
import { LARGE_CLAIMS, LARGE_RECORD, type Result, report } from "./report.ts";
import { type StaticServer, serve } from "./server.ts";
import { baselines, mapOf, type Subject, temporaryFolder, thisMap } from "./subjects.ts";
import { writeSyntheticRecord } from "./synthetic.ts";

const ROUNDS = Number(process.env.BENCH_ROUNDS ?? 5);
/** The large record is slow, so it is measured in this many rounds at most. */
const LARGE_ROUNDS = 3;
const SYNTHETIC = { claims: LARGE_CLAIMS, places: 1000 };
const LATEST = join(import.meta.dirname, "latest.md");

/** Measures all pages in turns, prints the report and writes it to `latest.md`. */
export async function comparePages(): Promise<void> {
  const executablePath = provideChromium();
  const subjects = [thisMap(), ...(await baselines()), ...syntheticMap()];
  const server = await serve(
    Object.fromEntries(subjects.map(({ name, folder }) => [encodeURIComponent(name), folder])),
  );
  const results = new Map<string, Result & { rounds: Measurement[] }>();
  const loads: number[] = [];
  let version = "";
  for (let round = 0; round < ROUNDS; round += 1) {
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
    }
  }
  await server.close();
  const text = report(
    subjects.flatMap(({ name }) => PROFILES.flatMap((profile) => results.get(keyOf(name, profile)) ?? [])),
    {
      date: new Date().toISOString().slice(0, 10),
      cores: cpus().length,
      processor: cpus()[0]?.model ?? "unknown",
      browser: version,
      rounds: ROUNDS,
      largeRounds: Math.min(ROUNDS, LARGE_ROUNDS),
      load: loads.reduce((sum, load) => sum + load, 0) / loads.length,
    },
  );
  console.log(`\n${text}`);
  writeFileSync(LATEST, text);
}

/** The page built from a large record, unless `BENCH_SYNTHETIC` is `0`. */
function syntheticMap(): Subject[] {
  if (process.env.BENCH_SYNTHETIC === "0") return [];
  const record = temporaryFolder("record");
  writeSyntheticRecord(resolve(import.meta.dirname, "../../data"), record, SYNTHETIC);
  return [{ ...mapOf(LARGE_RECORD, record), isLarge: true }];
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
    const found = await measure(browser, server, subject, profile);
    const { picture, stepP95, mainThread } = found;
    console.log(
      `${turn}: picture ${picture?.toFixed(0)} ms, step p95 ${stepP95?.toFixed(0)} ms, ` +
        `main thread a step ${mainThread?.toFixed(1)} ms`,
    );
    return found;
  } catch (error) {
    console.log(`${turn}: ${error instanceof Error ? error.message.split("\n")[0] : error}`);
    return null;
  } finally {
    await browser.close();
  }
}

function keyOf(name: string, { name: profile }: Profile): string {
  return `${profile}: ${name}`;
}
