import { EVERYTHING, type Knowledge } from "../trip/knowledge/knownTrip.ts";
import { clampTo, type TimeRange } from "../trip/knowledge/timeRange.ts";
import type { Trip } from "../trip/model/trip.ts";
import { LANGUAGES, type Language } from "../trip/record/vocabulary.ts";
import { formatInstant, type Instant } from "../trip/time/instant.ts";
import {
  formatKnown,
  INVALID,
  type Parsed,
  parseFlag,
  parseHighlight,
  parseKey,
  parseMember,
  parsePlainKnown,
  parseTime,
} from "./address.ts";
import type { ParameterName } from "./parameters.ts";
import { plainKey, plainLanguage, plainTime, WORDPRESS_SECRET } from "./plainlyMeant.ts";
import { THEMES, type Theme, type ViewState } from "./viewState.ts";

/** What every message between an embed and its page carries. */
const ENVELOPE = { ns: "trip-map", v: 1 } as const;

/** Which map an embed shows. */
export const FRAME_MODES = ["static", "live", "failed"] as const;
export type FrameMode = (typeof FRAME_MODES)[number];

/** What an article asks its embed to show, in the forms of the address. `null` restores the default: no open place, everything known. */
export interface Go {
  readonly t?: string;
  readonly place?: string | null;
  readonly known?: string | null;
  readonly theme?: string | null;
  readonly lang?: string | null;
  readonly static?: string | null;
  readonly highlight?: string;
  readonly headline?: string | null;
  readonly chart?: string | null;
}

/** Merges two successive changes. A later key moment drops an earlier `t`, which would win over it. */
export function joinGo(earlier: Go, later: Go): Go {
  const { t, ...others } = earlier;
  return t === undefined || later.highlight === undefined ? { ...earlier, ...later } : { ...others, ...later };
}

/** What an embed shows, in the forms of the address; `place` is the open one, `known` is null for everything. */
export type ShownView = Required<Pick<Go, "t" | "place" | "known">>;

/** A message from an embed to the page around it. */
export type FrameMessage =
  | { readonly type: "ready"; readonly mode: FrameMode }
  /** The natural height at this width, in CSS pixels, whatever the frame's own height. */
  | { readonly type: "height"; readonly height: number }
  | ({ readonly type: "view" } & ShownView);

/** A message as it is posted. */
export type Posted<Message> = typeof ENVELOPE & Message;

/** A message in its envelope, ready to be posted. */
export function envelope<Message extends object>(message: Message): Posted<Message> {
  return { ...ENVELOPE, ...message };
}

/** What an embed shows of a view. */
export function shownView({ t, place, knowledge: known }: Pick<ViewState, "t" | "place" | "knowledge">): ShownView {
  return { t: formatInstant(t), place, known: formatKnown(known) };
}

type Fields = Readonly<Record<string, unknown>>;

/** The fields of a message in this protocol; null for anything else. */
function unwrap(data: unknown): Fields | null {
  if (typeof data !== "object" || data === null || Array.isArray(data)) return null;
  const fields: Fields = Object.fromEntries(Object.entries(data));
  return fields.ns === ENVELOPE.ns && fields.v === ENVELOPE.v ? fields : null;
}

/** The changes to the view that a message asks for. A message names no claim, so a new place clears it. */
export interface ViewPatch {
  readonly t?: Instant;
  readonly place?: string | null;
  readonly claim?: null;
  readonly knowledge?: Knowledge;
  readonly theme?: Theme | null;
  readonly lang?: Language | null;
  readonly static?: boolean;
  readonly headline?: boolean;
  readonly chart?: boolean;
}

/** What a `go` message asks for. */
export interface AskedView {
  /** The changes to make; none where a field could not be read, unless the message is `partial`. */
  readonly patch: ViewPatch;
  /** The fields that could not be read. */
  readonly unread: readonly ParameterName[];
}

/**
 * What a `go` message asks for; null for any other message. A key moment is ignored if it is not known under the
 * knowledge that the message asks for, or else under the `shown` one.
 */
