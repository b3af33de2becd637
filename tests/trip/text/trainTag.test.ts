import { describe, expect, test } from "vitest";
import { asKnown, EVERYTHING } from "../../../src/trip/knowledge/knownTrip.ts";
import { momentAt } from "../../../src/trip/knowledge/moment.ts";
import { timeRange } from "../../../src/trip/knowledge/timeRange.ts";
import { LANGUAGES } from "../../../src/trip/record/vocabulary.ts";
import { explanationOf } from "../../../src/trip/text/explanation.ts";
import { trainTag } from "../../../src/trip/text/trainTag.ts";
import { HOUR } from "../../../src/trip/time/instant.ts";
import { messagesOf } from "../../support/messages.ts";
import { realTrip } from "../../support/realTrip.ts";

const trip = realTrip();
const known = asKnown(trip, EVERYTHING);
const { start, end } = timeRange(known);
const moments = Array.from({ length: Math.ceil((end - start) / HOUR) }, (_, hour) =>
  momentAt(known, start + hour * HOUR),
);
const english = { trip, language: "en", messages: messagesOf("en") } as const;

function tagAt(time: string) {
  return trainTag(momentAt(known, Date.parse(`2023-09-${time}:00+10:00`)), english);
}

describe(trainTag, () => {
  test("names the length of the line that the train is somewhere on", () => {
    expect(tagAt("13T03:30")).toEqual({
      tone: "train",
      lines: ["Train somewhere here", expect.stringMatching(/^\d[\d,]* km of line, estimated$/)],
    });
  });

  test("names the place that reports leave, and since when", () => {
    expect(tagAt("13T14:30").lines).toEqual(["Train is here", "Vostochny spaceport, since 14:00"]);
  });

  test("says that nothing is reported yet, in a quiet tone", () => {
    const before = momentAt(known, Date.parse("2023-09-01T00:00Z"));
    expect(trainTag(before, english)).toEqual({ tone: "quiet", lines: ["No report yet"] });
  });

  test("says of a last report that nothing is known after it", () => {
    const open = moments.map(({ whereabouts, ...moment }) => ({ ...moment, whereabouts }));
    const event = known.events.find(({ subject, visit }) => subject === "train" && visit !== null);
    if (event === undefined || open[0] === undefined) throw new Error("The record should have a train event.");
    const whereabouts = { status: "open", nearKm: 0, event, isSettled: true, isLast: true } as const;
    expect(trainTag({ ...open[0], whereabouts }, english).lines).toEqual([
      "Train last reported here",
      "then not known",
    ]);
    const pending = trainTag({ ...open[0], whereabouts: { ...whereabouts, isSettled: false } }, english);
    expect(pending.lines[0]).toBe("Train reported here");
  });

  test.each(LANGUAGES)("has one or two short lines at every hour in %s", (language) => {
    const i18n = { trip, language, messages: messagesOf(language) };
    for (const moment of moments) {
      const { lines } = trainTag(moment, i18n);
      expect(lines.length).toBeGreaterThan(0);
      for (const line of lines) expect(line.length).toBeLessThan(60);
    }
  });
});

describe(explanationOf, () => {
  test("names the reports before and after a stretch, and the speed that bounds it", () => {
    const moment = momentAt(known, Date.parse("2023-09-13T03:30:00+10:00"));
    const { sentences, reports } = explanationOf(moment, english);
    if (moment.whereabouts.status !== "between") throw new Error("The train should be between two reports.");
    const { last, next } = moment.whereabouts;
    expect(reports.map(({ event }) => event)).toEqual([last, next]);
    expect(reports[0]?.text).toContain(last?.title.en);
    expect(sentences.at(-1)).toContain(`${trip.maxSpeedKmh} km/h`);
  });

  test("names the one report that leaves the train at a place", () => {
    const { reports } = explanationOf(momentAt(known, Date.parse("2023-09-13T14:30:00+10:00")), english);
    expect(reports).toHaveLength(1);
  });
});
