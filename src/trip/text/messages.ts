import type { Certainty, OutcomeStatus, PlaceKind } from "../record/vocabulary.ts";
import type { WindowMessages } from "./dates.ts";

/** Shown in place of a part of the page that failed to render. */
export interface FaultMessages {
  readonly map: string;
  readonly panel: string;
  readonly list: string;
  readonly time: string;
}

/** Every text of the interface. A sentence with parts is a function, so that each language can order its own. */
export interface Messages {
  readonly certainty: Readonly<Record<Certainty, string>>;
  readonly certaintyMeaning: Readonly<Record<Certainty, string>>;
  readonly outcome: Readonly<Record<OutcomeStatus, string>>;
  readonly placeKind: Readonly<Record<PlaceKind, string>>;
  readonly window: WindowMessages;
  readonly train: {
    readonly name: string;
    readonly unreported: string;
    /** A place in a sentence that has no phrase of its own, as `where`: "at Khasan". */
    readonly place: (name: string) => string;
    readonly at: (where: string) => string;
    /** At a place that an earlier report and a later one give, but none of this moment. */
    readonly held: (where: string) => string;
    readonly between: (from: string, to: string, km: number) => string;
    /** Between two reports, at least one of which names no point. */
    readonly betweenReports: (last: string, next: string, km: number) => string;
    readonly betweenUnnamed: (km: number) => string;
    readonly pending: (event: string, window: string) => string;
    readonly lost: (where: string, window: string) => string;
  };
  readonly happening: (events: readonly string[]) => string;
  /** An event at some moment of its window, not necessarily this one. */
  readonly happeningWithin: (event: string, window: string) => string;
  /** The trip in two sentences: its days, kilometres of rail, and hours in which reports leave one place. */
  readonly deck: (days: number, km: string, placedHours: string, totalHours: string) => string;
  /** The same where reports never leave one place. */
  readonly deckUnplaced: (days: number, km: string, totalHours: string) => string;
  readonly momentLabel: (date: string, clock: string, zone: string) => string;
  readonly momentWith: (label: string, happening: string) => string;
  readonly withZone: (text: string, zone: string) => string;
  readonly withRemark: (text: string, remark: string) => string;
  readonly ui: {
    readonly time: string;
    readonly play: string;
    readonly pause: string;
    readonly nextEvent: string;
    readonly previousEvent: string;
    readonly speed: string;
    readonly speedValue: (hours: number) => string;
    readonly map: string;
    readonly mapPicture: string;
    readonly events: string;
    readonly ofThePlaces: string;
    readonly alsoInArticles: string;
    readonly alsoNoEvent: string;
    readonly knownOn: string;
    readonly everything: string;
    readonly untilInstant: (text: string) => string;
    readonly nothingKnownBeyond: (text: string) => string;
    readonly fitTrip: string;
    readonly followTrain: string;
    readonly zoomIn: string;
    readonly zoomOut: string;
    readonly close: string;
    readonly statedAs: (words: string) => string;
    readonly howItTurnedOut: string;
    readonly shownBy: string;
    /** What other sources said before, after and at an unknown time relative to the reports shown first. */
    readonly earlierReports: string;
    readonly laterReports: string;
    readonly otherReports: string;
    readonly archivedCopy: string;
    readonly dateInferred: string;
    readonly contradictedBy: string;
    readonly checked: string;
    readonly ourSummary: string;
    readonly copyCitation: string;
    readonly copyLink: string;
    readonly copied: string;
    readonly copyByHand: string;
    readonly accessed: string;
    readonly legend: string;
    readonly about: string;
    readonly language: string;
    readonly theme: string;
    readonly themeAuto: string;
    readonly themeLight: string;
    readonly themeDark: string;
    readonly positionFrom: (source: string) => string;
    readonly accuracy: (km: string) => string;
    readonly noClaimYet: string;
    readonly savePicture: string;
    readonly mapFailed: string;
    readonly skipToEvents: string;
    readonly placesOnMap: string;
    readonly partMissing: string;
    readonly pageMissing: string;
    readonly languageMissing: string;
    readonly earlierPage: string;
    readonly laterPage: string;
    readonly pageOf: (from: number, to: number, count: number) => string;
  };
  readonly known: {
    readonly unreadAddress: string;
    /** The same of what the article around an embed asked for. */
    readonly unreadArticle: string;
    /** The second slider. */
    readonly until: string;
    /** The option *everything* in a narrow box. */
    readonly since: string;
    /** The remark under the option *everything*. */
    readonly turnedOut: string;
    /** The remark under an edition: "stamped 14:50 Vladivostok time". */
    readonly stamped: (clock: string, zone: string) => string;
    /** The same where no source of the edition has a clock: "out by 14 September". */
    readonly outBy: (day: string) => string;
    readonly playAgain: string;
    /** Plays again under another state of knowledge, by its name. */
    readonly replayAs: (knowledge: string) => string;
    /** The speed of playback that dwells on key moments. */
    readonly tour: string;
    /** How much was known then: "10 of 33 events, 37 of 95 claims were known then". */
    readonly counted: (events: string, allEvents: string, claims: string, allClaims: string) => string;
  };
  readonly story: {
    /** The card's accessible name. */
    readonly card: string;
    readonly momentOf: (number: number, count: number) => string;
    readonly articles: string;
    readonly since: string;
    readonly reportsNow: string;
    readonly reports: (count: number) => string;
    /** The button that unfolds the reports of an event. */
    readonly reportsOf: (count: number, event: string) => string;
    readonly keyMoments: string;
    readonly nothingKnownAfter: string;
    readonly published: (publisher: string, clock: string) => string;
    /** The zone of the list's times. */
    readonly timesIn: (zone: string) => string;
  };
  readonly panel: {
    /** Opens a claim's time in full and its notes; `notes` where it has no time. */
    readonly whenExactly: string;
    readonly notes: string;
    readonly inferred: string;
  };
  readonly legend: {
    readonly reported: string;
    readonly ahead: string;
    readonly stretch: string;
    readonly launchArea: string;
    readonly range: string;
    readonly background: string;
  };
  /** The train's tag on the map, and how its place was worked out. */
  readonly tag: {
    readonly here: string;
    readonly somewhere: string;
    readonly reported: string;
    readonly lost: string;
    readonly none: string;
    readonly since: (place: string, when: string) => string;
    readonly stretch: (km: string) => string;
    readonly thenUnknown: string;
    readonly ask: string;
    readonly lastReport: (title: string, window: string) => string;
    readonly nextReport: (title: string, window: string) => string;
    readonly speedLimit: (kmh: number) => string;
  };
  /** The key on the map. */
  readonly key: {
    readonly title: string;
    readonly travelled: string;
    readonly ahead: string;
    readonly schematic: string;
    readonly north: string;
  };
  readonly distance: {
    readonly told: (km: number, from: string, to: string) => string;
    readonly measured: (straight: number, rail: number | null) => string;
    readonly km: (km: number) => string;
    readonly range: (km: number, who: string) => string;
  };
  readonly embed: {
    readonly title: string;
    readonly fullPage: string;
    readonly nothingOpened: string;
    readonly wheel: (key: string) => string;
    readonly touch: string;
  };
  readonly fault: FaultMessages;
  readonly share: {
    /** Shown if the browser would alter a saved picture. */
    readonly pictureSpoiled: string;
    readonly pictureImpossible: string;
    /** Over the small maps of the key moments, on paper and without scripts. */
    readonly keyMaps: string;
    /** Over the numbered sources, on paper and without scripts. */
    readonly sources: string;
  };
}
