import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import type { ParseResult } from "../../trip/parse/parseRecord.ts";
import { evidenceFile, type SourceRecord, tripFile } from "../../trip/record/schema.ts";
import { claimsCsv } from "./claimsCsv.ts";

/** Writes the record as readers take it away: the two files, their schemas, and the claims as a table. */
export function writeDownloads(dist: string, { file, evidence, trip }: Extract<ParseResult, { ok: true }>): void {
  const write = (name: string, content: string) => writeFileSync(join(dist, "data", name), content);
  const json = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`;
  mkdirSync(join(dist, "data"), { recursive: true });
  write("trip.geojson", json(file));
  write("evidence.json", json(evidence));
  write("trip.schema.json", json(z.toJSONSchema(tripFile)));
  write("evidence.schema.json", json(z.toJSONSchema(evidenceFile)));
  write("claims.csv", claimsCsv(trip));
  write("sources.csl.json", json(evidence.sources.map(cslItem)));
}

/** A source as a plain CSL-JSON item, without the record's own fields. */
function cslItem({ published: _published, sha256: _sha256, file: _file, archive: _archive, ...item }: SourceRecord) {
  const { publisher, "container-title": container } = item;
  return { ...item, publisher: publisher ?? container, "container-title": container ?? publisher };
}
