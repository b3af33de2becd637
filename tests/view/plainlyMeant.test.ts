import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { asKnown, EVERYTHING } from "../../src/trip/knowledge/knownTrip.ts";
import { timeRange } from "../../src/trip/knowledge/timeRange.ts";
import { formatInstant } from "../../src/trip/time/instant.ts";
import { readAddress } from "../../src/view/address.ts";
import {
  fragmentOf,
  plainKey,
  plainLanguage,
  plainParameters,
  plainTime,
  queryOf,
} from "../../src/view/plainlyMeant.ts";
import { at, TRIP } from "../support/record.ts";

const range = timeRange(asKnown(TRIP, EVERYTHING));
const read = (search: string) => readAddress(search, TRIP, range);

describe(plainTime, () => {
  test.each([
    "2024年6月3日(月) 11:43",
    "2024.6.3(월) 11:43",
    "2024-06-03 (Mon) 11:43",
  ])("drops no clock behind the day of the week of %s", (text) => expect(plainTime(text)).toContain("11:43"));

  test("takes a date with the day of the week behind it", () =>
    expect(plainTime("2024年6月3日（月）")).toBe("2024-06-03"));

  test.each([
    ["2024-06-03T02:43z", "2024-06-03T02:43Z"],
    ["2024-06-03T12:43+10:00", "2024-06-03T02:43Z"],
    ["2024-06-03T12:43 10:00", "2024-06-03T02:43Z"],
    ["2024-06-03T12:43:00+1000", "2024-06-03T02:43Z"],
    ["2024-06-03T12:43+10", "2024-06-03T02:43Z"],
    ["2024-06-02T23:13-03:30", "2024-06-03T02:43Z"],
    ["2024-06-03T02:43:00.000Z", "2024-06-03T02:43Z"],
    ["2024-06-03T02:43:07.999Z", "2024-06-03T02:43:07Z"],
    ["2024-06-03T02:43Z.", "2024-06-03T02:43Z"],
    ["2024-06-03T02:43Z)", "2024-06-03T02:43Z"],
    ["2024-06-03T02:43Z”,", "2024-06-03T02:43Z"],
    ["2024-06-03 02:43 UTC", "2024-06-03T02:43Z"],
    ["20240603T024300Z", "2024-06-03T02:43Z"],
    ["2024-06-03T02%3A43Z", "2024-06-03T02:43Z"],
    ["2024‑06‑03T02:43Z", "2024-06-03T02:43Z"],
    ["2024-06-03T2:43Z", "2024-06-03T02:43Z"],
    ["2024-06-03T11:43+09:00[Asia/Seoul]", "2024-06-03T02:43Z"],
    ["2024-06-03T02:43:00Z[UTC][u-ca=iso8601]", "2024-06-03T02:43Z"],
    ["2024-06-03 11:43 UTC+9", "2024-06-03T02:43Z"],
    ["2024-06-03 11:43 GMT+0900", "2024-06-03T02:43Z"],
    ["2024-06-03T02:43Z\u200b", "2024-06-03T02:43Z"],
    ["2024-06-03T02:43Z\r\n", "2024-06-03T02:43Z"],
    ["2024-06-03T02:43Z%0A", "2024-06-03T02:43Z"],
    ["2024-06-03T02:43Z/", "2024-06-03T02:43Z"],
    ["2024-06-03T02:43Z\\", "2024-06-03T02:43Z"],
    ["3D2024-06-03T02:43Z", "2024-06-03T02:43Z"],
    ["Mon, 03 Jun 2024 02:43:00 GMT", "2024-06-03T02:43Z"],
    ["Mon Jun 03 2024 11:43:07 GMT+0900 (Korean Standard Time)", "2024-06-03T02:43:07Z"],
    ["Mon Jun 03 2024 11:43:07 GMT 0900 (Korean Standard Time)", "2024-06-03T02:43:07Z"],
    ["\u202a2024-06-03T02:43Z\u202c", "2024-06-03T02:43Z"],
    ["“2024-06-03T02:43Z”", "2024-06-03T02:43Z"],
    ["(2024-06-03)", "2024-06-03"],
    ["２０２４－０６－０３", "2024-06-03"],
    ["2024년 6월 3일", "2024-06-03"],
    ["2024年6月3日", "2024-06-03"],
    ["2024/06/03", "2024-06-03"],
    ["2024/6/3", "2024-06-03"],
    ["2024.06.03.", "2024-06-03"],
    ["2024. 6. 3.", "2024-06-03"],
    ["2024-06-02T24:00Z", "2024-06-03T00:00Z"],
    ["2024-06-03T02%25253A43Z", "2024-06-03T02:43Z"],
    ["`2024-06-03T02:43Z`", "2024-06-03T02:43Z"],
    ["=2024-06-03T02:43Z~", "2024-06-03T02:43Z"],
    ["20240603", "2024-06-03"],
    [" 2024-06-03 ", "2024-06-03"],
  ])("reads %j as %j", (text, meant) => expect(plainTime(text)).toBe(meant));

  test.each([
    "6/3/2024",
    "03.06.2024",
    "2024-06-03T02:43",
    "2024-02-30T02:43Z",
    "2024-06-03T24:30Z",
    "2024-02-30T24:00Z",
    "2024-06-03T02:43Z+00:00",
    "1717382580000",
    "2024-06-03T02:43+99",
    "2024年6月",
    "3 June 2024, 02:43",
    "Mon, 99 Jun 2024 02:43:00 GMT",
    "now",
    "2024/06-03",
    "",
  ])("leaves %j as it is, which can be meant in more than one way or in none", (text) =>
    expect(plainTime(text)).toBe(text.trim()));

  test("leaves every form of the contract unchanged", () => {
    const second = fc.integer({ min: Date.UTC(1000, 0, 1) / 1000, max: Date.UTC(9999, 11, 31) / 1000 });
    fc.assert(
      fc.property(second, (seconds) => {
        const text = formatInstant(seconds * 1000);
        expect(plainTime(text)).toBe(text);
        expect(plainTime(text.slice(0, 10))).toBe(text.slice(0, 10));
      }),
    );
  });

  test("reads an instant at any offset as the same instant", () => {
    const minutes = fc.integer({ min: range.start / 60_000, max: range.end / 60_000 });
    fc.assert(
      fc.property(minutes, fc.integer({ min: -14 * 60, max: 14 * 60 }), (minute, offset) => {
        const local = new Date((minute + offset) * 60_000).toISOString().slice(0, 16);
        const [hours, rest] = [Math.floor(Math.abs(offset) / 60), Math.abs(offset) % 60];
        const zone = `${offset < 0 ? "-" : "+"}${String(hours).padStart(2, "0")}:${String(rest).padStart(2, "0")}`;
        expect(plainTime(`${local}${zone}`)).toBe(formatInstant(minute * 60_000));
      }),
    );
  });
});

