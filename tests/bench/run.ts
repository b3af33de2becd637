import { writeFileSync } from "node:fs";
import { cpus, loadavg } from "node:os";
import { join, resolve } from "node:path";
import { chromium } from "@playwright/test";
import { CHROMIUM_FLAGS, provideChromium } from "../browser/drivers/chromium.ts";
import { type Measurement, measure, PROFILES, type Profile } from "./measure.ts";
import { LARGE_CLAIMS, LARGE_RECORD, type Result, report } from "./report.ts";
import { type StaticServer, serve } from "./server.ts";
import { baselines, mapOf, type Subject, temporaryFolder, thisMap } from "./subjects.ts";
import { writeSyntheticRecord } from "./synthetic.ts";

const ROUNDS = Number(process.env.BENCH_ROUNDS ?? 5);
/** The large record takes so long that it is measured in no more rounds than this. */
const LARGE_ROUNDS = 3;
const SYNTHETIC = { claims: LARGE_CLAIMS, places: 1000 };
/**
 * Pages are rasterised by the processor, as every browser without a graphics card does by itself; Debian's package asks
 * for the graphics card, which here is software too, and takes half a second for a page that any reader has at once.
 */
const BENCH_FLAGS = [...CHROMIUM_FLAGS, "--disable-gpu-rasterization"];
const LATEST = join(import.meta.dirname, "latest.md");

const executablePath = provideChromium();
const subjects = [thisMap(), ...(await baselines()), ...syntheticMap()];
const server = await serve(Object.fromEntries(subjects.map(({ name, folder }) => [encodeURIComponent(name), folder])));
const measured = new Map<string, Result & { rounds: Measurement[] }>();
const loads: number[] = [];
let version = "";
for (let round = 0; round < ROUNDS; round += 1) {
  for (const profile of PROFILES) {
    for (let turn = 0; turn < subjects.length; turn += 1) {
      const subject = subjects[(turn + round) % subjects.length];
      if (subject === undefined || (subject.isLarge && round >= LARGE_ROUNDS)) continue;
      await measureOnce(server, subject, profile, round);
      loads.push(loadavg()[0] ?? 0);
    }
  }
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
    largeRounds: Math.min(ROUNDS, LARGE_ROUNDS),
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
  return [{ ...mapOf(LARGE_RECORD, record), isLarge: true }];
}

/** Measures a page once, in a browser of its own; a page that does not cope is told of and leaves a gap. */
async function measureOnce(server: StaticServer, subject: Subject, profile: Profile, round: number): Promise<void> {
  const key = keyOf(subject.name, profile);
  const result = measured.get(key) ?? { subject: subject.name, profile: profile.name, rounds: [] };
  measured.set(key, result);
  const turn = `round ${round + 1}, ${profile.name}, ${subject.name}`;
  const browser = await chromium.launch({ executablePath, args: BENCH_FLAGS });
  version = `Chromium ${browser.version()}`;
  try {
    const found = await measure(browser, server, subject, profile);
    result.rounds.push(found);
    const { picture, stepP95, mainThread } = found;
    console.log(
      `${turn}: picture ${picture?.toFixed(0)} ms, step p95 ${stepP95?.toFixed(0)} ms, ` +
        `main thread a step ${mainThread?.toFixed(1)} ms`,
    );
  } catch (error) {
    console.log(`${turn}: ${error instanceof Error ? error.message.split("\n")[0] : error}`);
  } finally {
    await browser.close();
  }
}

function keyOf(name: string, { name: profile }: Profile): string {
  return `${profile}: ${name}`;
}
