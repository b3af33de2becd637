import type { KnownEvent } from "../../trip/knowledge/knownTrip.ts";
import { textWidth } from "../labels/collision.ts";
import { shortened } from "../shortened.ts";
import type { ChartOptions } from "./chartOptions.ts";
import { type ChartFrame, yAt } from "./frame.ts";
import type { RailProfile } from "./railProfile.ts";
import { type StationLabel, stationLabels, widthOf } from "./stationLabels.ts";
import { MOST_LANES, rowHeight, type Subject, subjectsOf } from "./subjectRows.ts";

/** Lowest plot beside rows, in pixels; a lower one takes the room of the rows. */
const LOWEST_PLOT = 84;

/** Between the plot and the rows under it, in pixels. */
export const ROWS_GAP = 7;

/** The plot, and the parts beside and below it. */
export interface ChartParts {
  readonly frame: ChartFrame;
  readonly subjects: readonly Subject[];
  readonly stations: readonly StationLabel[];
}

/** The plot of a chart: as wide as the names beside it leave it, and as high as the rows under it do. */
export function chartFrame(options: ChartOptions, profile: RailProfile, events: readonly KnownEvent[]): ChartParts {
  const { known, range, language, width, height, gutter, hasCursorLabel } = options;
  const fontSize = width >= 480 ? 11 : 10;
  const foot = height - fontSize - 5;
  const full: ChartFrame = {
    ...{ width, height, range, fontSize, foot },
    left: 0,
    right: width - RIGHT,
    top: (hasCursorLabel ? fontSize + 8 : 0) + fontSize + 3,
    bottom: foot - ROWS_GAP,
    maxDistance: profile.maxDistance,
  };
  const bottomAbove = (rows: readonly Subject[]) =>
    foot - ROWS_GAP - rows.reduce((sum, row) => sum + rowHeight(row, fontSize), rows.length === 0 ? 0 : 2);
  const maxWidth = gutter === null ? width * GUTTER : gutter - NAMES_GAP;
  const widthOfText = (text: string) => textWidth(text, fontSize);
  const withLanes = (lanes: number) =>
    subjectsOf(events, known.trip.subjects, language, full, lanes)
      .slice(0, MOST_ROWS)
      .map((subject) => ({ ...subject, name: shortened(subject.name, maxWidth, widthOfText) }));
  const subjects = [MOST_LANES, 1].map(withLanes).find((rows) => bottomAbove(rows) - full.top >= LOWEST_PLOT) ?? [];
  const frame = { ...full, bottom: bottomAbove(subjects) };
  const stations = stationLabels({
    places: known.trip.places.values(),
    knownPlaces: known.places,
    ...{ profile, language, fontSize },
    maxWidth,
    yOf: (distance) => yAt(frame, distance),
  });
  const names = [
    ...stations.map(({ lines }) => widthOf(lines, fontSize)),
    ...subjects.map(({ name }) => widthOfText(name)),
  ];
  const left = Math.max(gutter ?? 0, Math.ceil(Math.max(0, ...names)) + NAMES_GAP);
  return { frame: { ...frame, left }, subjects, stations };
}

/** At most this many rows; the list has the other subjects. */
const MOST_ROWS = 8;

/** How much of the chart's width names may take beside the plot. */
const GUTTER = 0.22;

/** Clear space right of the names, and right of the plot, in pixels. */
const NAMES_GAP = 10;
const RIGHT = 8;
