import { describe, expect, test } from "vitest";
import { parseRecord } from "../../../src/trip/parse/parseRecord.ts";
import { edited, type Raw } from "../../support/faults.ts";
import { ZOTERO_ITEM } from "../../support/zotero.ts";

/** An item as Zotero exports it, but for the id and the window of publication, which the record asks for. */
const ZOTERO = {
  ...ZOTERO_ITEM,
  id: "example-times",
  published: { earliest: "2024-06-13T00:00:00Z", latest: "2024-06-13T23:59:59Z", basis: "date of the page" },
};

function parseWith(item: Raw) {
  const { trip, evidence } = edited((files) => files.evidence.sources.push(item));
  return parseRecord(trip, evidence);
}

function messagesFor(item: Raw): string[] {
  const result = parseWith(item);
  return result.ok ? [] : result.issues.map(({ path, message }) => `${path}: ${message}`);
}

describe("a source in the form that Zotero exports", () => {
  test("is taken as it is", () => {
    const result = parseWith(ZOTERO);
    expect(result.ok ? [] : result.issues).toEqual([]);
    if (!result.ok) return;
    expect(result.trip.sources.get("example-times")).toMatchObject({
      publisher: "The Example Times",
      language: "en-US",
      issued: [2024, 6, 13],
    });
  });

  test.each([
    ["without a language", { language: undefined }],
    ["of any type that CSL has", { type: "post-weblog" }],
    [
      "with a range of dates",
      {
        issued: {
          "date-parts": [
            ["2024", 6],
            ["2024", 7],
          ],
        },
      },
    ],
    ["with an institution as its author", { author: [{ literal: "Example Agency" }] }],
    ["with a name in parts", { author: [{ family: "Beek", given: "Ann", "non-dropping-particle": "van der" }] }],
    ["with the name of an archive", { archive: "National Library" }],
    ["with an underscore in its language", { language: "en_GB" }],
  ])("is taken %s", (_, change) => expect(messagesFor({ ...ZOTERO, ...change })).toEqual([]));

  test.each([
    ["Zotero's own id", { id: "http://zotero.org/users/1/items/A" }, "id: an id is lower-case words"],
    ["no window of publication", { published: undefined }, "published: is missing"],
    ["no publisher of any kind", { "container-title": undefined }, "publisher: has no publisher"],
    ["a date that does not exist", { issued: { "date-parts": [["2024", 2, 30]] } }, "not a date; write [2023, 9, 13]"],
    ["a key that CSL does not have", { containerTitle: "The Example Times" }, "containerTitle: "],
    ["an empty name", { author: [{}] }, "author[0]: a name is empty"],
  ])("with %s is refused, with an example of the right form", (_, change, message) => {
    expect(messagesFor({ ...ZOTERO, ...change })).toEqual([expect.stringContaining(message)]);
  });
});
