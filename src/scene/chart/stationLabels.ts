import { topRanked } from "../../trip/model/topRanked.ts";
import type { Place } from "../../trip/model/trip.ts";
import { type Language, textIn } from "../../trip/record/vocabulary.ts";
import { textWidth } from "../labels/collision.ts";
import { shortened } from "../shortened.ts";
import { distanceAt, type RailProfile } from "./railProfile.ts";

/** A place's name beside the plot, at its distance. */
export interface StationLabel {
  readonly place: Place;
  /** Whether a visible claim is about it; the others are named for orientation. */
  readonly isKnown: boolean;
  readonly lines: readonly string[];
  readonly distance: number;
  /** The middle of its lines. */
  readonly y: number;
}

export interface StationOptions {
  readonly places: Iterable<Place>;
  readonly knownPlaces: readonly Place[];
  readonly profile: RailProfile;
  readonly language: Language;
  readonly fontSize: number;
  /** No name is wider than this, but the destination's: that one is whole unless it takes most of the chart. */
  readonly maxWidth: number;
  readonly yOf: (distance: number) => number;
}

/** Line height, relative to the size of the letters. */
export const LEADING = 1.1;

/** How much wider than all others the destination's name may be. */
const WIDEST = 2;

/** At most this many places are considered, the highest-ranked ones. */
const MOST_PLACES = 200;

/** Names of places at their distances, so that none covers another: the destination and the start first, then by rank. */
export function stationLabels(options: StationOptions): StationLabel[] {
  const { places, knownPlaces, profile, language, fontSize, maxWidth, yOf } = options;
  const onPath = [...places].filter(({ visits, kind }) => visits.length > 0 && kind !== "region");
  const distanceOf = ({ visits }: Place) => distanceAt(profile, visits[0]?.fromKm ?? 0);
  const farthest = Math.max(0, ...onPath.map(distanceOf));
  const isDestination = (place: Place) => distanceOf(place) >= farthest - 0.5;
  const order = (place: Place) => (isDestination(place) ? -2 : distanceOf(place) < 0.5 ? -1 : place.rank);
  const foremost = [...topRanked(onPath, MOST_PLACES, (place) => place)].sort((a, b) => order(a) - order(b));
  const known = new Set(knownPlaces.map(({ id }) => id));
  const placed: StationLabel[] = [];
  for (const place of foremost) {
    const named = linesOf(textIn(place.name, language), fontSize, maxWidth);
    const isFirst = placed.length === 0;
    if (!isFirst && widthOf(named, fontSize) > maxWidth) continue;
    const lines = named.map((line) => shortened(line, WIDEST * maxWidth, (text) => textWidth(text, fontSize)));
    const distance = distanceOf(place);
    const label = { place, isKnown: known.has(place.id), lines, distance, y: yOf(distance) };
    if (placed.every((other) => isApart(label, other, fontSize))) placed.push(label);
  }
  return placed;
}

/** How wide the widest of some lines is. */
export function widthOf(lines: readonly string[], fontSize: number): number {
  return Math.max(0, ...lines.map((line) => textWidth(line, fontSize)));
}

function isApart(a: StationLabel, b: StationLabel, fontSize: number): boolean {
  const lines = (a.lines.length + b.lines.length) / 2;
  return Math.abs(a.y - b.y) >= lines * fontSize * LEADING + 1;
}

/** After what a name may be broken: a space, a hyphen, and where katakana give way to Chinese characters. */
const BREAKS = / |-|[\u30a0-\u30ff](?=[\u4e00-\u9fff])/g;

/** A name in one line, else in the two most even ones. */
function linesOf(name: string, fontSize: number, maxWidth: number): string[] {
  if (textWidth(name, fontSize) <= maxWidth) return [name];
  const breaks = [...name.matchAll(BREAKS)].map(({ 0: last, index }) => index + (last === " " ? 0 : 1));
  const halves = breaks.map((at) => [name.slice(0, at), name.slice(at).trimStart()]);
  const best = halves.sort((a, b) => widthOf(a, fontSize) - widthOf(b, fontSize))[0];
  return best ?? [name];
}
