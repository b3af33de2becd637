import { whereaboutsArea } from "../scene/chart/whereaboutsArea.ts";
import { sceneAt, staticScene } from "../scene/scene.ts";
import { eventIndex, phaseInstant } from "../trip/knowledge/eventIndex.ts";
import { type KeyMoment, keyMomentAt, keyMoments } from "../trip/knowledge/keyMoments.ts";
import { asKnown, EVERYTHING, type KnownEvent, type KnownTrip } from "../trip/knowledge/knownTrip.ts";
import { momentAt } from "../trip/knowledge/moment.ts";
import { nextEvent, previousEvent, type TimeRange } from "../trip/knowledge/timeRange.ts";
import { whereaboutsIndex } from "../trip/knowledge/whereabouts.ts";
import type { Trip } from "../trip/model/trip.ts";
import { countSentence } from "../trip/text/knowledgeTexts.ts";
import {
  deckSentence,
  happeningSentence,
  momentLabel,
  missingSentence as sentenceOfMissing,
  trainSentence,
} from "../trip/text/sentences.ts";
import { type AppState, isLanguageMissing } from "../view/appState.ts";
import { currentEvent, reportsAround } from "../view/reportsAround.ts";
import { selectionOf } from "../view/selection.ts";
import { tourOf } from "../view/tour.ts";
import type { Theme } from "../view/viewState.ts";

/**
 * Keeps the last two results, of the state and of the resting one behind it, and returns one of them where every input
 * is identical.
 */
export function memoize<Inputs extends readonly unknown[], Result>(
  compute: (...inputs: Inputs) => Result,
): (...inputs: Inputs) => Result {
  type Kept = { readonly inputs: Inputs; readonly result: Result } | null;
  let last: Kept = null;
  let before: Kept = null;
  return (...inputs) => {
    const isFor = (kept: Kept) => kept?.inputs.every((input, index) => Object.is(input, inputs[index]));
    if (!isFor(last)) [last, before] = [isFor(before) ? before : { inputs, result: compute(...inputs) }, last];
    return (last as NonNullable<Kept>).result;
  };
}

const knownTripOf = memoize(asKnown);
const groundOf = memoize(staticScene);
const momentOf = memoize(momentAt);
const selectionIn = memoize((known: KnownTrip, place: string | null, claim: string | null) =>
  selectionOf(known, { place, claim }),
);
const sceneOf = memoize(sceneAt);
const labelOf = memoize(momentLabel);
const happeningOf = memoize(happeningSentence);
const trainOf = memoize(trainSentence);
const areaOf = memoize((trip: Trip, range: TimeRange) =>
  whereaboutsArea(whereaboutsIndex(asKnown(trip, EVERYTHING)), range),
);
const cardOf = memoize((event: KnownEvent | null, moments: readonly KeyMoment[]): Card | null =>
  event === null ? null : { event, keyMoment: moments.find((moment) => moment.event === event) ?? null },
);
const reportsIn = memoize(reportsAround);
const tourIn = memoize(tourOf);
const deckOf = memoize(deckSentence);
const countOf = memoize(countSentence);

/** What the card shows: an event, and the key moment that it is. */
export interface Card {
  readonly event: KnownEvent;
  readonly keyMoment: KeyMoment | null;
}

/** Trip, language and messages on screen. */
export const i18n = (state: AppState) => state.pack;
export const messages = (state: AppState) => state.pack.messages;
export const language = (state: AppState) => state.pack.language;
export const theme = ({ view, systemTheme }: AppState): Theme => view.theme ?? systemTheme;

/** Knowledge → the trip as it was known. */
export const knownTrip = ({ pack, view }: AppState) => knownTripOf(pack.trip, view.knowledge);

/** Known trip → everything drawn that no moment changes. */
export const ground = (state: AppState) => groundOf(knownTrip(state));

/** Known trip, instant → moment. */
export const moment = (state: AppState) => momentOf(knownTrip(state), state.view.t);

/** Known trip, instant → an instant of the same phases, which changes only where an event begins or ends. */
export const phaseTime = (state: AppState) => phaseInstant(eventIndex(knownTrip(state)), state.view.t);

/** Known trip → its key moments, in order of time. */
export const keyMomentsOf = (state: AppState) => keyMoments(knownTrip(state));

/** Key moments, instant → the last one that has begun; null before the first. */
export const currentKeyMoment = (state: AppState) => keyMomentAt(keyMomentsOf(state), state.view.t);

const eventNow = (state: AppState) => currentEvent(knownTrip(state), state.view.t);

/** Known trip, instant → the last event whose window has begun; null before the first. */
export const cardEvent = (state: AppState) => cardOf(eventNow(state), keyMomentsOf(state));

/** Known trip, instant → the events that the buttons beside the slider go to. */
export const eventBefore = (state: AppState) => previousEvent(knownTrip(state), state.view.t, state.range);
export const eventAfter = (state: AppState) => nextEvent(knownTrip(state), state.view.t, state.range);

/** Known trip, instant → the few events around it, the one on the card marked. */
export const nearbyReports = (state: AppState) => reportsIn(knownTrip(state), eventNow(state));

/** Known trip → how playback goes through it. */
export const tour = (state: AppState) => tourIn(knownTrip(state), state.range);

/** Known trip → the trip in two sentences, as it was known. */
export const deckText = (state: AppState) => deckOf(knownTrip(state), i18n(state));

/** Known trip → how much of the record was known, as a sentence; empty where everything is. */
export const countText = (state: AppState) => countOf(knownTrip(state), i18n(state));

/** Known trip, place, claim → what the place panel shows; null while it is closed. */
export const selection = (state: AppState) => selectionIn(knownTrip(state), state.view.place, state.view.claim);
export const selectedPlace = (state: AppState) => selection(state)?.place ?? null;
export const selectedPlaceId = (state: AppState) => selectedPlace(state)?.id ?? null;

/** The area of everything known, which the chart overlays while knowledge ends at an instant; null otherwise. */
export const compareArea = ({ pack, view, range }: AppState) =>
  view.knowledge.kind === "instant" ? areaOf(pack.trip, range) : null;

/** Ground, moment, selection → scene. */
export const scene = (state: AppState) => sceneOf(ground(state), moment(state), selectedPlaceId(state));

/** Instant → the moment in words. */
export const label = (state: AppState) => labelOf(state.view.t, i18n(state));

/** Moment → where the train is, as a sentence. */
export const trainText = (state: AppState) => trainOf(moment(state), i18n(state));

/** Moment → what is happening, as a sentence; empty where nothing is. */
export const happeningText = (state: AppState) => happeningOf(moment(state), i18n(state));

/** The moment in words, with what happens or else where the train is. */
export const momentText = (state: AppState) =>
  messages(state).momentWith(label(state), happeningText(state) || trainText(state));

/** What could not be loaded, and whether the address or the article could not be read, as sentences; empty where nothing is missing. */
export const missingText = (state: AppState) =>
  [
    sentenceOfMissing(messages(state), state.mapMode === "failed", isLanguageMissing(state)),
    state.unreadParameters.length > 0 ? messages(state).known.unreadAddress : "",
    state.unreadFields.length > 0 ? messages(state).known.unreadArticle : "",
  ]
    .filter(Boolean)
    .join(" ");

/** The text that a screen reader announces once it rests. */
export const announcement = (state: AppState) =>
  [label(state), trainText(state), happeningText(state), missingText(state)].join(" ");