describe(plainLanguage, () => {
  test.each([
    ["ko-KR", "ko"],
    ["ko_KR", "ko"],
    ["JA", "ja"],
    ["ru.", "ru"],
    ["zh-Hans-CN", "zh"],
  ])("reads %j as %j", (text, language) => expect(plainLanguage(text)).toBe(language));
});

describe(plainKey, () => {
  test.each([
    "khasan-arrival",
    "Khasan_arrival",
    "Khasan arrival",
    "khasan–arrival/",
    "3Dkhasan-arrival",
  ])("reads %j as the id that it is", (text) => expect(plainKey(text)).toBe("khasan-arrival"));
});

describe(plainParameters, () => {
  const joined = (search: string) => plainParameters(search).map((pair) => pair.join("="));

  test.each([
    ["??t=1?utm_source=mail;known=a&;lang=ko", ["t=1", "utm_source=mail", "known=a", "lang=ko"]],
    ["?amp;t=1", ["t=1"]],
    ["", []],
    ["?t%3D1%26lang%3dko", ["t=1", "lang=ko"]],
    ["?t%253D1%2526lang%253Dko", ["t=1", "lang=ko"]],
    ["?t=1&amp;known=a&amp;amp;lang=ko&AMP;x=2", ["t=1", "known=a", "lang=ko", "x=2"]],
    ["?t=1&amp%3Bknown=a&%23038%3Blang=ko", ["t=1", "known=a", "lang=ko"]],
    ["?t=1%26known=a%26lang%3Dko", ["t=1", "known=a", "lang=ko"]],
    ["?t=1%26amp%3Bknown%3Da", ["t=1", "known=a"]],
    ["?t=1%2526known%253Da", ["t=1", "known=a"]],
    ["?t=1%3Flang%3Dko", ["t=1", "lang=ko"]],
    ["?%20T=1& Known =a", ["t=1", "known=a"]],
  ])("reads %j, however often its link was escaped, or joined", (search, pairs) =>
    expect(joined(search)).toEqual(expect.arrayContaining(pairs)));

  test("leaves alone what another parameter holds, such as the address of the page around a frame", () => {
    const [pair, ...others] = joined("?parentUrl=https%3A%2F%2Fexample.org%2F%3Fa%3D1%26lang%3Dko");
    expect([pair, ...others]).toEqual(["parenturl=https://example.org/?a=1&lang=ko"]);
  });
});

