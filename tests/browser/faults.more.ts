import { test } from "@playwright/test";
import { expectReadable, FAULT_NAMES, FILE_KINDS } from "./faultyFiles.ts";

test.use({ trace: "off" });

for (const kind of FILE_KINDS) {
  for (const fault of FAULT_NAMES.filter((name) => !kind.without?.includes(name))) {
    test(`${kind.asker}: ${kind.name} ${fault}: what is left can be read, and says so`, async ({ page }) => {
      await expectReadable(page, kind, fault);
    });
  }
}
