import { type SpawnSyncOptions, spawnSync } from "node:child_process";
import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { findChromium } from "../browser/drivers/chromium.ts";
import { workingCopy } from "../support/workingCopy.ts";
import { type Ended, type Fate, fateByBuild, fateByTests } from "./fate.ts";
import { MUTATIONS, type Mutation } from "./mutations.ts";

/** A command may take this long, in milliseconds. */
const TIME_MS = 300_000;

type Killers = Mutation["killers"];

const BUILD = ["tsx", "src/build/build.ts"] as const;

/** Where both runners are told to write what they say of their tests. */
const REPORT = "test-reports/mutation.json";

/** The command that runs tests of which one must fail. */
function testCommand(killers: Killers): readonly string[] {
  return "spec" in killers
    ? ["playwright", "test", killers.spec, "--retries", "0", "--reporter", "json", "--grep", killers.grep]
    : ["vitest", "run", "--project", "UTC", "--bail", "1", "--reporter", "json", "--outputFile", REPORT, ...killers];
}

/**
 * Runs a command in a process group of its own. When time has run out it is interrupted, so that it stops its server, and
 * what it leaves behind is ended.
 */
function run(copy: string, [program = "", ...args]: readonly string[]): Ended {
  const more = args.some((arg) => arg.endsWith(".more.ts")) ? { MORE: "1" } : {};
  const report = { PLAYWRIGHT_JSON_OUTPUT_FILE: join(copy, REPORT) };
  const env = { ...process.env, ...more, ...report, CHROMIUM_PATH: findChromium() ?? "" };
  rmSync(join(copy, REPORT), { force: true });
  const { status, error, pid } = spawnSync(join(copy, "node_modules/.bin", program), args, {
    cwd: copy,
    env,
    stdio: "ignore",
    timeout: TIME_MS,
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

/** How many tests the last run says have failed, files that could not be run left out; null where it says nothing. */
function failedTests(copy: string): number | null {
  const path = join(copy, REPORT);
  if (!existsSync(path)) return null;
  const { numFailedTests, stats } = JSON.parse(readFileSync(path, "utf8"));
  return numFailedTests ?? stats.unexpected;
}

function fateOfHarmed(copy: string, killers: Killers): Fate {
  const unbuilt = "spec" in killers ? fateByBuild(run(copy, BUILD)) : null;
  return unbuilt ?? fateByTests(run(copy, testCommand(killers)), failedTests(copy));
}

function fateOf(mutation: Mutation, copy: string): Fate {
  const path = join(copy, mutation.file);
  const whole = readFileSync(path, "utf8");
  if (whole.split(mutation.find).length !== 2) return "not found";
  writeFileSync(
    path,
    whole.replace(mutation.find, () => mutation.replacement),
  );
  const fate = fateOfHarmed(copy, mutation.killers);
  writeFileSync(path, whole);
  return fate;
}

/** Before anything is harmed all killers must pass, or they would kill whatever is done. */
function failsUnharmed(mutations: readonly Mutation[], copy: string): string[] {
  const units = [...new Set(mutations.flatMap(({ killers }) => ("spec" in killers ? [] : killers)))];
  const browser = mutations.flatMap(({ killers }) => ("spec" in killers ? [testCommand(killers)] : []));
  const all = [
    ...(units.length > 0 ? [testCommand(units)] : []),
    ...(browser.length > 0 ? [BUILD] : []),
    ...new Map(browser.map((command) => [command.join(" "), command])).values(),
  ];
  return all.filter((command) => !run(copy, command).isOk).map((command) => command.join(" "));
}

const wanted = process.argv.slice(2);
const mutations = MUTATIONS.filter(({ name }) => wanted.length === 0 || wanted.some((part) => name.includes(part)));
const copy = workingCopy();
const failing = failsUnharmed(mutations, copy);
for (const command of failing) console.log(`fails on the source as it is: ${command}`);
const fates =
  failing.length > 0
    ? []
    : mutations.map((mutation) => {
        const fate = fateOf(mutation, copy);
        console.log(`${fate.padEnd(9)}  ${mutation.name}`);
        return { mutation, fate };
      });
rmSync(copy, { recursive: true });
const killed = fates.filter(({ fate }) => fate === "killed").length;
for (const { mutation, fate } of fates) {
  if (fate !== "killed") console.log(`\n${fate}: ${mutation.name}\n  ${mutation.file}: ${mutation.find}`);
}
console.log(`\n${killed} of ${mutations.length} mutations killed`);
process.exit(killed === mutations.length ? 0 : 1);
