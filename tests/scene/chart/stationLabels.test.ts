import { describe, expect, test } from "vitest";
import { railProfile } from "../../../src/scene/chart/railProfile.ts";
import { stationLabels, widthOf } from "../../../src/scene/chart/stationLabels.ts";
import type { Place } from "../../../src/trip/model/trip.ts";
import { trip } from "../../browser/drivers/record.ts";

const FONT_SIZE = 11;

/** The stations of this trip, all of them with another name. */
function labelsNamed(name: string) {
  const places = [...trip.places.values()].map((place): Place => ({ ...place, name: { ...place.name, en: name } }));
  return stationLabels({
    ...{ places, knownPlaces: [], profile: railProfile(trip.path), language: "en", fontSize: FONT_SIZE },
    ...{ maxWidth: 100, yOf: (distance) => -distance },
  });
}

describe(stationLabels, () => {
  test("leaves the destination's name whole where it is wider than the others may be", () => {
    expect(labelsNamed("Cosmodromestadt-Vostochny").map(({ lines }) => lines.join(""))).toContain(
      "Cosmodromestadt-Vostochny",
    );
  });

  test.each([
    "Station ".repeat(25).trim(),
    "S".repeat(200),
  ])("shortens a name that leaves no room for the chart (%#)", (name) => {
    for (const { lines } of labelsNamed(name)) {
      expect(widthOf(lines, FONT_SIZE)).toBeLessThanOrEqual(200);
      expect(lines.join(" ")).toMatch(/^S.*…$/);
    }
    expect(labelsNamed(name)).not.toEqual([]);
  });
});
