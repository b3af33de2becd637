import type { Certainty, EventKind, OutcomeStatus, PlaceKind } from "../../record/vocabulary.ts";
import type { WindowMessages } from "../dates.ts";

/** Every word of the interface. Functions where a sentence has parts; a place or time is never glued on outside. */
export interface Messages {
  readonly certainty: Readonly<Record<Certainty, string>>;
  readonly certaintyMeaning: Readonly<Record<Certainty, string>>;
  readonly outcome: Readonly<Record<OutcomeStatus, string>>;
  readonly placeKind: Readonly<Record<PlaceKind, string>>;
  readonly window: WindowMessages;
  readonly train: {
    readonly unreported: string;
    readonly at: (place: string) => string;
    readonly between: (from: string, to: string, km: number) => string;
    readonly betweenUnnamed: (km: number) => string;
    readonly pending: (event: string, window: string) => string;
    readonly lost: (place: string, window: string) => string;
  };
  readonly happening: (events: readonly string[]) => string;
  readonly momentLabel: (date: string, clock: string, zone: string) => string;
  readonly momentWith: (label: string, happening: string) => string;
  readonly withZone: (text: string, zone: string) => string;
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
    readonly source: string;
    readonly readAtSource: string;
    readonly toldBy: string;
    readonly toldTo: string;
    readonly published: string;
    readonly when: string;
    readonly statedAs: (words: string) => string;
    readonly howItTurnedOut: string;
    readonly shownBy: string;
    readonly saidOn: (date: string) => string;
    readonly establishedLater: string;
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
    readonly downloads: string;
    readonly positionFrom: (source: string) => string;
    readonly accuracy: (km: string) => string;
    readonly noClaimYet: string;
    readonly savePicture: string;
    readonly mapFailed: string;
    readonly nothingKnownHere: string;
    readonly corrections: string;
    readonly credits: string;
    readonly updated: (date: string) => string;
    readonly skipToEvents: string;
    readonly placesOnMap: string;
    readonly partMissing: string;
    readonly pageMissing: string;
    readonly languageMissing: string;
    readonly earlierPage: string;
    readonly laterPage: string;
    readonly pageOf: (from: number, to: number, count: number) => string;
  };
  readonly legend: {
    readonly passed: string;
    readonly reported: string;
    readonly ahead: string;
    readonly schematic: string;
    readonly stretch: string;
    readonly train: string;
    readonly now: string;
    readonly launchArea: string;
    readonly seaArea: string;
    readonly range: string;
    readonly background: string;
  };
  readonly distance: {
    readonly told: (km: number, from: string, to: string) => string;
    readonly measured: (straight: number, rail: number | null) => string;
    readonly km: (km: number) => string;
    readonly range: (km: number, who: string) => string;
  };
  readonly about: {
    readonly reading: string;
    readonly estimate: (kmh: number, basis: string) => string;
    readonly certainty: string;
    readonly gaps: string;
    readonly privacy: string;
  };
  readonly embed: {
    readonly title: string;
    readonly intro: string;
    readonly frame: string;
    readonly script: string;
    readonly picture: string;
    readonly caption: (title: string) => string;
    readonly copy: string;
    readonly preview: string;
    readonly width: string;
    readonly height: string;
    readonly wholeWidth: string;
    readonly fullPage: string;
    readonly nothingOpened: string;
    readonly wheel: (key: string) => string;
    readonly touch: string;
  };
  readonly eventKind: Readonly<Record<EventKind, string>>;
}

