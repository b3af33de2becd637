import { describe, expect, inject, test } from "vitest";

/** Minutes by which the clocks of each zone were behind UTC on 13 September 2023. */
const MINUTES_BEHIND: Readonly<Record<string, number>> = { UTC: 0, "America/St_Johns": 150, "Asia/Vladivostok": -600 };

describe("the zone of the computer", () => {
  test("is the one that this run is for", () => {
    expect(new Intl.DateTimeFormat().resolvedOptions().timeZone).toBe(inject("zone"));
  });

  test("shifts what Date tells, so that a leak of it into the domain would show", () => {
    expect(new Date("2023-09-13T02:43:00Z").getTimezoneOffset()).toBe(MINUTES_BEHIND[inject("zone")]);
  });
});
