import { expectLiveWorking, expectWorking, FEATURES, test } from "./faults/missingFeatures.ts";

for (const how of ["missing", "throwing"] as const) {
  test(`with ${FEATURES.length} features of the browser ${how}, page and embed work`, async ({ map }) => {
    await expectWorking(map, FEATURES, how);
  });

  test(`with matchMedia ${how}, the live map works`, async ({ map }) => {
    const asked = FEATURES.filter(([, name]) => name === "matchMedia");
    await expectLiveWorking(map, asked, how);
  });
}