export const en: Messages = {
  certainty: {
    confirmed: "Confirmed",
    reported: "Reported",
    expected: "Expected",
    speculated: "Speculated",
    denied: "Denied",
  },
  certaintyMeaning: {
    confirmed: "stated flatly, or by the body concerned",
    reported: "told by a named or unnamed third party",
    expected: "announced or foreseen, not yet happened",
    speculated: "a guess, told as a guess",
    denied: "said not to be so",
  },
  outcome: {
    "borne-out": "Borne out",
    "borne-out-with-difference": "Borne out, with a difference",
    "not-borne-out": "Not borne out",
    "not-established": "Not established",
    "answered-later": "Answered later",
  },
  placeKind: {
    station: "Railway station",
    bridge: "Railway bridge",
    city: "City",
    spaceport: "Spaceport",
    airfield: "Airfield",
    harbour: "Harbour",
    building: "Building",
    region: "Region",
    "launch-area": "Launch area, not an exact site",
    "sea-area": "Sea area, not a point of impact",
  },
  window: {
    moment: (day, clock) => `${day}, ${clock}`,
    at: (moment) => moment,
    between: (from, to) => `some time between ${from} and ${to}`,
    notBefore: (moment) => `not before ${moment}; no end is told`,
    notAfter: (moment) => `by ${moment}; no beginning is told`,
    untold: "no time is told",
  },
  train: {
    unreported: "Nothing is reported of the train yet.",
    at: (place) => `The train is at ${place}.`,
    between: (from, to, km) =>
      `The train is somewhere between ${from} and ${to}, on a stretch of about ${km} km (estimated).`,
    betweenUnnamed: (km) => `The train is somewhere on a stretch of about ${km} km (estimated).`,
    pending: (event, window) => `${event}: ${window}.`,
    lost: (place, window) => `The train was last reported at ${place}: ${window}. Nothing is known of it since.`,
  },
  happening: (events) => events.join("; "),
  momentLabel: (date, clock, zone) => `${date}, ${clock}, ${zone}`,
  momentWith: (label, happening) => (happening === "" ? label : `${label}: ${happening}`),
  withZone: (text, zone) => `${text}, ${zone}`,
  ui: {
    time: "Time",
    play: "Play",
    pause: "Pause",
    nextEvent: "Next event",
    previousEvent: "Previous event",
    speed: "Speed",
    speedValue: (hours) => (hours === 1 ? "1 hour a second" : `${hours} hours a second`),
    map: "Map",
    mapPicture: "Map of the trip; the same is told in the list of events",
    events: "Events",
    ofThePlaces: "Of the places",
    alsoInArticles: "Also in the articles",
    alsoNoEvent: "Said of the trip, but of no place on the map.",
    knownOn: "As known on",
    everything: "Everything since",
    untilInstant: (text) => `By ${text}`,
    nothingKnownBeyond: (text) => `Nothing here was known of after ${text}.`,
    fitTrip: "Whole trip",
    followTrain: "Follow the train",
    zoomIn: "Zoom in",
    zoomOut: "Zoom out",
    close: "Close",
    source: "Source",
    readAtSource: "Read it at the source",
    toldBy: "Told by",
    toldTo: "to",
    published: "Published",
    when: "When",
    statedAs: (words) => `in its words “${words}”`,
    howItTurnedOut: "How it turned out",
    shownBy: "Shown by",
    saidOn: (date) => `Said on ${date}`,
    establishedLater: "Established later",
    contradictedBy: "Others say",
    checked: "Checked against the article",
    ourSummary: "In our words",
    copyCitation: "Copy citation",
    copyLink: "Copy link",
    copied: "Copied",
    copyByHand: "Copy this by hand:",
    accessed: "accessed",
    legend: "How to read the map",
    about: "About this map",
    language: "Language",
    theme: "Theme",
    themeAuto: "As the system",
    themeLight: "Light",
    themeDark: "Dark",
    downloads: "The record, to take away",
    positionFrom: (source) => `Position: ${source}`,
    accuracy: (km) => `within about ${km} km`,
    noClaimYet: "Nothing was known of this place yet.",
    savePicture: "Save the picture of this moment",
    mapFailed: "The moving map cannot be shown here; this picture tells the same.",
    nothingKnownHere: "no source tells of it yet",
    corrections: "Corrections",
    credits: "Credits and licences",
    updated: (date) => `Record last changed on ${date}`,
    skipToEvents: "Skip the map",
    placesOnMap: "Places on the map",
    partMissing: "This part could not be loaded.",
    pageMissing:
      "Part of this page could not be loaded: it can be read, but may not answer, and may show more than its address asks for.",
    languageMissing: "The language asked for could not be loaded.",
    earlierPage: "Earlier",
    laterPage: "Later",
    pageOf: (from, to, count) => `${from}–${to} of ${count}`,
  },
  legend: {
    passed: "Way the train has certainly come",
    reported: "Way it was reported on",
    ahead: "Way it would go; not travelled as far as is known",
    schematic: "Schematic: the rails are not known here",
    stretch: "The train is somewhere here (estimated)",
    train: "The train is here",
    now: "Something happens, or may happen, here at this moment; of the train: last reported here",
    launchArea: "Launch area",
    seaArea: "Sea area, not a point of impact",
    range: "Range as reported",
    background: "Place told of beside the trip",
  },
  distance: {
    told: (km, from, to) => `Told: about ${km} km from ${from} to ${to}.`,
    measured: (straight, rail) =>
      rail === null
        ? `Measured on this record: ${straight} km in a straight line.`
        : `Measured on this record: ${straight} km in a straight line, ${rail} km by rail.`,
    km: (km) => `${km} km`,
    range: (km, who) => `${km} km (${who})`,
  },
  about: {
    reading:
      "Every mark rests on a sentence with a source. Choose a moment on the time line; click a place to read what was said of it, by whom, and how firmly. Patterns and shapes tell how firm a thing is, and so does the word beside it.",
    estimate: (kmh, basis) =>
      `Where the train was is worked out from the visible reports and never drawn by hand: after each report it can have gone no further than ${kmh} km/h allows, and before the next it must be near enough to arrive in time. The soft-edged stretch is all that remains. ${basis}`,
    certainty:
      "“Confirmed” means that the source states a thing flatly or is the body concerned; it does not mean that we were there.",
    gaps: "A time is a window unless somebody told a minute. Where no exact spot was reported, an area or a stretch of line is drawn instead of a point, and its popup says why.",
    privacy:
      "No cookies, no storage, no third parties: the page asks its own server for files and nobody else for anything.",
  },
  embed: {
    title: "Embed",
    intro: "Shows what this page shows now: the moment, the open place, what is taken as known, the language.",
    frame: "Plain frame: works wherever HTML can be pasted",
    script: "With script: takes the height it needs, and the article can drive it",
    picture: "Picture: works everywhere, does not move",
    caption: (title) => `${title}. The interactive map with its sources:`,
    copy: "Copy code",
    preview: "Preview",
    width: "Width",
    height: "Height",
    wholeWidth: "whole",
    fullPage: "Open the full map",
    nothingOpened: "If nothing opened, copy the address:",
    wheel: (key) => `Use ${key} + scroll to zoom the map`,
    touch: "Use two fingers to move the map",
  },
  eventKind: {
    arrive: "arrival",
    depart: "departure",
    pass: "passage",
    seen: "sighting",
    stay: "stay",
    launch: "launch",
    meet: "meeting",
    other: "event",
  },
};
