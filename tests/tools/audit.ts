import { spawnSync } from "node:child_process";
import { pathToFileURL } from "node:url";

/** Tells the runner of the tests that a step was skipped rather than passed. */
export const SKIPPED_STATUS = 75;

/** The number of vulnerable packages in the output of `npm audit --json`; null if the registry gave no answer. */
export function vulnerablePackages(output: string): number | null {
  try {
    const report = JSON.parse(output);
    const total: unknown = report?.metadata?.vulnerabilities?.total;
    return typeof total === "number" ? total : null;
  } catch {
    return null;
  }
}

/** Asks the registry about the packages that the page ships, and gives the exit status. */
function audit(): number {
  const { stdout } = spawnSync("npm", ["audit", "--omit=dev", "--json"], { encoding: "utf8", timeout: 60_000 });
  const count = vulnerablePackages(stdout ?? "");
  if (count === null) {
    console.log("Not checked: the registry does not answer.");
    return SKIPPED_STATUS;
  }
  if (count > 0) console.log(`${count} packages have known vulnerabilities; run npm audit.`);
  return count === 0 ? 0 : 1;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) process.exit(audit());
