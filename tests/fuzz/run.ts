import fc from "fast-check";
import { readAddress } from "../../src/view/address.ts";
import { queryOf } from "../../src/view/plainlyMeant.ts";
import { RANGE } from "../support/appStore.ts";
import { hostileAddresses } from "../support/hostileAddresses.ts";
import { TRIP } from "../support/record.ts";
import { meantAddress } from "./addresses.ts";
import { checkRecord } from "./checks.ts";
import { record } from "./records.ts";

const USAGE = "npm run fuzz -- [seconds, 120 if not given] [seed, chosen if not given]";

/** Examples for one seed; each round takes the next seed. */
const RUNS_PER_SEED = 40;

const [seconds = "120", firstSeed = String(Date.now() % 1_000_000)] = process.argv.slice(2);
if (!/^\d+$/.test(seconds) || !/^\d+$/.test(firstSeed)) {
  console.error(USAGE);
  process.exit(2);
}

const end = Date.now() + Number(seconds) * 1000;
const counts = { records: 0, sound: 0, addresses: 0 };

function round(seed: number): void {
  const options = { seed, numRuns: RUNS_PER_SEED, endOnFailure: false };
  fc.assert(
    fc.property(record, (files) => {
      counts.records += 1;
      if (checkRecord(files)) counts.sound += 1;
    }),
    options,
  );
  fc.assert(
    fc.property(meantAddress, ({ search, t, lang }) => {
      counts.addresses += 1;
      const { view, ignored } = readAddress(queryOf(new URL(search, "https://example.org/")), TRIP, RANGE);
      if (view.t !== t || view.lang !== lang || ignored.length > 0)
        throw new Error(`${search} reads as ${view.t}, ${view.lang}.`);
    }),
    options,
  );
  for (const address of hostileAddresses(RUNS_PER_SEED, seed, {})) {
    counts.addresses += 1;
    const { view } = readAddress(queryOf(new URL(address, "https://example.org/")), TRIP, RANGE);
    if (view.t < RANGE.start || view.t > RANGE.end) throw new Error(`${address} leads off the axis.`);
  }
}

console.log(`Fuzzing for ${seconds} s from seed ${firstSeed}.`);
let seed = Number(firstSeed);
try {
  for (; Date.now() < end; seed += 1) round(seed);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  if (error instanceof Error && error.cause !== undefined) console.error(error.cause);
  console.error(`Repeat it with: npm run fuzz -- 1 ${seed}`);
  process.exit(1);
}
console.log(`${counts.records} records, ${counts.sound} of them sound, and ${counts.addresses} addresses: no fault.`);