describe(queryOf, () => {
  const query = (address: string) => queryOf(new URL(address, "https://example.org/map/"));

  test.each([
    "?t=2024-06-03T02:43Z&#038;known=first-day&#038;lang=ko",
    "?t=2024-06-03T02:43Z&#38;known=first-day&#38;lang=ko",
    "?t=2024-06-03T02:43Z&#x26;known=first-day&#x26;lang=ko",
    "?t=2024-06-03T02:43Z&amp;#038;known=first-day&amp;#038;lang=ko",
    "#?t=2024-06-03T02:43Z&known=first-day&lang=ko",
    "?lang=ko#t=2024-06-03T02:43Z&known=first-day",
  ])("takes what stands behind the # of %s", (address) => {
    const { view, ignored } = read(query(address));
    expect(view).toMatchObject({ t: at("03 02:43"), lang: "ko", knowledge: { kind: "edition", id: "first-day" } });
    expect(ignored).toEqual([]);
  });

  test.each([
    ["#038;known=first-day#?secret=abc", "known=first-day", "#?secret=abc"],
    ["#038;known=first-day%23?secret=abc", "known=first-day", "#?secret=abc"],
    ["#?secret=abc&#038;known=first-day", "known=first-day", "#?secret=abc"],
    ["#?secret=abc&known=first-day", "known=first-day", "#?secret=abc"],
    ["#038;known=first-day&?secret=abc", "known=first-day", "#?secret=abc"],
    ["#038;known=first-day?secret=abc", "known=first-day", "#?secret=abc"],
    ["#embed?known=first-day", "known=first-day", "#embed"],
    ["#events", "", "#events"],
  ])("reads the map's own part of %s, and leaves the rest", (hash, own, rest) => {
    expect(read(queryOf({ search: "?lang=ko", hash })).ignored).toEqual([]);
    expect(queryOf({ search: "?lang=ko", hash })).toContain(own);
    expect(fragmentOf(hash)).toBe(rest);
  });

  test.each(["#events", "#?secret=abc", "#?secret=abc#events", "#a%23b", "#"])("changes nothing in %s", (hash) =>
    expect(fragmentOf(hash)).toBe(hash));

  test.each(["?lang=ko#events", "?lang=ko#?secret=a1B2c3D4e5"])("leaves the fragment of %s alone", (address) =>
    expect(query(address)).toBe("?lang=ko"));
});

describe(readAddress, () => {
  test("takes what is plainly meant", () => {
    const { view, ignored } = read("?t=2024-06-03T12:43+10:00&amp;known=First-Day&amp;lang=ko-KR&theme=Dark&Place=Elm");
    expect(view).toMatchObject({ t: at("03 02:43"), lang: "ko", theme: "dark", place: "elm" });
    expect(view.knowledge).toEqual({ kind: "edition", id: "first-day" });
    expect(ignored).toEqual([]);
  });

  test("names the parameters that it could not read, and none that are not its own", () => {
    expect(read("?t=9/12/2023&place=nowhere&utm_source=mail&lang=de").ignored).toEqual(["t", "place", "lang"]);
    expect(read("").ignored).toEqual([]);
  });

  test("takes a parameter without a value for one that is not there, unless it is a switch", () => {
    expect(read("?t=&place&known=&lang=&theme=")).toEqual(read(""));
    expect(read("?static").view.static).toBe(true);
  });

  test("reads a switch in the words that people use", () => {
    expect(read("?static=yes&chart=off&headline=No").view).toMatchObject({
      static: true,
      chart: false,
      headline: false,
    });
    expect(read("?static=on&chart=false&headline=0").ignored).toEqual([]);
    expect(read("?static=static&chart=none").ignored).toEqual(["static", "chart"]);
  });

  test("reads a value with the end of an HTML element after it", () => {
    expect(read("?t=2024-06-03T02:43Z</a>").view.t).toBe(at("03 02:43"));
    expect(read("?place=elm</a></p>.").view.place).toBe("elm");
    expect(read("?t=2024-06-03T02:43Z<b>").ignored).toEqual(["t"]);
  });

  test("takes the first readable of several values, and names a parameter whose values differ", () => {
    expect(read("?t=2024-06-03T02:43Z&t=2024-06-04").view.t).toBe(at("03 02:43"));
    expect(read("?t=yesterday&t=2024-06-03T02:43Z").view.t).toBe(at("03 02:43"));
    for (const [query, name] of [
      ["t=2024-06-03T02:43Z&t=2024-06-04", "t"],
      ["t=yesterday&t=2024-06-03T02:43Z", "t"],
      ["place=elm&place=alder", "place"],
      ["place=elm&place=nowhere", "place"],
      ["known=first-day&known=2024-06-02", "known"],
      ["static&static=0", "static"],
    ] as const) {
      expect(read(`?${query}`).ignored, query).toEqual([name]);
    }
  });

  test("has nothing to tell of a value that stands twice, in whatever form", () => {
    for (const query of [
      "t=2024-06-03T02:43Z&t=2024-06-03T12:43%2B10:00",
      "place=elm&place=Elm.",
      "known=first-day&known=&known=First-Day",
      "lang=ko&lang=ko-KR",
      "static&static=1",
    ]) {
      expect(read(`?${query}`).ignored, query).toEqual([]);
    }
  });
});
