import type { Whereabouts } from "../../trip/knowledge/whereabouts.ts";
import { type ChartFrame, xWithin, yAt } from "./frame.ts";
import { distanceAt, distancesOn, type RailProfile } from "./railProfile.ts";

/** The train at the cursor: at one place, somewhere on a stretch, or last reported at a place and then not known. */
export type PresentMark =
  | { readonly kind: "point"; readonly y: number }
  | { readonly kind: "stretch"; readonly top: number; readonly bottom: number }
  | {
      readonly kind: "lost";
      readonly y: number;
      /** How far across its last report reaches: past it nothing says that the train is still there. */
      readonly lastX: number;
    };

/** Caps nearer than this, in pixels, would be one thick line: a stretch is never drawn shorter. */
const SHORTEST = 5;

/** Where the chart marks the train; null where nothing is reported of it yet. */
export function presentMark(whereabouts: Whereabouts, profile: RailProfile, frame: ChartFrame): PresentMark | null {
  switch (whereabouts.status) {
    case "unreported":
      return null;
    case "at":
      return { kind: "point", y: yAt(frame, distanceAt(profile, whereabouts.km)) };
    case "between": {
      const { low, high } = distancesOn(profile, { fromKm: whereabouts.nearKm, toKm: whereabouts.farKm });
      const [top, bottom] = [yAt(frame, high), yAt(frame, low)];
      const air = Math.max(0, SHORTEST - (bottom - top)) / 2;
      return { kind: "stretch", top: top - air, bottom: bottom + air };
    }
    case "open": {
      const { visit, window } = whereabouts.event;
      const y = yAt(frame, distanceAt(profile, visit?.fromKm ?? whereabouts.nearKm));
      const latest = window?.latest ?? null;
      return { kind: "lost", y, lastX: latest === null ? Infinity : xWithin(frame, latest) };
    }
  }
}
