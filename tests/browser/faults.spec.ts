import { test } from "@playwright/test";
import { type Asker, expectReadable, type FaultName, FILE_KINDS } from "./faults/faultyFiles.ts";

/** One case for each way of waiting for a file; `slow/faults.spec.ts` has the others. */
const CASES: readonly (readonly [asker: Asker, kind: string, fault: FaultName])[] = [
  ["page", "program", "stalled"],
  ["embed", "program", "404"],
  ["page", "script that starts the program", "stalled"],
  ["embed", "live map's program", "truncated"],
  ["page", "tile", "404"],
  ["page", "language", "stalled"],
];

for (const [asker, name, fault] of CASES) {
  test(`${asker}: ${name} ${fault}: the rest stays readable, and a message says so`, async ({ page }) => {
    const kind = FILE_KINDS.find((candidate) => candidate.asker === asker && candidate.name === name);
    if (kind === undefined) throw new Error(`No file of the ${asker} is called "${name}".`);
    await expectReadable(page, kind, fault);
  });
}
