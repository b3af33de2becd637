import { describe, expect, test } from "vitest";
import { issueLine } from "../../../src/build/record/readRecord.ts";
import { recordText } from "../../../src/build/record/recordText.ts";

describe(recordText, () => {
  test("is the text of a file in UTF-8, with its byte order mark", () => {
    expect(recordText(Buffer.from('\ufeff{"a": "평양 Хасан"}'))).toBe('\ufeff{"a": "평양 Хасан"}');
  });

  test.each([
    ["UTF-16, little end first", Buffer.from("\ufeff{}", "utf16le"), "UTF-16"],
    ["UTF-16, big end first", Buffer.from("\ufeff{}", "utf16le").swap16(), "UTF-16"],
    ["UTF-16 without a mark, little end first", Buffer.from("{}", "utf16le"), "UTF-16"],
    ["UTF-16 without a mark, big end first", Buffer.from("{}", "utf16le").swap16(), "UTF-16"],
    ["Latin-1", Buffer.from('{\n"en": "Café"}', "latin1"), "not UTF-8, first on line 2"],
    ["cut within a letter", Buffer.from("평양").subarray(0, 4), "not UTF-8, first on line 1"],
  ])("refuses a file in %s", (_, bytes, message) => expect(() => recordText(bytes)).toThrow(message));
});

test("an issue of a whole file shows no value, one of a part that is missing says so", () => {
  const issue = { file: "evidence.json", message: "the file is in UTF-16; save it as UTF-8" } as const;
  expect(issueLine({ ...issue, path: "$" })).toBe("evidence.json $: the file is in UTF-16; save it as UTF-8");
  expect(issueLine({ ...issue, path: "$.events" })).toMatch(/UTF-8 \(absent\)$/);
});
