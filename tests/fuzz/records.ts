import fc from "fast-check";
import type { ClaimRecord, EventRecord, EvidenceFile, SourceRecord, TripFile } from "../../src/trip/record/schema.ts";
import { CERTAINTIES, EVENT_KINDS, TRAIN } from "../../src/trip/record/vocabulary.ts";
import { claimRecord } from "../support/evidence.ts";
import { everywhere } from "../support/places.ts";
import type { Files } from "../support/record.ts";

const ZONES = ["Asia/Vladivostok", "America/Santiago", "Pacific/Auckland", "Asia/Kathmandu", "America/St_Johns"];

/** Names as people give them: long, in any script, with what HTML or a sentence could trip over. */
const name = fc.oneof(
  fc.constantFrom("Khasan", "Комсомольск-на-Амуре", "평양", "東京", "النص", "O’Brien & Sons <b>", "{name}"),
  fc.integer({ min: 1, max: 200 }).map((length) => "Long name ".repeat(20).slice(0, length).trim()),
);

const START = Date.UTC(2023, 8, 1);
const HOUR = 3_600_000;

/** A window of whole minutes; either edge may be missing, and both may be the same. */
const window = fc
  .record({
    start: fc.integer({ min: 0, max: 14 * 24 * 60 }),
    minutes: fc.constantFrom(0, 1, 10, 60, 1440, 7 * 1440),
    untold: fc.constantFrom("none", "none", "none", "earliest", "latest", "both", "window"),
  })
  .map(({ start, minutes, untold }): ClaimRecord["when"] => {
    const edge = (minute: number) => new Date(START + minute * 60_000).toISOString().replace(".000Z", "Z");
    if (untold === "window") return null;
    return {
      earliest: untold === "earliest" || untold === "both" ? null : edge(start),
      latest: untold === "latest" || untold === "both" ? null : edge(start + minutes),
    };
  });

/** Steps from place to place, in degrees; the first place may lie anywhere but at the poles. */
const way = fc.record({
  start: fc.tuple(fc.integer({ min: -180, max: 180 }), fc.integer({ min: -60, max: 60 })),
  steps: fc.array(fc.tuple(fc.integer({ min: -4, max: 9 }), fc.integer({ min: 1, max: 3 })), {
    minLength: 1,
    maxLength: 6,
  }),
  publishedKm: fc.option(fc.integer({ min: 1, max: 3000 })),
  isReturn: fc.boolean(),
});

const happening = fc.record({
  place: fc.nat(),
  subject: fc.constantFrom(TRAIN, TRAIN, TRAIN, "missile", "guest"),
  kind: fc.constantFrom(...EVENT_KINDS),
  title: name,
  claims: fc.array(fc.record({ when: window, certainty: fc.constantFrom(...CERTAINTIES), source: fc.nat() }), {
    minLength: 1,
    maxLength: 4,
  }),
});

/** Records of any trip, by the grammar of the schema; most are sound. */
export const record: fc.Arbitrary<Files> = fc
  .record({
    way,
    happenings: fc.array(happening, { minLength: 1, maxLength: 12 }),
    names: fc.array(name, { minLength: 8, maxLength: 8 }),
    zone: fc.constantFrom(...ZONES),
    maxSpeedKmh: fc.constantFrom(1, 60, 100, 1000),
    published: fc.array(fc.integer({ min: 0, max: 20 * 24 }), { minLength: 1, maxLength: 3 }),
  })
  .map(({ way, happenings, names, zone, maxSpeedKmh, published }) => {
    const positions = positionsOf(way.start, way.steps);
    const trip = tripFile({ positions, names, zone, maxSpeedKmh, way });
    const sources = published.map((hours, index) => source(`s${index}`, START + hours * HOUR));
    const events = happenings.map(
      ({ place, subject, kind, title }, index): EventRecord => ({
        id: `e${index}`,
        feature: `p${place % positions.length}`,
        subject,
        kind,
        visit: subject === TRAIN ? 1 : null,
        title: everywhere(title),
      }),
    );
    const claims = happenings.flatMap((item, index) =>
      item.claims.map((claim, number) =>
        claimRecord({
          id: `c${index}-${number}`,
          source: `s${claim.source % sources.length}`,
          event: `e${index}`,
          certainty: claim.certainty,
          when: claim.when,
        }),
      ),
    );
    const evidence: EvidenceFile = {
      sources,
      events,
      claims,
      editions: [{ id: "first", name: everywhere("First"), sources: ["s0"] }],
    };
    return { trip, evidence };
  });

type Pair = [number, number];

function positionsOf(
  [longitude, latitude]: readonly [number, number],
  steps: readonly (readonly [number, number])[],
): Pair[] {
  let [x, y] = [longitude, latitude];
  const wrapped = (degrees: number) => ((((degrees + 180) % 360) + 360) % 360) - 180;
  return [
    [wrapped(x), y],
    ...steps.map(([east, north]): Pair => {
      x += east;
      y += north;
      return [wrapped(x), y];
    }),
  ];
}

interface TripDraft {
  readonly positions: readonly Pair[];
  readonly names: readonly string[];
  readonly zone: string;
  readonly maxSpeedKmh: number;
  readonly way: { readonly publishedKm: number | null; readonly isReturn: boolean };
}

function tripFile({ positions, names, zone, maxSpeedKmh, way: { publishedKm, isReturn } }: TripDraft): TripFile {
  const places = positions.map((coordinates, index): TripFile["features"][number] => ({
    type: "Feature",
    id: `p${index}`,
    properties: {
      kind: "station",
      name: everywhere(names[index % names.length] ?? "Place"),
      zone,
      accuracyKm: 1,
      positionSource: "invented",
      rank: 1 + (index % 3),
    },
    geometry: { type: "Point", coordinates },
  }));
  const legs = positions.slice(1).map((end, index): TripFile["features"][number] => ({
    type: "Feature",
    id: `l${index}`,
    properties: {
      kind: "leg",
      from: `p${index}`,
      to: `p${index + 1}`,
      publishedKm,
      lengthSource: publishedKm === null ? null : "invented timetable",
      positionSource: "invented",
      schematic: index % 2 === 0,
      via: [],
    },
    geometry: { type: "LineString", coordinates: [positions[index] ?? end, end] },
  }));
  const out = legs.map((_, index) => ({ leg: `l${index}` }));
  const back = isReturn ? [...out].reverse().map(({ leg }) => ({ leg, reverse: true })) : [];
  return {
    type: "FeatureCollection",
    id: "fuzzed",
    title: everywhere("A fuzzed trip"),
    description: everywhere("A trip that nobody made."),
    zone,
    zoneNames: { [zone]: everywhere("home time") },
    maxSpeedKmh,
    maxSpeedBasis: everywhere("invented"),
    path: [...out, ...back],
    version: "1",
    updated: "2024-06-30",
    credits: [{ text: "nobody" }],
    licence: "CC0-1.0",
    changes: [{ date: "2024-06-30", version: "1", text: { en: "Invented." } }],
    features: [...places, ...legs],
  };
}

function source(id: string, published: number): SourceRecord {
  const at = new Date(published).toISOString().replace(".000Z", "Z");
  const [year = 0, month = 0, day = 0] = at.slice(0, 10).split("-").map(Number);
  return {
    id,
    type: "webpage",
    title: "Report",
    language: "en",
    publisher: "Example",
    issued: { "date-parts": [[year, month, day]] },
    URL: `https://example.org/${id}`,
    published: { earliest: at, latest: at, basis: "invented" },
  };
}
