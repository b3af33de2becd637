import { describe, expect, test } from "vitest";
import { asKnown, EVERYTHING } from "../../src/trip/knowledge/knownTrip.ts";
import { timeRange } from "../../src/trip/knowledge/timeRange.ts";
import { LANGUAGES } from "../../src/trip/record/vocabulary.ts";
import { formatAddress, readAddress } from "../../src/view/address.ts";
import { frameKeys, heightMessages } from "../../src/view/hostMessages.ts";
import { queryOf } from "../../src/view/plainlyMeant.ts";
import { selectionOf } from "../../src/view/selection.ts";
import { THEMES } from "../../src/view/viewState.ts";
import { hostileAddresses, MARK } from "../support/hostileAddresses.ts";
import { TRIP } from "../support/record.ts";

const range = timeRange(asKnown(TRIP, EVERYTHING));
const ADDRESSES = hostileAddresses(5000, 20230913, {
  t: ["2024-06-03T02:43Z", "2024-06-03"],
  place: [...TRIP.places.keys()],
  claim: [...TRIP.claims.keys()],
  known: [...TRIP.editions.keys(), "2024-06-03", "2024-06-20T00:00Z"],
  lang: LANGUAGES,
  theme: THEMES,
});

/** Query and hash, as a browser splits and encodes them. */
function parts(address: string): { search: string; hash: string } {
  return new URL(address, "https://example.org/map/");
}

describe("of 5,000 hostile addresses", () => {
  const views = ADDRESSES.map((address) => readAddress(queryOf(parts(address)), TRIP, range).view);

  test("many are sound in part, and many are not", () => {
    const isAsking = views.filter((view) => formatAddress(view, range) !== "").length;
    expect(isAsking).toBeGreaterThan(1000);
    expect(views.length - isAsking).toBeGreaterThan(500);
    expect(new Set(ADDRESSES).size).toBeGreaterThan(4800);
  });

  test("each gives a view that the record has", () => {
    for (const [index, view] of views.entries()) {
      const { t, place, claim, knowledge: known, lang, theme } = view;
      const isSound =
        Number.isFinite(t) &&
        t >= range.start &&
        t <= range.end &&
        (place === null || TRIP.places.has(place)) &&
        (claim === null || TRIP.claims.has(claim)) &&
        (known.kind !== "edition" || TRIP.editions.has(known.id)) &&
        (known.kind !== "instant" || Number.isFinite(known.instant)) &&
        (lang === null || LANGUAGES.includes(lang)) &&
        (theme === null || THEMES.includes(theme)) &&
        typeof view.static === "boolean";
      expect(isSound, ADDRESSES[index]).toBe(true);
      expect(() => selectionOf(asKnown(TRIP, known), view)).not.toThrow();
    }
  });

  test("each is written once and for all: what is written reads as the same view, and is written the same again", () => {
    for (const [index, view] of views.entries()) {
      const written = formatAddress(view, range);
      expect(readAddress(written, TRIP, range).view, ADDRESSES[index]).toEqual(view);
      expect(formatAddress(readAddress(written, TRIP, range).view, range)).toBe(written);
    }
  });

  test("none comes back in what is written", () => {
    for (const view of views) {
      const written = formatAddress(view, range);
      expect(written).toMatch(/^(\?[a-z]+=[\w:-]+(&[a-z]+=[\w:-]+)*)?$/);
      expect(written).not.toContain(MARK);
    }
  });

  test("none gives a frame a key that could say more than a name", () => {
    for (const address of ADDRESSES) {
      const { search, hash } = parts(address.replace("t=", "childId="));
      const keys = frameKeys(search, hash);
      expect(keys.pym ?? "a").toMatch(/^[\w:.-]{1,100}$/);
      expect(keys.wordpress ?? "a").toMatch(/^[a-zA-Z0-9]{1,64}$/);
      expect(JSON.stringify(heightMessages(400, keys))).not.toMatch(/[<>]/);
    }
  });
});
