import { expectLiveWorking, expectWorking, FEATURES, test } from "../faults/missingFeatures.ts";

for (const how of ["missing", "throwing"] as const) {
  for (const feature of FEATURES) {
    test(`with ${feature[1]} ${how}, page and embed work`, async ({ map }) => {
      await expectWorking(map, [feature], how);
    });

    if (!feature[1].endsWith("Observer")) continue;
    test(`with ${feature[1]} ${how}, the live map works, or the picture replaces it`, async ({ map }) => {
      await expectLiveWorking(map, [feature], how);
    });
  }
}
