import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ROOT } from "../../src/build/record.ts";
import { findChromium } from "../browser/chromium.ts";
import { MUTATIONS, type Mutation } from "./mutations.ts";

type Fate = "killed" | "survived" | "not found";

/** A copy of the source as it is here, in which it may be harmed. */
function workingCopy(): string {
  const copy = mkdtempSync(join(tmpdir(), "mutations-"));
  const listed = spawnSync("git", ["ls-files", "-co", "--exclude-standard", "-z"], { cwd: ROOT, encoding: "utf8" });
  for (const path of listed.stdout.split("\0").filter((path) => path !== ""))
    cpSync(join(ROOT, path), join(copy, path));
  symlinkSync(join(ROOT, "node_modules"), join(copy, "node_modules"));
  return copy;
}

/** The commands of which one must fail. */
function commandsFor({ killers }: Mutation): string[][] {
  if ("spec" in killers) {
    return [
      ["npx", "tsx", "src/build/build.ts"],
      ["npx", "playwright", "test", killers.spec, "--retries", "0", "--grep", killers.grep],
    ];
  }
  return [["npx", "vitest", "run", "--project", "UTC", "--bail", "1", ...killers]];
}

function run(copy: string, [program = "", ...args]: readonly string[]): boolean {
  const more = args.some((arg) => arg.endsWith(".more.ts")) ? { MORE: "1" } : {};
  const env = { ...process.env, ...more, CHROMIUM_PATH: findChromium() ?? "" };
  return spawnSync(program, args, { cwd: copy, env, stdio: "ignore", timeout: 300_000 }).status === 0;
}

function fateOf(mutation: Mutation, copy: string): Fate {
  const path = join(copy, mutation.file);
  const whole = readFileSync(path, "utf8");
  if (whole.split(mutation.find).length !== 2) return "not found";
  writeFileSync(
    path,
    whole.replace(mutation.find, () => mutation.replacement),
  );
  const isKilled = commandsFor(mutation).some((command) => !run(copy, command));
  writeFileSync(path, whole);
  return isKilled ? "killed" : "survived";
}

/** Before anything is harmed all killers must pass, or they would kill whatever is done. */
function failsUnharmed(mutations: readonly Mutation[], copy: string): string[] {
  const commands = new Map(mutations.flatMap(commandsFor).map((command) => [command.join(" "), command]));
  const units = [...new Set(mutations.flatMap(({ killers }) => ("spec" in killers ? [] : killers)))];
  const others = [...commands.values()].filter(([, tool]) => tool !== "vitest");
  const all = [...(units.length > 0 ? [["npx", "vitest", "run", "--project", "UTC", ...units]] : []), ...others];
  return all.filter((command) => !run(copy, command)).map((command) => command.join(" "));
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
