import { writeFileSync } from "node:fs";
import { cpus, loadavg } from "node:os";
import { join, resolve } from "node:path";
import { type Browser, chromium } from "@playwright/test";
import { CHROMIUM_FLAGS, provideChromium } from "../browser/chromium.ts";
import { type Measurement, measure, PROFILES, type Profile } from "./measure.ts";
import { type Result, report } from "./report.ts";
import { type StaticServer, serve } from "./server.ts";
import { baselines, mapOf, type Subject, temporaryFolder, thisMap } from "./subjects.ts";
import { writeSyntheticRecord } from "./synthetic.ts";

const ROUNDS = Number(process.env.BENCH_ROUNDS ?? 5);
const SYNTHETIC = { claims: 10_000, places: 1000 };
const LATEST = join(import.meta.dirname, "latest.md");

const subjects = [thisMap(), ...(await baselines()), ...syntheticMap()];
const server = await serve(Object.fromEntries(subjects.map(({ name, folder }) => [encodeURIComponent(name), folder])));
const measured = new Map<string, Result & { rounds: Measurement[] }>();
const loads: number[] = [];
let version = "";
for (let round = 0; round < ROUNDS; round += 1) {
  const browser = await chromium.launch({ executablePath: provideChromium(), args: CHROMIUM_FLAGS });
  version = `Chromium ${browser.version()}`;
  for (const profile of PROFILES) {
    for (let turn = 0; turn < subjects.length; turn += 1) {
      const subject = subjects[(turn + round) % subjects.length];
      if (subject !== undefined) await measureOnce(browser, server, subject, profile, round);
      loads.push(loadavg()[0] ?? 0);
    }
  }
  await browser.close();
}
await server.close();

const text = report(
  subjects.flatMap(({ name }) => PROFILES.flatMap((profile) => measured.get(keyOf(name, profile)) ?? [])),
  {
    date: new Date().toISOString().slice(0, 10),
    cores: cpus().length,
    processor: cpus()[0]?.model ?? "unknown",
    browser: version,
    rounds: ROUNDS,
    load: loads.reduce((sum, load) => sum + load, 0) / loads.length,
  },
);
console.log(`\n${text}`);
writeFileSync(LATEST, text);

/** The page built from a large record; none where `BENCH_SYNTHETIC` is `0`. */
function syntheticMap(): Subject[] {
  if (process.env.BENCH_SYNTHETIC === "0") return [];
  const record = temporaryFolder("record");
  writeSyntheticRecord(resolve(import.meta.dirname, "../../data"), record, SYNTHETIC);
  return [mapOf(`${SYNTHETIC.claims} claims`, record)];
}

/** Measures a page once; a page that does not cope is told of and leaves a gap. */
async function measureOnce(
  browser: Browser,
  server: StaticServer,
  subject: Subject,
  profile: Profile,
  round: number,
): Promise<void> {
  const key = keyOf(subject.name, profile);
  const result = measured.get(key) ?? { subject: subject.name, profile: profile.name, rounds: [] };
  measured.set(key, result);
  try {
    const found = await measure(browser, server, subject, profile);
    result.rounds.push(found);
    console.log(
      `round ${round + 1}, ${profile.name}, ${subject.name}: ` +
        `picture ${found.picture?.toFixed(0)} ms, step p95 ${found.stepP95?.toFixed(0)} ms`,
    );
  } catch (error) {
    console.log(
      `round ${round + 1}, ${profile.name}, ${subject.name}: ${error instanceof Error ? error.message : error}`,
    );
  }
}

function keyOf(name: string, { name: profile }: Profile): string {
  return `${profile}: ${name}`;
}
