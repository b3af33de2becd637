import type { KnownEvent } from "../../trip/knowledge/knownTrip.ts";
import type { Source } from "../../trip/model/trip.ts";
import { textIn } from "../../trip/record/vocabulary.ts";
import { clock } from "../../trip/text/dates.ts";
import { type Box, overlaps } from "../labels/collision.ts";
import type { ChartOptions } from "./chartOptions.ts";
import { type ChartFrame, xWithin, yAt } from "./frame.ts";
import { type Loupe, loupe } from "./loupe.ts";
import { loupeItems } from "./loupeItems.ts";
import { eventDistance } from "./placeDistance.ts";
import type { RailProfile } from "./railProfile.ts";
import type { ReportBar } from "./reportBars.ts";

/** Charts narrower than this, in pixels, have no loupe. */
const LOUPE_WIDTH = 600;

/** The loupe may hide no more of the area in which the train can have been than this share of its own box. */
const MOST_COVERED = 0.02;

/** The loupe over the hours that the record names; null where it names none, or the chart is small. */
export function loupeOn(
  { known, width, messages, language }: ChartOptions,
  frame: ChartFrame,
  bars: readonly ReportBar[],
  profile: RailProfile,
  coverageOf: (box: Box) => number,
): Loupe | null {
  const { trip, highlights } = known;
  if (trip.loupe === null || width < LOUPE_WIDTH) return null;
  const hours = { start: trip.loupe.earliest, end: trip.loupe.latest };
  const labels = new Map(highlights.map(({ event, label }) => [event.id, textIn(label, language)]));
  const items = loupeItems(known, hours, {
    nameOf: ({ id, title }) => labels.get(id) ?? textIn(title, language),
    isKeyMoment: ({ id }) => labels.has(id),
    publishedBy: ({ publisher, published }: Source) =>
      messages.published(publisher, clock(published.latest, trip.zone)),
  });
  const heightsOf = (isWanted: (event: KnownEvent) => boolean) =>
    items.flatMap(({ event }) => {
      const distance = event === null || !isWanted(event) ? null : eventDistance(event, trip, profile);
      return distance === null ? [] : [yAt(frame, distance)];
    });
  const ofOthers = heightsOf(({ kind }) => kind !== "launch");
  const heights = ofOthers.length > 0 ? ofOthers : heightsOf(() => true);
  const [top, bottom] = heights.length === 0 ? [frame.top, frame.bottom] : [Math.min(...heights), Math.max(...heights)];
  const lens = {
    left: xWithin(frame, hours.start) - 3,
    right: xWithin(frame, hours.end) + 3,
    top: top - 7,
    bottom: bottom + 7,
  };
  return loupe({
    ...{ hours, items, lens },
    zone: trip.zone,
    bounds: { left: frame.left + 4, right: frame.right, top: frame.top - 10, bottom: frame.bottom - 4 },
    costOf: (box) => {
      const covered = coverageOf(box);
      return covered > MOST_COVERED
        ? Infinity
        : 60 * covered + 0.5 * bars.filter((bar) => overlaps(bar.box, box)).length;
    },
  });
}
