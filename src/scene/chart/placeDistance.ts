import { straightKm } from "../../trip/model/distance.ts";
import type { Place, Trip, TripEvent } from "../../trip/model/trip.ts";
import { distanceAt, type RailProfile } from "./railProfile.ts";

/** Places farther from the line than this, in kilometres, have no height of their own in the chart. */
const NEAR_LINE_KM = 120;

/** The distance of an event: that of its visit, else that of the nearest place on the path; null far from it. */
export function eventDistance({ visit, place }: TripEvent, trip: Trip, profile: RailProfile): number | null {
  if (visit !== null) return distanceAt(profile, (visit.fromKm + visit.toKm) / 2);
  const own = place.visits[0];
  if (own !== undefined) return distanceAt(profile, own.fromKm);
  const nearest = nearestStop(place, trip);
  return nearest === null ? null : distanceAt(profile, nearest.visits[0]?.fromKm ?? 0);
}

function nearestStop(place: Place, { places }: Trip): Place | null {
  let best: Place | null = null;
  let bestKm = NEAR_LINE_KM;
  for (const stop of places.values()) {
    if (stop.visits.length === 0 || stop.isArea) continue;
    const km = straightKm(place, stop);
    if (km < bestKm) [best, bestKm] = [stop, km];
  }
  return best;
}
