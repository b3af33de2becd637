import { test } from "@playwright/test";
import { expectReadable, FILE_KINDS, faultsOf } from "../faults/faultyFiles.ts";

test.use({ trace: "off" });

for (const kind of FILE_KINDS) {
  for (const fault of faultsOf(kind)) {
    test(`${kind.asker}: ${kind.name} ${fault}: the rest stays readable, and a message says so`, async ({ page }) => {
      await expectReadable(page, kind, fault);
    });
  }
}
