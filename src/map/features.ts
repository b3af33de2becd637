import type { Leg } from "../trip/railPath.ts";
import type { Position } from "../trip/trip.ts";
import type { Language } from "../trip/vocabulary.ts";
import { labelPointOf, type RangeLabel, rangeArcs } from "./arcs.ts";
import { FRAME, frameCamera, inFrame } from "./camera.ts";
import { markOf } from "./marks.ts";
import type { PlaceMark } from "./placeMarks.ts";
import type { Scene } from "./scene.ts";
import type { Segment } from "./segments.ts";

type Collection = GeoJSON.FeatureCollection;

/** Places this near the eastern edge of the frame, in its units, have their labels to the west. */
const EASTERN = 160;

/** The places as points at their anchors; `id` is the place's index, which feature states go by. */
export function placeFeatures({ trip, marks }: Scene, language: Language): Collection {
  const camera = frameCamera(trip);
  return collection(
    marks.map(({ place, certainty }, index) => {
      const mark = markOf(place.kind, certainty);
      return feature(
        index,
        { type: "Point", coordinates: [...place.anchor] },
        {
          id: place.id,
          kind: place.kind,
          rank: place.rank,
          name: place.name[language],
          isEastern: inFrame(camera, place.anchor)[0] > FRAME.width - EASTERN,
          ...(mark === null ? {} : { mark }),
        },
      );
    }),
  );
}

/** The places that are areas, by the same index. */
export function areaFeatures(marks: readonly PlaceMark[]): Collection {
  return collection(
    marks.flatMap(({ place }, index) =>
      place.isArea ? [feature(index, place.geometry, { id: place.id, kind: place.kind })] : [],
    ),
  );
}

/** The legs that are drawn, with how. */
export function legFeatures({ legs }: Scene): Collection {
  return collection(
    [...legs].flatMap(([leg, state], index) =>
      state === "hidden" ? [] : [feature(index, leg.line.geometry, { id: leg.id, drawn: drawnAs(leg, state) })],
    ),
  );
}

function drawnAs(leg: Leg, state: "reported" | "ahead"): "reported" | "schematic" | "ahead" {
  return state === "reported" && leg.isSchematic ? "schematic" : state;
}

/** The pieces of the path, by index. */
export function segmentFeatures(segments: readonly Segment[]): Collection {
  return collection(segments.map(({ coordinates }, index) => feature(index, lineOf(coordinates), {})));
}

/** The reported ranges as arcs over the sea, with labels that tell whose figures they are. */
export function rangeFeatures({ trip, ranges }: Scene, label: RangeLabel): Collection {
  return collection(
    rangeArcs(trip, ranges).flatMap(({ line, km, who }, index) => [
      feature(2 * index, lineOf(line), {}),
      feature(2 * index + 1, { type: "Point", coordinates: [...labelPointOf(line, index)] }, { label: label(km, who) }),
    ]),
  );
}

function lineOf(coordinates: readonly Position[]): GeoJSON.LineString {
  return { type: "LineString", coordinates: coordinates.map((position) => [...position]) };
}

function feature(id: number, geometry: GeoJSON.Geometry, properties: GeoJSON.GeoJsonProperties): GeoJSON.Feature {
  return { type: "Feature", id, properties, geometry };
}

function collection(features: GeoJSON.Feature[]): Collection {
  return { type: "FeatureCollection", features };
}
