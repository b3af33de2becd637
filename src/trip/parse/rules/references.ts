import type { Issue, RecordFileName } from "../../record/issue.ts";
import { entries, evidenceIssue, field, idsOf, issuesIn, list, placeIds, type RawRecord, tripIssue } from "./json.ts";

const LISTS = [
  ["trip.geojson", "features"],
  ["evidence.json", "sources"],
  ["evidence.json", "events"],
  ["evidence.json", "claims"],
  ["evidence.json", "editions"],
  ["evidence.json", "inferences"],
  ["evidence.json", "subjects"],
] as const satisfies readonly (readonly [RecordFileName, string])[];

/** Each id of a list is used once. */
export function* uniqueIds({ trip, evidence }: RawRecord): Iterable<Issue> {
  for (const [file, key] of LISTS) {
    const seen = new Set<unknown>();
    for (const [item, path] of entries(file === "trip.geojson" ? trip : evidence, key)) {
      const id = field(item, "id");
      if (typeof id !== "string") continue;
      if (seen.has(id)) yield issuesIn(file)(`${path}.id`, "this id is already used", id);
      seen.add(id);
    }
  }
}

/** Each id that refers to a place, event, source or claim exists. */
export function* references(record: RawRecord): Iterable<Issue> {
  const { trip, evidence } = record;
  const known = {
    place: placeIds(trip),
    event: idsOf(list(evidence, "events")),
    source: idsOf(list(evidence, "sources")),
    claim: idsOf(list(evidence, "claims")),
  };
  for (const [file, path, kind, id] of [...tripReferences(trip), ...evidenceReferences(evidence)]) {
    if (typeof id !== "string" || known[kind].has(id)) continue;
    yield (file === "trip.geojson" ? tripIssue : evidenceIssue)(path, `no ${kind} has this id`, id);
  }
}

/** A list of ids names each once, because each is shown. */
export function* repeatedIds({ evidence }: RawRecord): Iterable<Issue> {
  const seen = new Set<string>();
  for (const [, path, , id] of evidenceReferences(evidence)) {
    if (typeof id !== "string" || !path.endsWith("]")) continue;
    const entry = `${path.replace(/\[\d+\]$/, "")} ${id}`;
    if (seen.has(entry)) yield evidenceIssue(path, "stands twice in its list; delete one of the two", id);
    seen.add(entry);
  }
}

type Reference = readonly [RecordFileName, path: string, kind: "place" | "event" | "source" | "claim", id: unknown];

function* tripReferences(trip: unknown): Iterable<Reference> {
  for (const [feature, path] of entries(trip, "features")) {
    const properties = field(feature, "properties");
    if (field(properties, "kind") !== "leg") continue;
    yield ["trip.geojson", `${path}.properties.from`, "place", field(properties, "from")];
    yield ["trip.geojson", `${path}.properties.to`, "place", field(properties, "to")];
    for (const [stop, at] of entries(properties, "via", `${path}.properties`)) {
      yield ["trip.geojson", `${at}.place`, "place", field(stop, "place")];
    }
  }
}

function* evidenceReferences(evidence: unknown): Iterable<Reference> {
  const all = (item: unknown, key: string, path: string, kind: Reference[2]): Reference[] =>
    entries(item, key, path).map(([id, at]) => ["evidence.json", at, kind, id]);
  for (const [event, path] of entries(evidence, "events")) {
    yield ["evidence.json", `${path}.feature`, "place", field(event, "feature")];
  }
  for (const [claim, path] of entries(evidence, "claims")) {
    yield ["evidence.json", `${path}.event`, "event", field(claim, "event")];
    yield ["evidence.json", `${path}.source`, "source", field(claim, "source")];
    yield ["evidence.json", `${path}.distance.from`, "place", field(claim, "distance", "from")];
    yield ["evidence.json", `${path}.distance.to`, "place", field(claim, "distance", "to")];
    yield* all(claim, "about", path, "place");
    yield* all(claim, "contradicts", path, "claim");
    yield* all(field(claim, "outcome"), "claims", `${path}.outcome`, "claim");
  }
  for (const [edition, path] of entries(evidence, "editions")) yield* all(edition, "sources", path, "source");
  for (const [inference, path] of entries(evidence, "inferences")) {
    yield* all(inference, "about", path, "place");
    yield* all(inference, "claims", path, "claim");
  }
  for (const [highlight, path] of entries(evidence, "highlights")) {
    yield ["evidence.json", `${path}.event`, "event", field(highlight, "event")];
    yield* all(highlight, "claims", path, "claim");
  }
}
