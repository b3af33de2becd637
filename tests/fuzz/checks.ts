import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import * as selectors from "../../src/app/selectors.ts";
import { chartLayout } from "../../src/scene/chart/chartLayout.ts";
import { asKnown, EVERYTHING, type Knowledge } from "../../src/trip/knowledge/knownTrip.ts";
import { dayTicks, findTimeRange, type TimeRange } from "../../src/trip/knowledge/timeRange.ts";
import type { Trip } from "../../src/trip/model/trip.ts";
import { parseRecord } from "../../src/trip/parse/parseRecord.ts";
import { en } from "../../src/trip/text/locales/en.ts";
import { ja } from "../../src/trip/text/locales/ja.ts";
import { ko } from "../../src/trip/text/locales/ko.ts";
import { ru } from "../../src/trip/text/locales/ru.ts";
import { EventList } from "../../src/ui/events/EventList.tsx";
import { formatAddress, readAddress } from "../../src/view/address.ts";
import { type AppState, initialState, type LanguagePack } from "../../src/view/appState.ts";
import type { Files } from "../support/record.ts";

const MESSAGES = { en, ko, ru, ja } as const;
const KNOWLEDGE: readonly Knowledge[] = [EVERYTHING, { kind: "edition", id: "first" }];

/** What a sentence says when a part of it is missing. */
const HOLE = /undefined|\bnull\b|NaN|Infinity|Invalid|\[object|\(\)|“”| {2}|^\s|\s[.,]/;

/**
 * Takes a record through all that a page does with it.
 *
 * @returns whether the record is sound; a refusal names at least one issue
 * @throws Error that says what is wrong
 */
export function checkRecord({ trip: file, evidence }: Files): boolean {
  const result = parseRecord(file, evidence);
  if (!result.ok) {
    if (result.issues.length === 0) throw new Error("A record is refused without a reason.");
    return false;
  }
  const { trip } = result;
  const range = findTimeRange(asKnown(trip, EVERYTHING));
  if (range === null) return false;
  if (range.end < range.start) throw new Error("The time axis ends before it begins.");
  checkDays(trip, range);
  for (const knowledge of KNOWLEDGE) checkKnown(trip, range, knowledge);
  return true;
}

function checkDays(trip: Trip, range: TimeRange): void {
  const days = dayTicks(range, trip);
  days.slice(1).forEach((day, index) => {
    const before = days[index] ?? day;
    if (day <= before) throw new Error("The days do not follow each other.");
  });
}

function checkKnown(trip: Trip, range: TimeRange, knowledge: Knowledge): void {
  const known = asKnown(trip, knowledge);
  for (const { id, window } of known.events) {
    if (window?.earliest != null && window.latest != null && window.latest < window.earliest) {
      throw new Error(`The window of ${id} ends before it begins.`);
    }
  }
  for (const [language, messages] of Object.entries(MESSAGES)) {
    const pack = { language, messages, trip } as LanguagePack;
    const initial = initialState(pack, range, true);
    const instants = [0, 0.13, 0.5, 0.77, 1].map((share) => range.start + share * (range.end - range.start));
    for (const t of instants) {
      checkState({
        ...initial,
        isReady: true,
        view: { ...initial.view, t: Math.round(t / 60_000) * 60_000, knowledge },
      });
    }
    const layout = chartLayout({
      ...{ known, range, language: pack.language, messages: messages.story, width: 658, height: 286 },
      ...{ gutter: null, compare: null, hasCursorLabel: true },
    });
    checkNumbers(layout, "chart");
  }
}

function checkState(state: AppState): void {
  const { deckText, label, trainText, happeningText, announcement } = selectors;
  for (const sentence of [label, trainText, announcement]) checkSentence(sentence.name, sentence(state));
  for (const sentence of [deckText, happeningText]) {
    if (sentence(state) !== "") checkSentence(sentence.name, sentence(state));
  }
  selectors.cardEvent(state);
  selectors.nearbyReports(state);
  selectors.tour(state);
  checkPicture(state);
  checkAddress(state);
  if (state.pack.language === "en") checkList(state);
}

function checkSentence(name: string, text: string): void {
  if (text.trim() === "") throw new Error(`${name} is empty.`);
  const hole = HOLE.exec(text.trim());
  if (hole !== null) throw new Error(`${name} has a hole (${JSON.stringify(hole[0])}): ${text}`);
}

/** The picture shows the train where the sentence says it is. */
function checkPicture(state: AppState): void {
  const { whereabouts } = selectors.moment(state);
  const scene = selectors.scene(state);
  const here = scene.marks.filter(({ train }) => train === "here");
  if (whereabouts.status !== "at" && here.length > 0) throw new Error(`Not there, but drawn at ${here[0]?.place.id}.`);
  if (whereabouts.status !== "between" && scene.estimate !== null) throw new Error("A stretch without an estimate.");
  if (scene.estimate !== null && scene.estimate.toKm < scene.estimate.fromKm) throw new Error("A stretch backwards.");
  checkNumbers(
    scene.marks.map(({ place }) => place.anchor),
    "anchors",
  );
}

function checkAddress({ pack, view, range }: AppState): void {
  const read = readAddress(formatAddress(view, range), pack.trip, range);
  if (read.view.t !== view.t) throw new Error(`The address of ${view.t} reads as ${read.view.t}.`);
}

const nothing = () => undefined;

function checkList(state: AppState): void {
  const html = renderToStaticMarkup(
    createElement(EventList, {
      known: selectors.knownTrip(state),
      i18n: selectors.i18n(state),
      t: state.view.t,
      isFollowing: true,
      selectedPlace: null,
      onOpenEvent: nothing,
      onOpenClaim: nothing,
      onOpenPlace: nothing,
      onShowClaims: nothing,
    }),
  );
  if (/undefined|NaN|Invalid Date/.test(html)) throw new Error("The list has a hole.");
}

/** Nothing that is drawn is at no place. */
function checkNumbers(value: unknown, path: string): void {
  if (typeof value === "number" && Number.isNaN(value)) throw new Error(`${path} is not a number.`);
  if (value instanceof Map || typeof value !== "object" || value === null || path.length > 60) return;
  for (const [key, inner] of Object.entries(value)) {
    if (key !== "known" && key !== "trip" && key !== "event") checkNumbers(inner, `${path}.${key}`);
  }
}
