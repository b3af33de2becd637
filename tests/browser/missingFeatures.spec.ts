import { expectWorking, FEATURES, test } from "./missingFeatures.ts";

for (const how of ["missing", "throwing"] as const) {
  test(`with ${FEATURES.length} features of the browser ${how}, page and embed work`, async ({ map }) => {
    await expectWorking(map, FEATURES, how);
  });
}
