import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { ROOT } from "../../src/build/record/readRecord.ts";
import { MUTATIONS } from "./mutations.ts";

test.each(MUTATIONS.map((mutation) => [mutation.name, mutation] as const))("%s: can still be done", (_, mutation) => {
  const found = readFileSync(join(ROOT, mutation.file), "utf8").split(mutation.find).length - 1;
  expect(found).toBe(1);
  expect(mutation.replacement).not.toBe(mutation.find);
});

test("there are enough of them, each with a name of its own", () => {
  expect(MUTATIONS.length).toBeGreaterThanOrEqual(20);
  expect(new Set(MUTATIONS.map(({ name }) => name)).size).toBe(MUTATIONS.length);
});
