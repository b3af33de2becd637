import { describe, expect, test } from "vitest";
import { dayAxis } from "../../../src/scene/chart/dayLabels.ts";
import type { ChartFrame } from "../../../src/scene/chart/frame.ts";
import { textWidth } from "../../../src/scene/labels/collision.ts";
import { LANGUAGES } from "../../../src/trip/record/vocabulary.ts";
import { DAY, HOUR } from "../../../src/trip/time/instant.ts";
import { at, TRIP } from "../../support/record.ts";

const START = at("01 03:00");

function frame(width: number, days: number): ChartFrame {
  const range = { start: START, end: START + days * DAY };
  const plot = { left: 80, right: width - 8, top: 20, bottom: 200, foot: 220 };
  return { ...plot, ...{ width, height: 240, range, maxDistance: 100, fontSize: 11 } };
}

const WIDTHS = [320, 384, 560, 658, 1200];
const LENGTHS = [0.2, 1, 3, 9, 40, 400];

describe(dayAxis, () => {
  test.each(LANGUAGES)("names days so that no two meet, and at least one, in %s", (language) => {
    for (const width of WIDTHS) {
      for (const days of LENGTHS) {
        const { labels } = dayAxis(frame(width, days), TRIP, language);
        expect(labels.length, `${days} days on ${width} px`).toBeGreaterThan(0);
        const boxes = labels.map(({ text, x }) => ({
          text,
          left: x - textWidth(text, 11) / 2,
          right: x + textWidth(text, 11) / 2,
        }));
        boxes.forEach(({ text, left, right }, index) => {
          expect(left, text).toBeGreaterThanOrEqual(0);
          expect(right, text).toBeLessThanOrEqual(width);
          expect(boxes[index + 1]?.left ?? Infinity, text).toBeGreaterThan(right);
        });
      }
    }
  });

  test("names a day in the middle of what the axis shows of it", () => {
    const { labels, lines } = dayAxis(frame(1200, 2), TRIP, "en");
    expect(labels.map(({ text }) => text)).toEqual(["Sat 1", "Sun 2", "Mon 3"]);
    const [first = 0, second = 0] = lines;
    expect(lines).toHaveLength(2);
    expect(labels[1]?.x).toBeCloseTo((first + second) / 2, 6);
  });

  test("draws no line nearer to the next than eight pixels", () => {
    const { lines } = dayAxis(frame(384, 400), TRIP, "en");
    expect(lines.length).toBeGreaterThan(3);
    lines.slice(1).forEach((x, index) => {
      expect(x - (lines[index] ?? 0)).toBeGreaterThanOrEqual(8 - 0.1);
    });
  });

  test("names the day of a trip of a few hours", () => {
    const range = { start: START, end: START + 5 * HOUR };
    expect(dayAxis({ ...frame(658, 1), range }, TRIP, "en").labels.map(({ text }) => text)).toEqual(["Sat 1"]);
  });
});
