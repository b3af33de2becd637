import type { Place } from "../../trip/model/trip.ts";
import type { Localized } from "../../trip/record/vocabulary.ts";
import { type Camera, zoomOf } from "../projection.ts";

/** What a label of the basemap names. */
export type LabelKind = "country" | "sea" | "town" | "river" | "lake" | "island";

/** A name for orientation, from `data/basemap/labels.geojson`. */
export interface BasemapLabel {
  readonly id: string;
  readonly kind: LabelKind;
  /** 1 shows at every scale, 4 only close by. */
  readonly rank: number;
  readonly name: Localized;
  readonly at: readonly [number, number];
  readonly minzoom: number;
}

export interface LabelFile {
  readonly features: readonly {
    readonly geometry: { readonly coordinates: readonly number[] };
    readonly properties: Omit<BasemapLabel, "at" | "minzoom"> & { readonly minzoom?: number };
  }[];
}

/** The basemap's labels, less those that name what the record's own places name. */
export function basemapLabels(file: LabelFile, places: Iterable<Place>): BasemapLabel[] {
  const named = [...places];
  return file.features
    .map(({ geometry, properties: { id, kind, rank, name, minzoom } }): BasemapLabel => {
      const [longitude = 0, latitude = 0] = geometry.coordinates;
      return { id, kind, rank, name, at: [longitude, latitude], minzoom: minzoom ?? 0 };
    })
    .filter((label) => !named.some((place) => isSame(label, place)));
}

/** Labels show a little before their own zoom, so that the view of the whole trip is not bare. */
const EARLY = 0.3;

/** Whether a label stands on the map at a zoom, that of a map as large as the picture's frame. */
export function isAtZoom({ minzoom }: BasemapLabel, zoom: number): boolean {
  return minzoom <= zoom + EARLY;
}

/** Whether a label stands on the picture of the whole trip; the others are for closer views. */
export function isOnPicture(label: BasemapLabel, camera: Camera): boolean {
  return isAtZoom(label, zoomOf(camera.scale));
}

function isSame(label: BasemapLabel, place: Place): boolean {
  if (label.name.en === place.name.en) return true;
  const near = Math.hypot(label.at[0] - place.anchor[0], label.at[1] - place.anchor[1]) < 0.12;
  return near && label.kind === "town";
}
