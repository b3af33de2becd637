import { describe, expect, test } from "vitest";
import { claimsCsv } from "../../../src/build/output/claimsCsv.ts";
import { parseRecord } from "../../../src/trip/parse/parseRecord.ts";
import { edited } from "../../support/faults.ts";
import { DETAILS, TRIP } from "../../support/record.ts";

/** The table's row for the first claim, with a given first speaker. */
function lineWith(via: string): string {
  const files = edited(({ evidence }) => {
    evidence.claims[0].via = [via];
  });
  const result = parseRecord(files.trip, files.evidence);
  if (!result.ok) throw new Error("The record is not sound.");
  return claimsCsv(result.trip, DETAILS).split("\r\n")[1] ?? "";
}

describe(claimsCsv, () => {
  test("has a row for every claim under the names of its columns", () => {
    const lines = claimsCsv(TRIP, DETAILS).trimEnd().split("\r\n");
    expect(lines).toHaveLength(TRIP.claims.size + 1);
    expect(lines[0]).toMatch(/^\ufeffid,event,event_title,places,certainty,earliest_utc,latest_utc,/);
    expect(lines[1]).toMatch(/^alder-post,alder-departure,alder departure,alder,confirmed,2024-06-01T00:00:00Z,/);
  });

  test.each(["=1+1", "+1", "-1", "@SUM(A1)", "\uff1d1+1"])("keeps a spreadsheet from running %j", (formula) => {
    expect(lineWith(formula)).toContain(`,'${formula},`);
  });

  test("opens in four scripts by double click: UTF-8 with its mark, lines ended by CRLF", () => {
    const text = ["Пхеньян", "평양", "東京", "Vostochny"].join(" ");
    const bytes = Buffer.from(`${lineWith(text)}`);
    expect(bytes.toString("utf8")).toContain(text);
    expect([...Buffer.from(claimsCsv(TRIP, DETAILS)).subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    expect(claimsCsv(TRIP, DETAILS).replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
  });

  test("puts in quotes what would break the line, quotes doubled", () => {
    expect(lineWith('say "so", he said')).toContain(',"say ""so"", he said",');
  });
});
