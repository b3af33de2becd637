import { describe, expect, test } from "vitest";
import { asKnown } from "../../src/trip/knowledge/knownTrip.ts";
import { parseKnown, parseTime } from "../../src/view/address.ts";
import { at, TRIP } from "../support/record.ts";

describe(parseTime, () => {
  const parsed = (text: string | null) => parseTime(text, "Asia/Vladivostok");

  test("reads an instant in UTC, with seconds or without", () => {
    expect(parsed("2023-09-13T02:43Z")).toEqual({ kind: "valid", value: Date.parse("2023-09-13T02:43:00Z") });
    expect(parsed("2023-09-13T02:43:07Z")).toEqual({ kind: "valid", value: Date.parse("2023-09-13T02:43:07Z") });
  });

  test("reads a date as its noon in the record's zone", () => {
    expect(parsed("2023-09-13")).toEqual({ kind: "valid", value: Date.parse("2023-09-13T12:00:00+10:00") });
    expect(parseTime("2023-09-13", "Asia/Pyongyang")).toEqual({
      kind: "valid",
      value: Date.parse("2023-09-13T12:00:00+09:00"),
    });
  });

  test("knows missing from invalid", () => {
    expect(parsed(null)).toEqual({ kind: "missing" });
    expect(parsed("")).toEqual({ kind: "invalid" });
  });

  test.each([
    "2023-02-30",
    "2023-13-01",
    "2023-00-10",
    "0000-01-01",
    "2023-9-13",
    "2023-02-30T00:00Z",
    "2023-09-13T24:00Z",
    "2023-09-13T12:60Z",
    "2023-09-13T02:43",
    "2023-09-13T02:43+10:00",
    "2023-09-13T02:43:00.5Z",
    " 2023-09-13",
    "2023-09-13\n",
    "٢٠٢٣-٠٩-١٣",
    "now",
    "1694572980000",
    "+002023-09-13T02:43Z",
    "NaN",
  ])("takes %j for nothing", (text) => {
    expect(parsed(text)).toEqual({ kind: "invalid" });
  });
});

describe(parseKnown, () => {
  test("reads an edition by its id", () => {
    expect(parseKnown("first-day", TRIP)).toEqual({ kind: "valid", value: { kind: "edition", id: "first-day" } });
  });

  test("reads a date as the end of that day in UTC, so that all that came out on it is known", () => {
    const parsed = parseKnown("2024-06-03", TRIP);
    expect(parsed).toEqual({ kind: "valid", value: { kind: "instant", instant: at("03 23:59:59") } });
    if (parsed.kind !== "valid") return;
    expect(asKnown(TRIP, parsed.value).claims).toEqual(asKnown(TRIP, { kind: "edition", id: "first-day" }).claims);
  });

  test("reads an instant", () => {
    expect(parseKnown("2024-06-03T06:00Z", TRIP)).toEqual({
      kind: "valid",
      value: { kind: "instant", instant: at("03 06:00") },
    });
  });

  test.each([
    "",
    "everything",
    "First-Day",
    "no-such-edition",
    "__proto__",
    "constructor",
    "2024-06-31",
    "morning-post",
  ])("takes %j for nothing", (text) => expect(parseKnown(text, TRIP)).toEqual({ kind: "invalid" }));
});
