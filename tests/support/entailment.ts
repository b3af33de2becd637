import type { Knowledge } from "../../src/trip/knowledge/knownTrip.ts";
import type { Claim, Trip, TripEvent } from "../../src/trip/model/trip.ts";
import { parseRecord } from "../../src/trip/parse/parseRecord.ts";
import { en } from "../../src/trip/text/locales/en.ts";
import type { Messages } from "../../src/trip/text/messages.ts";
import { type I18n, roundedKm, windowSentence } from "../../src/trip/text/sentences.ts";
import type { Instant } from "../../src/trip/time/instant.ts";

/** A sentence as what it says: the form of the message and its parts, places and events by their ids. */
export type Statement =
  | { readonly says: "unreported" }
  | { readonly says: "at" | "held"; readonly place: string }
  | { readonly says: "between"; readonly last: string | null; readonly next: string | null; readonly km: number }
  | { readonly says: "pending" | "within"; readonly event: string; readonly window: string }
  | { readonly says: "lost"; readonly place: string; readonly window: string }
  | { readonly says: "happens"; readonly event: string };

function state(statement: Statement): string {
  return JSON.stringify(statement);
}

/** Messages whose sentences are {@link Statement}s, for a trip whose places and events are named by their ids. */
const STATEMENTS: Messages = {
  ...en,
  train: {
    name: "train",
    unreported: state({ says: "unreported" }),
    place: (place) => place,
    at: (place) => state({ says: "at", place }),
    held: (place) => state({ says: "held", place }),
    between: (last, next, km) => state({ says: "between", last, next, km }),
    betweenReports: (last, next, km) => state({ says: "between", last, next, km }),
    betweenUnnamed: (km) => state({ says: "between", last: null, next: null, km }),
    pending: (event, window) => state({ says: "pending", event, window }),
    lost: (place, window) => state({ says: "lost", place, window }),
  },
  happening: (events) =>
    `[${events.map((event) => (event.startsWith("{") ? event : state({ says: "happens", event }))).join()}]`,
  happeningWithin: (event, window) => state({ says: "within", event, window }),
};

/** A trip whose sentences can be read as statements. */
export function statementsOf(rawTrip: unknown, rawEvidence: unknown): I18n {
  const result = parseRecord(rawTrip, rawEvidence);
  if (!result.ok) throw new Error(`The record is not sound: ${JSON.stringify(result.issues.slice(0, 3))}`);
  const places = [...result.trip.places.values()].map((place) => ({ ...place, name: { en: place.id }, within: null }));
  const placeById = new Map(places.map((place) => [place.id, place]));
  const rename = (event: TripEvent): TripEvent => ({
    ...event,
    title: { en: event.id },
    place: placeById.get(event.place.id) ?? event.place,
  });
  const events = new Map([...result.trip.events].map(([id, event]) => [id, rename(event)]));
  const claims = [...result.trip.claims].map(([id, claim]): [string, Claim] => [
    id,
    { ...claim, event: claim.event === null ? null : (events.get(claim.event.id) ?? null) },
  ]);
  const trip: Trip = { ...result.trip, places: placeById, events, claims: new Map(claims) };
  return { trip, language: "en", messages: STATEMENTS };
}

interface Edges {
  readonly earliest: number;
  readonly latest: number;
  readonly window: { earliest: number | null; latest: number | null; aboutMinutes?: number };
}

/** One thing that the visible claims say firmly of an event. */
interface Fact extends Edges {
  readonly event: TripEvent;
}

const NEARBY_KM = 1;
/** So much may two ways of adding up a length differ. */
const ROUNDING_KM = 1e-3;

