import { describe, expect, test } from "vitest";
import { LANGUAGES, type Language } from "../../../src/trip/record/vocabulary.ts";
import {
  clock,
  dayAndMonth,
  issuedDate,
  longDate,
  shortDay,
  shortWindowText,
  windowText,
} from "../../../src/trip/text/dates.ts";
import type { TimeWindow } from "../../../src/trip/time/timeWindow.ts";
import { messagesOf } from "../../support/messages.ts";

const LAUNCH = Date.parse("2023-09-13T02:43:00Z");
const messages = messagesOf("en").window;

function inPyongyang(earliest: string | null, latest: string | null): string {
  const window: TimeWindow = {
    earliest: earliest && Date.parse(earliest),
    latest: latest && Date.parse(latest),
  } as TimeWindow;
  return windowText(window, "Asia/Pyongyang", "en", messages);
}

describe(clock, () => {
  test("is the clock of the zone, in two digits each", () => {
    expect(clock(LAUNCH, "Asia/Vladivostok")).toBe("12:43");
    expect(clock(Date.parse("2023-09-12T15:05:00Z"), "Asia/Pyongyang")).toBe("00:05");
  });
});

describe("an hour that clocks show twice", () => {
  const inLordHowe = (earliest: string, latest: string, language: Language = "en") => {
    const window = { earliest: Date.parse(earliest), latest: Date.parse(latest) };
    return windowText(window, "Australia/Lord_Howe", language, messagesOf(language).window);
  };

  test.each(LANGUAGES)("has each of its two times told apart in %s", (language) => {
    const text = inLordHowe("2024-04-06T14:40:00Z", "2024-04-06T15:10:00Z", language);
    expect(text).toMatch(/01:40 \(UTC\+11\).*01:40 \(UTC\+10:30\)/);
  });

  test("is told where only one of its times is named", () => {
    expect(inLordHowe("2024-04-06T15:10:00Z", "2024-04-06T15:10:00Z")).toBe("7 April, 01:40 (UTC+10:30)");
    expect(
      shortWindowText(
        { earliest: null, latest: Date.parse("2023-11-05T05:30:00Z") },
        "America/New_York",
        "en",
        messages,
      ),
    ).toBe("by 5 Nov 01:30 (UTC-4) (start not reported)");
  });

  test.each([
    ["Australia/Lord_Howe", "2024-04-06T14:29:00Z", "01:29"],
    ["Australia/Lord_Howe", "2024-04-06T14:30:00Z", "01:30 (UTC+11)"],
    ["Australia/Lord_Howe", "2024-04-06T15:29:00Z", "01:59 (UTC+10:30)"],
    ["Australia/Lord_Howe", "2024-04-06T15:30:00Z", "02:00"],
    ["Europe/London", "2024-10-27T00:30:00Z", "01:30 (UTC+1)"],
    ["Europe/London", "2024-10-27T01:30:00Z", "01:30 (UTC)"],
    ["Europe/London", "2024-03-31T01:30:00Z", "02:30"],
    ["Atlantic/Azores", "2024-10-27T00:15:00Z", "00:15 (UTC)"],
    ["America/Havana", "2023-11-05T05:30:00Z", "00:30 (UTC-5)"],
    ["Europe/Volgograd", "2020-12-26T21:30:00Z", "01:30 (UTC+4)"],
    ["Asia/Vladivostok", "2023-09-13T02:43:00Z", "12:43"],
  ])("ends where it ends: %s, %s", (zone, instant, text) => expect(clock(Date.parse(instant), zone)).toBe(text));
});

describe(longDate, () => {
  test("is a date as English newspapers in Britain write it", () => {
    expect(longDate(LAUNCH, "Asia/Vladivostok", "en")).toBe("Wednesday 13 September 2023");
  });

  test("is the date of the zone, whatever the date in UTC", () => {
    expect(longDate(Date.parse("2023-09-12T20:00:00Z"), "Asia/Vladivostok", "en")).toBe("Wednesday 13 September 2023");
    expect(longDate(Date.parse("2023-09-12T20:00:00Z"), "UTC", "en")).toBe("Tuesday 12 September 2023");
  });

  test("names the day and year in every language", () => {
    for (const language of LANGUAGES) expect(longDate(LAUNCH, "UTC", language)).toMatch(/2023.*13|13.*2023/);
  });
});

