import type { Map as MaplibreMap, PointLike } from "maplibre-gl";
import { describe, expect, test, vi } from "vitest";
import { isLandRendered } from "../../../src/map/gl/landRendered.ts";
import { realTrip } from "../../support/realTrip.ts";

const LAND = [{}];

/** A map that answers each query at a point, and the query of the whole map, with these features. */
function mapWith(underPoint: readonly object[], anywhere: readonly object[]) {
  const query = vi.fn((at: PointLike | object) => ("x" in at ? underPoint : anywhere));
  const map = { getLayer: () => ({}), project: () => ({ x: 1, y: 1 }), queryRenderedFeatures: query };
  return { query, map: map as unknown as MaplibreMap };
}

describe("isLandRendered", () => {
  const places = [...realTrip().places.values()];

  test("asks at one point where there is land under the first place", () => {
    const { map, query } = mapWith(LAND, LAND);
    expect(isLandRendered(map, places)).toBe(true);
    expect(query.mock.calls.map(([at]) => "x" in at)).toEqual([true]);
  });

  test("asks on the whole map where no place has land under it, as on an island that the basemap lacks", () => {
    const { map, query } = mapWith([], LAND);
    expect(isLandRendered(map, places)).toBe(true);
    expect(query.mock.calls.map(([at]) => "x" in at)).toEqual([true, true, true, false]);
  });

  test("is false where no land is drawn, and for a trip without places", () => {
    expect(isLandRendered(mapWith([], []).map, places)).toBe(false);
    expect(isLandRendered(mapWith(LAND, []).map, [])).toBe(false);
  });
});