/** What the visible claims entail at an instant, worked out from nothing but the claims. */
export function entailment(i18n: I18n, knowledge: Knowledge, t: Instant): (statement: Statement) => boolean {
  const { trip } = i18n;
  const facts = factsOf(trip, knowledge);
  const train = facts.filter(({ event }) => event.subject === "train" && event.visit !== null);
  const told = (window: Edges, zone: string) => windowSentence(window.window, zone, i18n);
  const speed = trip.maxSpeedKmh / 3_600_000;
  const nearby = NEARBY_KM / speed;
  const isNow = (edge: number, slack: number) => Math.abs(edge - t) <= slack;
  const happens = ({ event, earliest, latest }: Fact, slack: number) =>
    event.kind === "stay"
      ? (earliest > -Infinity && earliest <= t && t <= latest && latest < Infinity) ||
        isNow(earliest, slack) ||
        isNow(latest, slack)
      : earliest === latest && isNow(earliest, slack);
  const points = train.flatMap((fact): { from: number; to: number; earliest: number; latest: number }[] => {
    const [from, to] = [fact.event.visit?.fromKm ?? 0, fact.event.visit?.toKm ?? 0];
    if (fact.event.kind !== "stay") return [{ from, to, earliest: fact.earliest, latest: fact.latest }];
    return [fact.earliest, fact.latest]
      .filter(Number.isFinite)
      .map((edge) => ({ from, to, earliest: edge, latest: edge }));
  });
  const near = Math.max(0, ...points.map((p) => (p.latest <= t ? p.from : p.from - speed * (p.latest - t))));
  const far = Math.min(trip.path.km, ...points.map((p) => (p.earliest >= t ? p.to : p.to + speed * (t - p.earliest))));
  const length = Math.abs(far - near);
  const kmOf = ({ event }: Fact) => event.visit?.toKm ?? 0;
  const isPast = ({ event, earliest, latest }: Fact) => (event.kind === "stay" ? earliest : latest) <= t || latest <= t;
  const isToCome = ({ event, earliest, latest }: Fact) => (event.kind === "stay" ? latest : earliest) >= t;

  return (statement) => {
    switch (statement.says) {
      case "unreported":
        return points.every(({ earliest }) => t < earliest);
      case "at":
        return train.some((fact) => fact.event.place.id === statement.place && happens(fact, nearby));
      case "held":
        return (
          train.some((fact) => fact.event.place.id === statement.place && isPast(fact)) &&
          train.some((fact) => isToCome(fact) && Math.abs((fact.event.visit?.fromKm ?? 0) - near) <= 2 * NEARBY_KM)
        );
      case "between": {
        const { last, next, km } = statement;
        const isLong = [length - ROUNDING_KM, length + ROUNDING_KM].some((near) => Math.max(1, roundedKm(near)) === km);
        const fromLast = last === null || train.some((fact) => fact.event.place.id === last && isPast(fact));
        const toNext = next === null || train.some((fact) => fact.event.place.id === next && isToCome(fact));
        return isLong && fromLast && toNext;
      }
      case "pending":
        return train.some(
          (fact) =>
            fact.event.id === statement.event &&
            told(fact, fact.event.place.zone) === statement.window &&
            fact.latest > t &&
            !train.some((other) => other.latest <= t && (other.event.visit?.fromKm ?? 0) >= kmOf(fact)),
        );
      case "lost":
        return train.some(
          (fact) =>
            fact.event.place.id === statement.place &&
            told(fact, fact.event.place.zone) === statement.window &&
            isPast(fact) &&
            !train.some((other) => kmOf(other) > kmOf(fact) && !isPast(other)),
        );
      case "happens":
        return facts.some((fact) => fact.event.id === statement.event && happens(fact, 0));
      case "within":
        return facts.some(
          (fact) =>
            fact.event.id === statement.event &&
            told(fact, trip.zone) === statement.window &&
            fact.earliest <= t &&
            t <= fact.latest,
        );
    }
  };
}

function isOut(claim: Claim, trip: Trip, knowledge: Knowledge): boolean {
  if (knowledge.kind === "everything") return true;
  if (knowledge.kind === "instant") return claim.source.published.latest <= knowledge.instant;
  return [...(trip.editions.get(knowledge.id)?.sourceIds ?? [])].includes(claim.source.id);
}

function factsOf(trip: Trip, knowledge: Knowledge): Fact[] {
  const out = [...trip.claims.values()].filter((claim) => isOut(claim, trip, knowledge));
  const ids = out.map(({ id }) => id);
  const isRefuted = ({ outcome }: Claim) =>
    outcome?.status === "not-borne-out" && outcome.claimIds.every((id) => ids.includes(id));
  const firm = out.filter(
    (claim) => (claim.certainty === "confirmed" || claim.certainty === "reported") && !isRefuted(claim),
  );
  return [...trip.events.values()].flatMap((event) => {
    const edges = edgesOf(firm.filter((claim) => claim.event === event));
    return edges === null ? [] : [{ event, ...edges }];
  });
}

/** When an event was, by its firm claims: a contradiction counts with its whole span. */
function edgesOf(claims: readonly Claim[]): Edges | null {
  const spans = claims.flatMap(({ id, when, contradictsIds }) =>
    when === null ? [] : [{ id, contradictsIds, when, from: when.earliest ?? -Infinity, to: when.latest ?? Infinity }],
  );
  if (spans.length === 0) return null;
  const disputed = spans.filter((span) => span.contradictsIds.some((id) => spans.some((other) => other.id === id)));
  const agreed = spans.filter((span) => !disputed.includes(span));
  const dispute = [Math.min(...disputed.map(({ from }) => from)), Math.max(...disputed.map(({ to }) => to))] as const;
  let from = Math.max(...agreed.map((span) => span.from), disputed.length > 0 ? dispute[0] : -Infinity);
  let to = Math.min(...agreed.map((span) => span.to), disputed.length > 0 ? dispute[1] : Infinity);
  const holdsOne = spans.some((span) => from <= span.from && span.to <= to);
  if (disputed.length > 0 && (from > to || !holdsOne)) [from, to] = dispute;
  if (from > to) [from, to] = [Math.min(...spans.map((s) => s.from)), Math.max(...spans.map((s) => s.to))];
  const same = spans.find((span) => span.from === from && span.to === to);
  const window = {
    earliest: from === -Infinity ? null : from,
    latest: to === Infinity ? null : to,
    aboutMinutes: same?.when.aboutMinutes ?? 0,
  };
  return { earliest: from, latest: to, window };
}
