import { type SpawnSyncOptions, spawnSync } from "node:child_process";
import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "../../src/build/record/readRecord.ts";
import { findChromium } from "../browser/drivers/chromium.ts";
import { workingCopy } from "../support/workingCopy.ts";
import { MUTANTS, type Mutant } from "./mutants.ts";
import { type CommandResult, type Status, statusAfterBuild, statusAfterTests } from "./status.ts";

const TIMEOUT_MS = 300_000;

type KilledBy = Mutant["killedBy"];

const BUILD = ["tsx", "src/build/build.ts"] as const;

/** Both runners write their report here. */
const REPORT = "test-reports/mutation.json";

/** Runs the tests of which at least one must fail. */
function testCommand(killedBy: KilledBy): readonly string[] {
  return "spec" in killedBy
    ? ["playwright", "test", killedBy.spec, "--retries", "0", "--reporter", "json", "--grep", killedBy.grep]
    : ["vitest", "run", "--project", "UTC", "--bail", "1", "--reporter", "json", "--outputFile", REPORT, ...killedBy];
}

/** Runs a command in its own process group. After a timeout it is interrupted, so that it stops its server, then killed. */
function run(copy: string, [program = "", ...args]: readonly string[]): CommandResult {
  const report = { PLAYWRIGHT_JSON_OUTPUT_FILE: join(copy, REPORT) };
  const env = { ...process.env, ...report, CHROMIUM_PATH: findChromium() ?? "" };
  rmSync(join(copy, REPORT), { force: true });
  const { status, error, pid } = spawnSync(join(copy, "node_modules/.bin", program), args, {
    cwd: copy,
    env,
    stdio: "ignore",
    timeout: TIMEOUT_MS,
    killSignal: "SIGINT",
    detached: true,
  } as SpawnSyncOptions);
  const isTimedOut = (error as NodeJS.ErrnoException | undefined)?.code === "ETIMEDOUT";
  if (isTimedOut) endGroup(pid);
  return { isOk: status === 0, isTimedOut };
}

function endGroup(leader: number): void {
  try {
    process.kill(-leader, "SIGKILL");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ESRCH") throw error;
  }
}

/** How many tests failed in the last run, without files that could not be loaded; null without a report. */
function failedTests(copy: string): number | null {
  const path = join(copy, REPORT);
  if (!existsSync(path)) return null;
  const { numFailedTests, stats } = JSON.parse(readFileSync(path, "utf8"));
  return numFailedTests ?? stats.unexpected;
}

/** What makes a mutant useless: its snippet is not found exactly once, changes nothing, or shares its name. */
function defectsOf(mutants: readonly Mutant[]): string[] {
  return mutants.flatMap(({ name, file, find, replacement }, index) => {
    const count = existsSync(join(ROOT, file)) ? readFileSync(join(ROOT, file), "utf8").split(find).length - 1 : 0;
    return [
      ...(count === 1 ? [] : [`${name}: its snippet occurs ${count} times in ${file}, not once`]),
      ...(find === replacement ? [`${name}: changes nothing`] : []),
      ...(mutants.findIndex((other) => other.name === name) < index ? [`${name}: is listed twice`] : []),
    ];
  });
}

function statusOf({ file, find, replacement, killedBy }: Mutant, copy: string): Status {
  const path = join(copy, file);
  const source = readFileSync(path, "utf8");
  writeFileSync(
    path,
    source.replace(find, () => replacement),
  );
  const built = "spec" in killedBy ? statusAfterBuild(run(copy, BUILD)) : null;
  const status = built ?? statusAfterTests(run(copy, testCommand(killedBy)), failedTests(copy));
  writeFileSync(path, source);
  return status;
}

/** Commands that fail on the unchanged source: their tests would kill any mutant. */
function failingUnchanged(mutants: readonly Mutant[], copy: string): string[] {
  const units = [...new Set(mutants.flatMap(({ killedBy }) => ("spec" in killedBy ? [] : killedBy)))];
  const browser = mutants.flatMap(({ killedBy }) => ("spec" in killedBy ? [testCommand(killedBy)] : []));
  const all = [
    ...(units.length > 0 ? [testCommand(units)] : []),
    ...(browser.length > 0 ? [BUILD] : []),
    ...new Map(browser.map((command) => [command.join(" "), command])).values(),
  ];
  return all.filter((command) => !run(copy, command).isOk).map((command) => command.join(" "));
}

/** Runs every mutant in a copy of the source; true if all were killed. */
function runAll(mutants: readonly Mutant[]): boolean {
  const copy = workingCopy();
  const failing = failingUnchanged(mutants, copy);
  for (const command of failing) console.log(`fails on the unchanged source: ${command}`);
  const results = (failing.length > 0 ? [] : mutants).map((mutant) => {
    const status = statusOf(mutant, copy);
    console.log(`${status.padEnd(13)}  ${mutant.name}`);
    return { mutant, status };
  });
  rmSync(copy, { recursive: true });
  for (const { mutant, status } of results) {
    if (status !== "killed") console.log(`\n${status}: ${mutant.name}\n  ${mutant.file}: ${mutant.find}`);
  }
  const killed = results.filter(({ status }) => status === "killed").length;
  console.log(`\n${killed} of ${mutants.length} mutants killed`);
  return killed === mutants.length;
}

/** `npm run mutations` runs all, `… -- words` those whose names contain them, `… -- --check` only checks the snippets. */
const [first, ...rest] = process.argv.slice(2);
const names = first === undefined || first === "--check" ? rest : [first, ...rest];
const mutants = MUTANTS.filter(({ name }) => names.length === 0 || names.some((part) => name.includes(part)));
const defects = defectsOf(mutants);
for (const defect of defects) console.log(defect);
const isGood = defects.length === 0 && (first === "--check" || runAll(mutants));
process.exit(isGood ? 0 : 1);
