import { EVERYTHING, type Knowledge } from "../trip/knowledge/knownTrip.ts";
import { clampTo, type TimeRange } from "../trip/knowledge/timeRange.ts";
import type { Trip } from "../trip/model/trip.ts";
import { LANGUAGES } from "../trip/record/vocabulary.ts";
import { DAY, type Instant, instantAt, MINUTE } from "../trip/time/instant.ts";
import { defaultView, THEMES, type ViewState } from "./viewState.ts";

/** What an address says of one parameter. */
export type Parsed<Value> =
  | { readonly kind: "missing" }
  | { readonly kind: "invalid" }
  | { readonly kind: "valid"; readonly value: Value };

const INVALID = { kind: "invalid" } as const;

function valid<Value>(value: Value): Parsed<Value> {
  return { kind: "valid", value };
}

/** The address parameters, in the order in which they are written. */
export const PARAMETERS = ["t", "place", "claim", "known", "lang", "theme", "static"] as const;

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

function parseMember<Value extends string>(text: string | null, members: readonly Value[]): Parsed<Value> {
  if (text === null) return { kind: "missing" };
  const value = members.find((member) => member === text);
  return value === undefined ? INVALID : valid(value);
}

function parseKey(text: string | null, keys: { has(key: string): boolean }): Parsed<string> {
  if (text === null) return { kind: "missing" };
  return keys.has(text) ? valid(text) : INVALID;
}

function parseFlag(text: string | null): Parsed<boolean> {
  if (text === null) return { kind: "missing" };
  return text === "1" ? valid(true) : INVALID;
}

function or<Value>(parsed: Parsed<Value>, fallback: Value): Value {
  return parsed.kind === "valid" ? parsed.value : fallback;
}

/** The view that an address's query asks for. What it does not know or cannot read is as if it were not there. */
export function parseAddress(search: string, trip: Trip, range: TimeRange): ViewState {
  const query = new URLSearchParams(search);
  const start = defaultView(range.start);
  return {
    t: clampTo(range, or(parseTime(query.get("t"), trip.zone), start.t)),
    place: or<string | null>(parseKey(query.get("place"), trip.places), null),
    claim: or<string | null>(parseKey(query.get("claim"), trip.claims), null),
    knowledge: or(parseKnown(query.get("known"), trip), EVERYTHING),
    lang: or<ViewState["lang"]>(parseMember(query.get("lang"), LANGUAGES), null),
    theme: or<ViewState["theme"]>(parseMember(query.get("theme"), THEMES), null),
    static: or(parseFlag(query.get("static")), false),
  };
}

/** An instant as addresses write it: to the minute where that is the whole of it. */
export function formatInstant(t: Instant): string {
  const text = new Date(t).toISOString();
  return t % MINUTE === 0 ? `${text.slice(0, 16)}Z` : `${text.slice(0, 19)}Z`;
}

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

/** The query of a view, `""` for the default one; defaults are left out. The inverse of {@link parseAddress}. */
export function formatAddress(view: ViewState, range: TimeRange): string {
  const values: Record<(typeof PARAMETERS)[number], string | null> = {
    t: view.t === range.start ? null : formatInstant(view.t),
    place: view.place,
    claim: view.claim,
    known: formatKnown(view.knowledge),
    lang: view.lang,
    theme: view.theme,
    static: view.static ? "1" : null,
  };
  const pairs = PARAMETERS.flatMap((name) => {
    const value = values[name];
    return value === null ? [] : [`${name}=${encodeURIComponent(value).replace(/%3A/g, ":")}`];
  });
  return pairs.length === 0 ? "" : `?${pairs.join("&")}`;
}
