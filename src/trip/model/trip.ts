import type {
  Certainty,
  DateEvidence,
  EventKind,
  LinkKind,
  Localized,
  OutcomeStatus,
  PlaceKind,
} from "../record/vocabulary.ts";
import type { Instant } from "../time/instant.ts";
import type { TimeWindow } from "../time/timeWindow.ts";
import type { PlaceGeometry, Position } from "./geometry.ts";
import type { RailPath, Visit } from "./railPath.ts";

export type { Position } from "./geometry.ts";
export type { Visit } from "./railPath.ts";

/** A place on the map, or an area of it. */
export interface Place {
  readonly id: string;
  readonly kind: PlaceKind;
  readonly name: Localized;
  /** The place as a phrase after "The train is …"; null where it has none of its own. */
  readonly within: Localized | null;
  /** IANA zone of the place's clocks. */
  readonly zone: string;
  readonly rank: number;
  readonly geometry: PlaceGeometry;
  /** The point that carries its label and mark; it lies on a line and inside an area. */
  readonly anchor: Position;
  /** Whether it has an extent, so that a dot would claim too much. */
  readonly isArea: boolean;
  /** The times the path reaches it, in travel order. */
  readonly visits: readonly Visit[];
}

/** A publication that claims cite. */
export interface Source {
  readonly id: string;
  readonly publisher: string;
  readonly language: string;
  readonly url: string;
  /** Year, month and day as issued; shorter where less is known. */
  readonly issued: readonly number[];
  readonly published: {
    readonly earliest: Instant;
    readonly latest: Instant;
    /** How the date is known; null where the record does not say. */
    readonly by: DateEvidence | null;
  };
}

/** One thing that happened, or that somebody said would happen. */
export interface TripEvent {
  readonly id: string;
  readonly place: Place;
  readonly subject: string;
  readonly kind: EventKind;
  readonly visit: Visit | null;
  readonly title: Localized;
}

/** How a claim turned out, and the claims that show it. */
export interface Outcome {
  readonly status: OutcomeStatus;
  readonly claimIds: readonly string[];
}

/** A window as a claim gives it. */
export interface ClaimWindow extends TimeWindow {
  /** The minutes by which each given edge is widened, where the source says "about"; else 0. */
  readonly aboutMinutes: number;
}

/** One speaker in a chain of reports; `kind` is null where the record gives only a name. */
export interface Link {
  readonly name: Localized;
  readonly kind: LinkKind | null;
}

/** A distance that a claim reports; `to` is null if it is a distance from one place alone. */
export interface Distance {
  readonly km: number;
  readonly from: Place;
  readonly to: Place | null;
  readonly measure: "straight" | "range" | "rail";
  /** Who gives the figure, as a label names them; null for the first speaker of the claim. */
  readonly who: Localized | null;
}

/** What one source says. It has either a `quote`, verbatim, or a `summary` in our own words. */
export interface Claim {
  readonly id: string;
  readonly event: TripEvent | null;
  readonly about: readonly Place[];
  readonly source: Source;
  /** Who told whom, first speaker first. */
  readonly via: readonly Link[];
  readonly certainty: Certainty;
  readonly when: ClaimWindow | null;
  /** The source's own words, exactly. */
  readonly quote: { readonly exact: string } | null;
  readonly summary: Localized | null;
  readonly outcome: Outcome | null;
  readonly contradictsIds: readonly string[];
  readonly distance: Distance | null;
  /**
   * The sources of further claims that tell the same of the same event at the same time, where those come in a part of
   * the record that has not loaded. No knowledge of the trip changes with them but how many they are.
   */
  readonly repeats: readonly Source[];
  /** The part of the record that brings this claim's words and the claims that repeat it; null where it is complete. */
  readonly part: number | null;
  /** The claim's index in the whole record. */
  readonly order: number;
}

/** The sources of a claim and of all that repeat it. */
export function sourcesOf({ source, repeats }: Pick<Claim, "source" | "repeats">): readonly Source[] {
  return [source, ...repeats];
}

/** How many claims there are, with those that repeat them. */
export function countClaims(claims: Iterable<Claim>): number {
  let count = 0;
  for (const { repeats } of claims) count += 1 + repeats.length;
  return count;
}

/** A set of sources that can be shown as all that was known. */
export interface Edition {
  readonly id: string;
  readonly name: Localized;
  readonly sourceIds: ReadonlySet<string>;
}

/** What this map itself infers; no source says it, and it never moves the train. */
export interface Inference {
  readonly id: string;
  readonly about: readonly Place[];
  readonly claimIds: readonly string[];
}

/** A key moment of the trip. */
export interface Highlight {
  readonly event: TripEvent;
  readonly label: Localized;
  readonly headline: Localized;
  /** The claims of which one must be known; null where any of its event will do. */
  readonly claimIds: readonly string[] | null;
  /** What the articles say of it. */
  readonly articles: Localized | null;
  /** What has become known since. */
  readonly since: Localized | null;
}

/** The whole record, with every reference resolved. */
export interface Trip {
  readonly id: string;
  readonly title: Localized;
  readonly description: Localized;
  /** The IANA zone in which the page tells the time. */
  readonly zone: string;
  readonly zoneNames: Readonly<Record<string, Localized>>;
  readonly maxSpeedKmh: number;
  readonly places: ReadonlyMap<string, Place>;
  readonly path: RailPath;
  readonly sources: ReadonlyMap<string, Source>;
  readonly events: ReadonlyMap<string, TripEvent>;
  readonly claims: ReadonlyMap<string, Claim>;
  readonly editions: ReadonlyMap<string, Edition>;
  readonly inferences: readonly Inference[];
  /** Names of subjects other than the train, by id. */
  readonly subjects: ReadonlyMap<string, Localized>;
  /** In order of time. */
  readonly highlights: readonly Highlight[];
  /** The stretch of the time axis that is shown enlarged. */
  readonly loupe: { readonly earliest: Instant; readonly latest: Instant } | null;
}
