import { test } from "@playwright/test";
import { expectReadable, FILE_KINDS, faultsOf } from "../faults/faultyFiles.ts";

test.use({ trace: "off" });

for (const kind of FILE_KINDS) {
  for (const fault of faultsOf(kind)) {
    test(`${kind.asker}: ${kind.name} ${fault}: what is left can be read, and says so`, async ({ page }) => {
      await expectReadable(page, kind, fault);
    });
  }
}
