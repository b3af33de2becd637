import { keyMoments } from "../trip/knowledge/keyMoments.ts";
import { asKnown, EVERYTHING, type Knowledge } from "../trip/knowledge/knownTrip.ts";
import { clampTo, type TimeRange } from "../trip/knowledge/timeRange.ts";
import type { Trip } from "../trip/model/trip.ts";
import { LANGUAGES, type Language } from "../trip/record/vocabulary.ts";
import { DAY, formatInstant, type Instant, instantAt } from "../trip/time/instant.ts";
import { PARAMETERS, type ParameterName, SWITCHES } from "./parameters.ts";
import { plainKey, plainLanguage, plainParameters, plainTime } from "./plainlyMeant.ts";
import { defaultView, THEMES, type ViewState } from "./viewState.ts";

/** What an address says of one parameter. */
export type Parsed<Value> =
  | { readonly kind: "missing" }
  | { readonly kind: "invalid" }
  | { readonly kind: "valid"; readonly value: Value };

/** A value that cannot be read. */
export const INVALID = { kind: "invalid" } as const;

function valid<Value>(value: Value): Parsed<Value> {
  return { kind: "valid", value };
}

/** A civil date that exists, as [year, month, day]. */
function parseDate(text: string): [number, number, number] | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (match === null) return null;
  const [year, month, day] = match.slice(1).map(Number) as [number, number, number];
  const date = new Date(Date.UTC(year, month - 1, day));
  const exists = date.getUTCMonth() === month - 1 && date.getUTCDate() === day && year >= 1000;
  return exists ? [year, month, day] : null;
}

/** An instant in UTC, `2023-09-13T02:43Z`, seconds optional. */
function parseInstant(text: string): Instant | null {
  const match = /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):([0-5]\d)(?::([0-5]\d))?Z$/.exec(text);
  const date = match && parseDate(match[1] ?? "");
  if (match === null || date === null) return null;
  const [year, month, day] = date;
  return Date.UTC(year, month - 1, day, Number(match[2]), Number(match[3]), Number(match[4] ?? 0));
}

/** `t`: an instant, or a date that means its noon in the record's zone. */
export function parseTime(text: string | null, zone: string): Parsed<Instant> {
  if (text === null) return { kind: "missing" };
  const instant = parseInstant(text);
  if (instant !== null) return valid(instant);
  const date = parseDate(text);
  return date === null ? INVALID : valid(instantAt(...date, 12, 0, zone));
}

/** `known`: an edition's id, an instant, or a date that means the end of that day in UTC. */
export function parseKnown(text: string | null, trip: Trip): Parsed<Knowledge> {
  if (text === null) return { kind: "missing" };
  if (trip.editions.has(text)) return valid({ kind: "edition", id: text });
  const instant = parseInstant(text);
  if (instant !== null) return valid({ kind: "instant", instant });
  const date = parseDate(text);
  if (date === null) return INVALID;
  const [year, month, day] = date;
  return valid({ kind: "instant", instant: Date.UTC(year, month - 1, day) + DAY - 1000 });
}

/** One of a few words. */
export function parseMember<Value extends string>(text: string, members: readonly Value[]): Parsed<Value> {
  const value = members.find((member) => member === text);
  return value === undefined ? INVALID : valid(value);
}

/** The id of something in the record. */
export function parseKey(text: string, keys: { has(key: string): boolean }): Parsed<string> {
  return keys.has(text) ? valid(text) : INVALID;
}

/** The ids of claims; any id may be one where some claims have yet to load. */
function claimKeys({ claims }: Trip): { has(key: string): boolean } {
  const isWhole = [...claims.values()].every(({ part }) => part === null);
  return isWhole ? claims : { has: () => true };
}

/** `highlight`: the event id of a known key moment; its value is the instant at which the moment begins. */
export function parseHighlight(text: string, trip: Trip, knowledge: Knowledge): Parsed<Instant> {
  if (!trip.highlights.some(({ event }) => event.id === text)) return INVALID;
  const moment = keyMoments(asKnown(trip, knowledge)).find(({ event }) => event.id === text);
  return moment === undefined ? INVALID : valid(moment.start);
}

/** Words that switch a flag on or off; one without a value is on, as attributes of HTML are. */
const [ON, OFF] = [/^(?:|1|true|yes|on)$/, /^(?:0|false|no|off)$/];

