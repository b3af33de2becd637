import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { asKnown, EVERYTHING } from "../../src/trip/knowledge/knownTrip.ts";
import { timeRange } from "../../src/trip/knowledge/timeRange.ts";
import { formatInstant } from "../../src/trip/time/instant.ts";
import { readAddress } from "../../src/view/address.ts";
import { plainKey, plainLanguage, plainQuery, plainTime } from "../../src/view/plainlyMeant.ts";
import { at, TRIP } from "../support/record.ts";

const range = timeRange(asKnown(TRIP, EVERYTHING));
const read = (search: string) => readAddress(search, TRIP, range);

describe(plainTime, () => {
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
    ["20240603", "2024-06-03"],
    [" 2024-06-03 ", "2024-06-03"],
  ])("reads %j as %j", (text, meant) => expect(plainTime(text)).toBe(meant));

  test.each([
    "6/3/2024",
    "03.06.2024",
    "2024-06-03T02:43",
    "2024-02-30T02:43Z",
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

describe(plainQuery, () => {
  test("joins parameters by & however often their link was escaped, or joined", () => {
    expect(plainQuery("??t=1?utm_source=mail;known=a&;lang=ko")).toBe("?t=1&utm_source=mail&known=a&lang=ko");
    expect(plainQuery("?amp;t=1")).toBe("?t=1");
    expect(plainQuery("")).toBe("");
    expect(plainQuery("?t%3D1%26lang%3dko")).toBe("?t=1&lang=ko");
    expect(plainQuery("?t=1&parentUrl=https://example.org/%3Flang%3Dko")).toContain("%3Flang%3Dko");
    expect(plainQuery("?t=1&amp;known=a&amp;amp;lang=ko&AMP;x=2")).toBe("?t=1&known=a&lang=ko&x=2");
  });
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

  test("takes the first readable of several values", () => {
    const { view, ignored } = read("?t=yesterday&t=2024-06-03T02:43Z");
    expect(view.t).toBe(at("03 02:43"));
    expect(ignored).toEqual([]);
  });
});
