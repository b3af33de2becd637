import { expect, test } from "vitest";
import { parseRecord } from "../../src/trip/parse/parseRecord.ts";
import { FILES } from "./record.ts";

/** Decoded JSON that may be edited into anything. */
// biome-ignore lint/suspicious/noExplicitAny: planting faults is what types are there to prevent
export type Raw = any;

export interface RawFiles {
  readonly trip: Raw;
  readonly evidence: Raw;
}

/** The two files of the invented trip, thawed, with an edit made. */
export function edited(edit: (files: RawFiles) => void): RawFiles {
  const files = JSON.parse(JSON.stringify(FILES)) as RawFiles;
  edit(files);
  return files;
}

/** A feature, event, claim, source or edition of a list, by its id. */
export function byId(items: Raw, id: string): Raw {
  const found = items.find((item: Raw) => item.id === id);
  if (found === undefined) throw new Error(`The invented trip has no "${id}".`);
  return found;
}

/** The index of a feature, event, claim, source or edition in its list. */
export function indexOf(list: "features" | "sources" | "events" | "claims" | "editions", id: string): number {
  const items: readonly { id: string }[] = list === "features" ? FILES.trip.features : FILES.evidence[list];
  const index = items.findIndex((item) => item.id === id);
  if (index < 0) throw new Error(`The invented trip has no "${id}" among its ${list}.`);
  return index;
}

/** A fault in a record: what it is, how to plant it, the file and path where it is found, and the value found there. */
export type Fault = readonly [name: string, edit: (files: RawFiles) => void, place: string, ...value: unknown[]];

/** Claims that each fault is refused at its place. */
export function testRefusals(faults: readonly Fault[]): void {
  for (const [name, edit, place, ...value] of faults) {
    test(`refuses ${name} and says where`, () => {
      const files = edited(edit);
      const result = parseRecord(files.trip, files.evidence);
      const issues = result.ok ? [] : result.issues;
      const found = issues.filter(({ file, path }) => `${file} ${path}` === place);
      expect(issues.map(({ file, path }) => `${file} ${path}`)).toContain(place);
      if (value.length > 0) expect(found.map((issue) => issue.value)).toContainEqual(value[0]);
    });
  }
}