describe(shortDay, () => {
  test("fits a tick of the axis", () => {
    expect(shortDay(LAUNCH, "Asia/Vladivostok", "en")).toBe("Wed 13");
  });
});

describe(dayAndMonth, () => {
  test("leaves out the year", () => {
    expect(dayAndMonth(LAUNCH, "UTC", "en")).toBe("13 September");
  });
});

describe(issuedDate, () => {
  test("gives as much of the date as is known", () => {
    expect(issuedDate([2023, 9, 13], "en")).toBe("13 September 2023");
    expect(issuedDate([2023, 9], "en")).toBe("September 2023");
    expect(issuedDate([2023], "en")).toBe("2023");
  });
});

describe(windowText, () => {
  test("gives the date once where both edges share it", () => {
    expect(inPyongyang("2023-09-13T02:43:00Z", "2023-09-13T02:53:00Z")).toBe(
      "13 September, some time between 11:43 and 11:53",
    );
  });

  test("shares a date by the clocks of the zone, not of UTC", () => {
    expect(inPyongyang("2023-09-12T23:00:00Z", "2023-09-13T01:00:00Z")).toBe(
      "13 September, some time between 08:00 and 10:00",
    );
    expect(inPyongyang("2023-09-13T14:00:00Z", "2023-09-13T16:00:00Z")).toBe(
      "some time between 13 September, 23:00 and 14 September, 01:00",
    );
  });

  test("does not share a date across years", () => {
    expect(inPyongyang("2023-09-13T02:43:00Z", "2024-09-13T02:53:00Z")).not.toBe(
      inPyongyang("2023-09-13T02:43:00Z", "2023-09-13T02:53:00Z"),
    );
  });

  test("is one moment only where both edges are one", () => {
    expect(inPyongyang("2023-09-13T02:43:00Z", "2023-09-13T02:43:00Z")).toBe("13 September, 11:43");
  });

  test("shows an approximate time as stated, not the window it was widened to", () => {
    const about = (earliest: string | null, latest: string | null, aboutMinutes: number) =>
      windowText({ earliest: instant(earliest), latest: instant(latest), aboutMinutes }, "Asia/Tokyo", "en", messages);
    expect(about("2023-09-13T02:36:00Z", "2023-09-13T02:46:00Z", 5)).toBe("13 September, about 11:41");
    expect(about("2023-09-13T02:38:00Z", "2023-09-13T02:58:00Z", 5)).toBe(
      "13 September, some time between about 11:43 and about 11:53",
    );
    expect(about(null, "2023-09-12T22:15:00Z", 15)).toBe("by 13 September, about 07:00 (start not reported)");
  });

  test("invents no edge that was not given", () => {
    expect(inPyongyang("2023-09-13T02:43:00Z", null)).toBe("from 13 September, 11:43 (end not reported)");
    expect(inPyongyang(null, "2023-09-13T02:53:00Z")).toBe("by 13 September, 11:53 (start not reported)");
    expect(inPyongyang(null, null)).toBe("time not reported");
    expect(windowText(null, "UTC", "en", messages)).toBe("time not reported");
  });
});

function instant(text: string | null): number | null {
  return text === null ? null : Date.parse(text);
}

describe(shortWindowText, () => {
  const short = (earliest: string | null, latest: string | null, aboutMinutes = 0) =>
    shortWindowText(
      { earliest: instant(earliest), latest: instant(latest), aboutMinutes },
      "Asia/Vladivostok",
      "en",
      messages,
    );

  test("fits a row of a list", () => {
    expect(short("2023-09-13T02:43:00Z", "2023-09-13T02:53:00Z")).toBe("13 Sept 12:43–12:53");
    expect(short("2023-09-12T12:00:00Z", "2023-09-12T19:00:00Z")).toBe("12 Sept 22:00 – 13 Sept 05:00");
    expect(short("2023-09-13T02:43:00Z", "2023-09-13T02:43:00Z")).toBe("13 Sept 12:43");
    expect(short("2023-09-13T02:36:00Z", "2023-09-13T02:46:00Z", 5)).toBe("13 Sept about 12:41");
    expect(short("2023-09-13T02:43:00Z", null)).toBe("from 13 Sept 12:43 (end not reported)");
    expect(short(null, null)).toBe("time not reported");
  });
});