export function parseGo(data: unknown, trip: Trip, range: TimeRange, shown: Knowledge): AskedView | null {
  const fields = unwrap(data);
  if (fields?.type !== "go") return null;
  const unread: ParameterName[] = [];
  /** The value of a field, undefined where there is none. */
  const read = <Value>(name: ParameterName, parse: (text: string | null) => Parsed<Value>): Value | undefined => {
    const field = fields[name];
    if (field === undefined) return undefined;
    const parsed = field === null || typeof field === "string" ? parse(field) : INVALID;
    if (parsed.kind === "valid") return parsed.value;
    unread.push(name);
    return undefined;
  };
  const time = read("t", (text) => parseTime(text && plainTime(text), trip.zone));
  const place = read(
    "place",
    orDefault<string | null>(null, (text) => parseKey(plainKey(text), trip.places)),
  );
  const knowledge = read(
    "known",
    orDefault(EVERYTHING, (text) => parsePlainKnown(text, trip)),
  );
  const moments = new Set(trip.highlights.map(({ event }) => event.id));
  const highlight = read("highlight", (text) => parseKey(plainKey(text ?? ""), moments));
  const moment = highlight === undefined ? INVALID : parseHighlight(highlight, trip, knowledge ?? shown);
  const t = time ?? (moment.kind === "valid" ? moment.value : undefined);
  const asked: { readonly [Name in keyof ViewPatch]: ViewPatch[Name] | undefined } = {
    t: t === undefined ? t : clampTo(range, t),
    place,
    claim: place === undefined ? place : null,
    knowledge,
    theme: read(
      "theme",
      orDefault<Theme | null>(null, (text) => parseMember(plainKey(text), THEMES)),
    ),
    lang: read(
      "lang",
      orDefault<Language | null>(null, (text) => parseMember(plainLanguage(text), LANGUAGES)),
    ),
    static: read("static", orDefault(false, parseFlag)),
    headline: read("headline", orDefault(true, parseFlag)),
    chart: read("chart", orDefault(true, parseFlag)),
  };
  if (unread.length > 0 && fields.partial !== "1") return { patch: {}, unread };
  return { patch: Object.fromEntries(Object.entries(asked).filter(([, value]) => value !== undefined)), unread };
}

/** Parses a field in which null stands for the default. */
function orDefault<Value>(
  fallback: Value,
  parse: (text: string) => Parsed<Value>,
): (text: string | null) => Parsed<Value> {
  return (text) => (text === null ? { kind: "valid", value: fallback } : parse(text));
}

const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d)?Z$/;
const ID = /^[\w.-]{1,100}$/;

/** Reads a message from an embed; null for anything else. */
export function parseFrameMessage(data: unknown): FrameMessage | null {
  const fields = unwrap(data);
  if (fields === null) return null;
  const { type, mode, height, t, place, known } = fields;
  switch (type) {
    case "ready": {
      const known = FRAME_MODES.find((candidate) => candidate === mode);
      return known === undefined ? null : { type, mode: known };
    }
    case "height":
      return typeof height === "number" && height > 0 && height < Infinity ? { type, height } : null;
    case "view":
      return typeof t === "string" && INSTANT.test(t) && isIdOrNull(place) && isKnownOrNull(known)
        ? { type, t, place, known }
        : null;
    default:
      return null;
  }
}

function isIdOrNull(value: unknown): value is string | null {
  return value === null || (typeof value === "string" && ID.test(value));
}

function isKnownOrNull(value: unknown): value is string | null {
  return isIdOrNull(value) || (typeof value === "string" && INSTANT.test(value));
}

/** Limits of the height that a page gives an embed, in CSS pixels. */
const HEIGHTS = { least: 200, most: 4000 } as const;

/** The height that a page gives an embed that asks for one, in whole CSS pixels. */
export function clampHeight(height: number): number {
  return Math.max(HEIGHTS.least, Math.min(HEIGHTS.most, Math.ceil(height)));
}

/** The keys by which the page around recognizes an embed's messages. */
export interface FrameKeys {
  /** The id by which a pym parent knows the frame; null where there is none. */
  readonly pym: string | null;
  /** The secret by which WordPress knows the frame; null where there is none. */
  readonly wordpress: string | null;
}

/** The keys in an embed's own address: pym's in the query, WordPress' after the `#`. */
export function frameKeys(search: string, hash: string): FrameKeys {
  const pym = new URLSearchParams(search).get("childId");
  const secret = WORDPRESS_SECRET.exec(hash)?.[1] ?? null;
  return { pym: pym !== null && /^[\w:.-]{1,100}$/.test(pym) ? pym : null, wordpress: secret };
}

/** A height in every dialect that the page around may understand: ours, AMP's, pym's and WordPress'. */
export function heightMessages(height: number, { pym, wordpress }: FrameKeys): readonly unknown[] {
  return [
    envelope({ type: "height", height } satisfies FrameMessage),
    { sentinel: "amp", type: "embed-size", height },
    ...(pym === null ? [] : [["pym", pym, "height", height].join("xPYMx")]),
    ...(wordpress === null ? [] : [{ message: "height", value: height, secret: wordpress }]),
  ];
}

/** Whether WordPress asks for the height; it does so once its own script has loaded. */
export function isWordpressAsking(data: unknown, { wordpress }: FrameKeys): boolean {
  if (wordpress === null || typeof data !== "object" || data === null) return false;
  const { message, secret } = data as Fields;
  return message === "ready" && secret === wordpress;
}
