import { readFileSync } from "node:fs";
import type { Trip } from "../../src/trip/model/trip.ts";
import { parseRecord } from "../../src/trip/parse/parseRecord.ts";

function read(name: string): unknown {
  return JSON.parse(readFileSync(new URL(`../../data/${name}`, import.meta.url), "utf8"));
}

/** The trip of the record in `data/`. */
export function realTrip(): Trip {
  const parsed = parseRecord(read("trip.geojson"), read("evidence.json"));
  if (!parsed.ok) throw new Error("The record is not sound.");
  return parsed.trip;
}
