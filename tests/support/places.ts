import type { PlaceFeature, TripFile } from "../../src/trip/record/schema.ts";
import type { Translated } from "../../src/trip/record/vocabulary.ts";

/** The same words in every language: the tests read English. */
export function everywhere(text: string): Translated {
  return { en: text, ko: text, ru: text, ja: text };
}

type Feature = TripFile["features"][number];

function place(
  id: string,
  kind: PlaceFeature["properties"]["kind"],
  zone: string,
  geometry: PlaceFeature["geometry"],
): Feature {
  const name = everywhere(`${id.charAt(0).toUpperCase()}${id.slice(1)}`);
  const properties = { kind, name, zone, accuracyKm: 1, positionSource: "invented", rank: 1 };
  return { type: "Feature", id, properties, geometry };
}

function point(longitude: number, latitude: number): PlaceFeature["geometry"] {
  return { type: "Point", coordinates: [longitude, latitude] };
}

function square(longitude: number, latitude: number, side: number): [number, number][] {
  const [east, north] = [longitude + side, latitude + side];
  return [
    [longitude, latitude],
    [east, latitude],
    [east, north],
    [longitude, north],
    [longitude, latitude],
  ];
}

interface LegDraft {
  readonly id: string;
  readonly ends: readonly [string, string];
  readonly publishedKm: number | null;
  readonly coordinates: [number, number][];
  readonly via?: { place: string; km: number; toKm?: number }[];
}

function leg({ id, ends: [from, to], publishedKm, coordinates, via = [] }: LegDraft): Feature {
  return {
    type: "Feature",
    id,
    properties: {
      kind: "leg",
      from,
      to,
      publishedKm,
      lengthSource: publishedKm === null ? null : "invented timetable",
      positionSource: "invented",
      schematic: publishedKm === null,
      via,
    },
    geometry: { type: "LineString", coordinates },
  };
}

/**
 * An invented railway, Alder – Birch – Cedar – Dogwood – Elm, on which a train goes to Elm and turns back to Dogwood.
 *
 * | along the path | km |
 * |---|--:|
 * | Alder | 0 |
 * | Birch | 120 |
 * | Halt | 170 |
 * | Firland, a region | 370 to 420 and 30 km on |
 * | Cedar | 420 |
 * | Dogwood | 420 and what the line from Cedar measures |
 * | Elm | 150 further; its leg is drawn from Elm, so the train runs against it |
 * | Dogwood again | 150 further |
 */
export const PLACES_FILE: TripFile = {
  type: "FeatureCollection",
  id: "invented-trip",
  title: everywhere("An invented trip"),
  description: everywhere("A train that never ran."),
  zone: "Asia/Vladivostok",
  zoneNames: {
    "Asia/Vladivostok": everywhere("Vladivostok time"),
    "Asia/Yakutsk": everywhere("Yakutsk time"),
    "Asia/Pyongyang": everywhere("Pyongyang time"),
  },
  maxSpeedKmh: 100,
  maxSpeedBasis: everywhere("invented"),
  path: [
    { leg: "alder-birch" },
    { leg: "birch-cedar" },
    { leg: "cedar-dogwood" },
    { leg: "elm-dogwood", reverse: true },
    { leg: "elm-dogwood" },
  ],
  version: "1",
  updated: "2024-06-30",
  credits: [{ text: "nobody" }],
  licence: "CC0-1.0",
  changes: [{ date: "2024-06-30", version: "1", text: { en: "Invented." } }],
  features: [
    place("alder", "station", "Asia/Pyongyang", point(130, 42)),
    place("birch", "station", "Asia/Vladivostok", point(130, 43)),
    place("halt", "bridge", "Asia/Vladivostok", point(130.5, 43.5)),
    place("cedar", "station", "Asia/Vladivostok", point(132, 45)),
    place("dogwood", "station", "Asia/Yakutsk", point(132, 46)),
    place("elm", "spaceport", "Asia/Yakutsk", point(131, 47)),
    place("firland", "region", "Asia/Vladivostok", { type: "Polygon", coordinates: [square(131.5, 44.5, 0.8)] }),
    place("lodge", "building", "Asia/Yakutsk", point(131.1, 47.1)),
    place("range", "launch-area", "Asia/Pyongyang", { type: "Polygon", coordinates: [square(128, 41, 0.5)] }),
    place("gulf", "sea-area", "Asia/Vladivostok", {
      type: "MultiPolygon",
      coordinates: [[square(133, 41, 1)], [square(135, 42, 1)]],
    }),
    leg({
      id: "alder-birch",
      ends: ["alder", "birch"],
      publishedKm: 120,
      coordinates: [
        [130, 42],
        [130, 43],
      ],
    }),
    leg({
      id: "birch-cedar",
      ends: ["birch", "cedar"],
      publishedKm: 300,
      coordinates: [
        [130, 43],
        [131, 44],
        [132, 45],
      ],
      via: [
        { place: "halt", km: 50 },
        { place: "firland", km: 250, toKm: 300 },
      ],
    }),
    leg({
      id: "cedar-dogwood",
      ends: ["cedar", "dogwood"],
      publishedKm: null,
      coordinates: [
        [132, 45],
        [132, 46],
      ],
      via: [{ place: "firland", km: 0, toKm: 30 }],
    }),
    leg({
      id: "elm-dogwood",
      ends: ["elm", "dogwood"],
      publishedKm: 150,
      coordinates: [
        [131, 47],
        [132, 46],
      ],
    }),
  ],
};