/** A flag in any word that is plainly meant. */
export function parseFlag(text: string): Parsed<boolean> {
  const value = plainKey(text);
  return ON.test(value) || OFF.test(value) ? valid(ON.test(value)) : INVALID;
}

/** A view as an address asks for it, and the parameters of which a value could not be read or contradicts the one taken. */
export interface ReadAddress {
  readonly view: ViewState;
  readonly ignored: readonly ParameterName[];
}

/**
 * Reads the query of an address. Forms other than the contract's are accepted if their meaning is plain. The first
 * value of a parameter that can be read is taken, or else its default. Parameters with any other value are named in
 * `ignored`; unknown ones are left alone.
 */
export function readAddress(search: string, trip: Trip, range: TimeRange): ReadAddress {
  const query = plainParameters(search);
  const start = defaultView(range.start);
  const ignored: ParameterName[] = [];
  const read = <Value>(name: ParameterName, parse: (text: string) => Parsed<Value>, fallback: Value): Value => {
    const asked = query.filter(([key, text]) => key === name && (text !== "" || SWITCHES.includes(name)));
    const values = asked.map(([, text]) => parse(text));
    const taken = values.find(({ kind }) => kind === "valid") ?? values[0];
    if (values.some((value) => value.kind === "invalid" || JSON.stringify(value) !== JSON.stringify(taken)))
      ignored.push(name);
    return taken?.kind === "valid" ? taken.value : fallback;
  };
  const key = (keys: { has(key: string): boolean }) => (text: string) => parseKey(plainKey(text), keys);
  const knowledge = read("known", (text) => parsePlainKnown(text, trip), EVERYTHING);
  const highlight = read("highlight", (text) => parseHighlight(plainKey(text), trip, knowledge), start.t);
  const view: ViewState = {
    t: clampTo(
      range,
      read("t", (text) => parseTime(plainTime(text), trip.zone), highlight),
    ),
    place: read<string | null>("place", key(trip.places), null),
    claim: read<string | null>("claim", key(claimKeys(trip)), null),
    knowledge,
    lang: read<ViewState["lang"]>("lang", (text) => parseMember(plainLanguage(text), LANGUAGES), null),
    theme: read<ViewState["theme"]>("theme", (text) => parseMember(plainKey(text), THEMES), null),
    static: read("static", parseFlag, false),
    headline: read("headline", parseFlag, true),
    chart: read("chart", parseFlag, true),
  };
  return { view, ignored };
}

/** `known` in any form that is plainly meant, "everything" among them. */
export function parsePlainKnown(text: string, trip: Trip): Parsed<Knowledge> {
  const id = plainKey(text);
  if (id === "everything") return valid(EVERYTHING);
  return parseKnown(trip.editions.has(id) ? id : plainTime(text), trip);
}

/** `known` as addresses write it; null for everything, the default. */
export function formatKnown(known: Knowledge): string | null {
  switch (known.kind) {
    case "everything":
      return null;
    case "edition":
      return known.id;
    case "instant":
      return formatInstant(known.instant);
  }
}

/** The name of the small maps for a language and a state of knowledge: "en everything". */
export function keyMapsName(language: Language, known: Knowledge): string {
  return `${language} ${formatKnown(known) ?? known.kind}`;
}

/**
 * The query of a view, `""` for the default one. Defaults are left out, and a key moment is written as its `t`. The
 * inverse of {@link readAddress}.
 */
export function formatAddress(view: ViewState, range: TimeRange): string {
  const values: Record<ParameterName, string | null> = {
    t: view.t === range.start ? null : formatInstant(view.t),
    highlight: null,
    place: view.place,
    claim: view.claim,
    known: formatKnown(view.knowledge),
    lang: view.lang,
    theme: view.theme,
    static: view.static ? "1" : null,
    headline: view.headline ? null : "0",
    chart: view.chart ? null : "0",
  };
  const pairs = PARAMETERS.flatMap((name) => {
    const value = values[name];
    return value === null ? [] : [`${name}=${encodeURIComponent(value).replace(/%3A/g, ":")}`];
  });
  return pairs.length === 0 ? "" : `?${pairs.join("&")}`;
}
