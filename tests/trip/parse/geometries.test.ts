import { describe, expect, test } from "vitest";
import { parseRecord } from "../../../src/trip/parse/parseRecord.ts";
import { byId, edited, indexOf, type Raw } from "../../support/faults.ts";

/** What is said of a record in which the geometry of one feature is edited: path, message, value. */
function issuesWith(id: string, edit: (geometry: Raw) => void): unknown[] {
  const { trip, evidence } = edited(({ trip }) => edit(byId(trip.features, id).geometry));
  const result = parseRecord(trip, evidence);
  return result.ok ? [] : result.issues.map(({ path, message, value }) => [path, message, value]);
}

const at = (id: string, key: string) => `$.features[${indexOf("features", id)}].geometry.${key}`;
const [LEG, POINT, AREA] = ["alder-birch", "birch", "range"];

describe("a geometry of one part, as QGIS and ogr2ogr write it", () => {
  test.each([
    [LEG, "MultiLineString"],
    [POINT, "MultiPoint"],
  ])("%s, a %s, is taken as its part", (id, type) => {
    const asWritten = edited(() => {});
    const asMulti = edited(({ trip }) => {
      const { geometry } = byId(trip.features, id);
      geometry.type = type;
      geometry.coordinates = [geometry.coordinates];
    });
    const [single, multi] = [asWritten, asMulti].map(({ trip, evidence }) => parseRecord(trip, evidence));
    expect(multi).toMatchObject({ ok: true });
    expect(multi).toEqual(single);
  });

  test("is told of a position by the path that it has in the file", () => {
    const found = issuesWith(LEG, (geometry) => {
      geometry.type = "MultiLineString";
      geometry.coordinates[1] = ["130", 43];
      geometry.coordinates = [geometry.coordinates];
    });
    expect(found).toEqual([[at(LEG, "coordinates[0][1][0]"), expect.stringContaining("not a position"), "130"]]);
  });
});

describe("a geometry of the wrong type is one issue with an example", () => {
  test.each([
    ["of two lines", "MultiLineString", (line: Raw) => [line, line]],
    ["in lower case", "linestring", (line: Raw) => line],
    ["as an area", "Polygon", (line: Raw) => [line]],
    ["of two points", "MultiPoint", (line: Raw) => line],
    ["as a position", "Point", (line: Raw) => line[0]],
  ])("a leg %s", (_, type, from) => {
    const found = issuesWith(LEG, (geometry) => {
      geometry.type = type;
      geometry.coordinates = from(geometry.coordinates);
    });
    expect(found).toEqual([[at(LEG, "type"), expect.stringContaining('write {"type": "LineString"'), type]]);
  });

  test("a place of two points", () => {
    const found = issuesWith(POINT, (geometry) => {
      geometry.type = "MultiPoint";
      geometry.coordinates = [geometry.coordinates, geometry.coordinates];
    });
    expect(found).toEqual([[at(POINT, "type"), expect.stringContaining('write {"type": "Point"'), "MultiPoint"]]);
  });

  test("a collection", () => {
    const found = issuesWith(LEG, (geometry) => {
      geometry.type = "GeometryCollection";
      geometry.geometries = [{ type: "LineString", coordinates: geometry.coordinates }];
      delete geometry.coordinates;
    });
    expect(found).toEqual([[at(LEG, "type"), expect.stringContaining("one unbroken line"), "GeometryCollection"]]);
  });
});

describe("coordinates nested too deep or too shallow are one issue with an example", () => {
  const deeper = (coordinates: Raw) => [coordinates];
  test.each([
    [LEG, "LineString", "too deep", deeper, "write [[130.64, 42.43], [131.93, 43.63]]"],
    [LEG, "LineString", "too shallow", (line: Raw) => line.flat(), "write [[130.64, 42.43], [131.93, 43.63]]"],
    [POINT, "Point", "too deep", deeper, "write [131.92, 43.11]"],
    [AREA, "Polygon", "too deep", deeper, "write [[[130, 42]"],
    [AREA, "Polygon", "too shallow", ([ring]: Raw) => ring, "write [[[130, 42]"],
    [AREA, "MultiPolygon", "too shallow", (rings: Raw) => rings, "write [[[[130, 42]"],
  ])("%s, a %s, %s", (id, type, _, nest, example) => {
    const found = issuesWith(id, (geometry) => {
      geometry.type = type;
      geometry.coordinates = nest(geometry.coordinates);
    });
    expect(found).toEqual([[at(id, "coordinates"), expect.stringContaining(example), expect.any(Array)]]);
  });
});

test("a line with heights is one issue of its leg, whatever the number of its positions", () => {
  const found = issuesWith(LEG, (geometry) => {
    geometry.coordinates = Array.from({ length: 40 }, (_, index) => [130 + index / 10, 42, 0]);
  });
  expect(found).toEqual([
    [
      at(LEG, "coordinates[0]"),
      expect.stringMatching(/not a position; .*\(and 39 more in this geometry\)$/),
      [130, 42, 0],
    ],
  ]);
});

test("a list in place of a position is told once, not again for what is in it", () => {
  const found = issuesWith(LEG, (geometry) => {
    geometry.coordinates[1] = [geometry.coordinates[0], geometry.coordinates[1]];
  });
  expect(found).toEqual([[at(LEG, "coordinates[1]"), expect.stringContaining("not a position"), expect.any(Array)]]);
});
