import { describe, expect, test } from "vitest";
import { LANGUAGES } from "../../../src/trip/record/vocabulary.ts";
import { clock, dayAndMonth, issuedDate, longDate, shortDay, windowText } from "../../../src/trip/text/dates.ts";
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
  test("tells as much of the date as is known", () => {
    expect(issuedDate([2023, 9, 13], "en")).toBe("13 September 2023");
    expect(issuedDate([2023, 9], "en")).toBe("September 2023");
    expect(issuedDate([2023], "en")).toBe("2023");
  });
});

describe(windowText, () => {
  test("tells the date once where both edges share it", () => {
    expect(inPyongyang("2023-09-13T02:43:00Z", "2023-09-13T02:53:00Z")).toBe(
      "some time between 13 September, 11:43 and 11:53",
    );
  });

  test("shares a date by the clocks of the zone, not of UTC", () => {
    expect(inPyongyang("2023-09-12T23:00:00Z", "2023-09-13T01:00:00Z")).toBe(
      "some time between 13 September, 08:00 and 10:00",
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

  test("invents no edge that was not told", () => {
    expect(inPyongyang("2023-09-13T02:43:00Z", null)).toBe("not before 13 September, 11:43; no end is told");
    expect(inPyongyang(null, "2023-09-13T02:53:00Z")).toBe("by 13 September, 11:53; no beginning is told");
    expect(inPyongyang(null, null)).toBe("no time is told");
    expect(windowText(null, "UTC", "en", messages)).toBe("no time is told");
  });
});
