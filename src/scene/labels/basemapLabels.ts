import type { Place, Position } from "../../trip/model/trip.ts";
import type { Localized } from "../../trip/record/vocabulary.ts";
import { distance } from "../geometry.ts";
import { type Camera, zoomOf } from "../projection.ts";

/** What a basemap label names. */
export type LabelKind = "country" | "sea" | "town" | "river" | "lake" | "island";

/** A name that helps readers find their way, from `data/basemap/labels.geojson`. */
export interface BasemapLabel {
  readonly id: string;
  readonly kind: LabelKind;
  /** 1 is the most important, 4 the least. */
  readonly rank: number;
  readonly name: Localized;
  readonly at: Position;
  readonly minzoom: number;
}

/** The file of labels as it is stored. */
export interface LabelFile {
  readonly features: readonly {
    readonly geometry: { readonly coordinates: readonly number[] };
    readonly properties: Omit<BasemapLabel, "at" | "minzoom"> & { readonly minzoom?: number };
  }[];
}

/** The labels of the basemap without those that would repeat the name of one of the record's places. */
export function basemapLabels(file: LabelFile, places: Iterable<Place>): BasemapLabel[] {
  const named = [...places];
  return file.features
    .map(({ geometry, properties: { id, kind, rank, name, minzoom } }): BasemapLabel => {
      const [longitude = 0, latitude = 0] = geometry.coordinates;
      return { id, kind, rank, name, at: [longitude, latitude], minzoom: minzoom ?? 0 };
    })
    .filter((label) => !named.some((place) => namesPlace(label, place)));
}

/** Labels appear this many zoom levels early, so that the view of the whole trip is not bare. */
const EARLY_ZOOM = 0.3;

/** Towns within this many degrees of a place are taken for that place. */
const SAME_TOWN_DEGREES = 0.12;

/** Whether a label appears at a zoom, measured for a map of the view box's size. */
export function isAtZoom({ minzoom }: BasemapLabel, zoom: number): boolean {
  return minzoom <= zoom + EARLY_ZOOM;
}

/** Whether a label appears on the picture of the whole trip; the others are for closer views. */
export function isOnPicture(label: BasemapLabel, camera: Camera): boolean {
  return isAtZoom(label, zoomOf(camera.scale));
}

function namesPlace(label: BasemapLabel, place: Place): boolean {
  if (label.name.en === place.name.en) return true;
  return label.kind === "town" && distance(label.at, place.anchor) < SAME_TOWN_DEGREES;
}
