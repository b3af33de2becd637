import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { evidenceFile, type SourceRecord, tripFile } from "../../trip/record/schema.ts";
import type { CheckedRecord } from "../checkedRecord.ts";
import { claimsCsv } from "./claimsCsv.ts";

/** Writes the record for download: its two files, their schemas, the claims as CSV and the sources as CSL-JSON. */
export function writeDownloads(dist: string, { file, evidence, trip, details }: CheckedRecord): void {
  const write = (name: string, content: string) => writeFileSync(join(dist, "data", name), content);
  const json = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`;
  mkdirSync(join(dist, "data"), { recursive: true });
  write("trip.geojson", json(file));
  write("evidence.json", json(evidence));
  write("trip.schema.json", json(z.toJSONSchema(tripFile)));
  write("evidence.schema.json", json(z.toJSONSchema(evidenceFile)));
  write("claims.csv", claimsCsv(trip, details));
  write("sources.csl.json", json(evidence.sources.map(cslItem)));
}

/** A source as a plain CSL-JSON item, without the record's own fields. */
function cslItem({ published: _published, sha256: _sha256, file: _file, archive: _archive, ...item }: SourceRecord) {
  const { publisher, "container-title": container } = item;
  return { ...item, publisher: publisher ?? container, "container-title": container ?? publisher };
}
