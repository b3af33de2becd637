import type { KnownEvent } from "../../trip/knowledge/knownTrip.ts";
import { knownUntil } from "../../trip/knowledge/timeRange.ts";
import { whereaboutsIndex } from "../../trip/knowledge/whereabouts.ts";
import { topRanked } from "../../trip/model/topRanked.ts";
import { TRAIN, textIn } from "../../trip/record/vocabulary.ts";
import type { Box } from "../labels/collision.ts";
import { areaPath, pinnedPath } from "./areaPath.ts";
import { chartFrame, ROWS_GAP } from "./chartFrame.ts";
import type { ChartOptions } from "./chartOptions.ts";
import { coverage } from "./coverage.ts";
import { type DayAxis, dayAxis } from "./dayLabels.ts";
import { type EventLabel, eventLabels, type WantedEventLabel } from "./eventLabels.ts";
import { foldArea } from "./foldArea.ts";
import { type ChartFrame, xAt, yAt } from "./frame.ts";
import { type Hatching, hatching } from "./hatching.ts";
import type { HitTarget } from "./hitEvent.ts";
import { type LaunchLine, launchLines } from "./launchLines.ts";
import type { Loupe } from "./loupe.ts";
import { loupeOn } from "./loupeOn.ts";
import { eventDistance } from "./placeDistance.ts";
import { type RailProfile, railProfile } from "./railProfile.ts";
import {
  barBox,
  barSpan,
  isOnAxis,
  type ReportBar,
  trainBars,
  type UntimedReport,
  untimedReports,
} from "./reportBars.ts";
import type { StationLabel } from "./stationLabels.ts";
import { type SubjectRow, subjectRows } from "./subjectRows.ts";
import { whereaboutsArea } from "./whereaboutsArea.ts";

/** Everything in a chart that does not depend on the moment; a step in time changes none of it. */
export interface ChartLayout {
  readonly frame: ChartFrame;
  readonly profile: RailProfile;
  readonly area: string;
  readonly compare: string;
  /** Spans in which the reports leave the train at one place. */
  readonly pinned: string;
  readonly bars: readonly ReportBar[];
  /** Reports of the train without a time, which may lie anywhere on the axis, at their distance. */
  readonly untimed: readonly UntimedReport[];
  readonly rows: readonly SubjectRow[];
  readonly launches: readonly LaunchLine[];
  readonly stations: readonly StationLabel[];
  readonly days: DayAxis;
  readonly labels: readonly EventLabel[];
  readonly hatching: Hatching | null;
  readonly loupe: Loupe | null;
  readonly targets: readonly HitTarget[];
}

/** At most this many events are drawn, those at the highest-ranked places; the list has them all. */
const MOST_EVENTS = 300;

/** Lays out a chart for a state of knowledge, a language and a size. */
export function chartLayout(options: ChartOptions): ChartLayout {
  const { known, range, language } = options;
  const { trip } = known;
  const profile = railProfile(trip.path);
  const events = topRanked(known.events, MOST_EVENTS, ({ place }) => place);
  const { frame, subjects, stations } = chartFrame(options, profile, events);
  const pieces = whereaboutsArea(whereaboutsIndex(known), range);
  const folded = pieces.map((piece) => foldArea(piece, profile));
  const bars = trainBars(
    events.filter(({ subject }) => subject === TRAIN),
    profile,
    frame,
  );
  const untimed = untimedReports(events, profile, frame);
  const rows = subjectRows(subjects, frame.bottom + ROWS_GAP, frame);
  const launches = launchLines(events, trip, profile, frame);
  const coverageOf = (box: Box) => coverage(box, folded, frame);
  const glass = loupeOn(options, frame, bars, profile, coverageOf);
  const unknownFrom = xAt(frame, Math.max(range.start, knownUntil(known)));
  const hatched = hatching(unknownFrom, frame, options.messages, glass === null ? [] : [glass.box]);
  const obstacles = [
    ...bars.map(({ box }) => box),
    ...launches.map(({ box }) => ({ ...box, left: box.left - 2, right: box.right + 2 })),
    ...(glass === null ? [] : [glass.box]),
    ...(hatched === null ? [] : [hatched.textBox]),
  ];
  const bounds = {
    left: frame.left + 1,
    right: frame.width - 2,
    top: options.hasCursorLabel ? frame.fontSize + 7 : 1,
    bottom: frame.bottom - 1,
  };
  const labels = eventLabels(wantedLabels(options, events, bars, launches, profile, frame), {
    ...{ fontSize: frame.fontSize, bounds, obstacles, coverageOf },
  });
  return {
    ...{ frame, profile, bars, untimed, rows, launches, stations, labels },
    area: areaPath(folded, frame),
    compare: areaPath(
      (options.compare ?? []).map((piece) => foldArea(piece, profile)),
      frame,
    ),
    pinned: pinnedPath(pieces, profile, frame),
    days: dayAxis(frame, trip, language),
    hatching: hatched,
    loupe: glass,
    targets: targetsOf(bars, untimed, rows, launches, labels, glass),
  };
}

function wantedLabels(
  { known, language }: ChartOptions,
  events: readonly KnownEvent[],
  bars: readonly ReportBar[],
  launches: readonly LaunchLine[],
  profile: RailProfile,
  frame: ChartFrame,
): WantedEventLabel[] {
  const byId = new Map(events.map((event) => [event.id, event]));
  const bySource = new Map<KnownEvent, Box>(bars.map(({ event, box }) => [event, box]));
  for (const { event, box } of launches) bySource.set(event, { ...box, top: box.bottom - 18, bottom: box.bottom - 2 });
  return known.highlights.flatMap(({ event: { id }, label }) => {
    const event = byId.get(id);
    if (event === undefined || !isOnAxis(event, frame.range)) return [];
    const distance = eventDistance(event, known.trip, profile);
    const anchor =
      bySource.get(event) ?? (distance === null ? null : barBox(barSpan(event, frame), yAt(frame, distance)));
    return anchor === null ? [] : [{ event, text: textIn(label, language), anchor }];
  });
}

function targetsOf(
  bars: readonly ReportBar[],
  untimed: readonly UntimedReport[],
  rows: readonly SubjectRow[],
  launches: readonly LaunchLine[],
  labels: readonly EventLabel[],
  glass: Loupe | null,
): HitTarget[] {
  const ofLoupe = (glass?.rows ?? []).flatMap(({ event, bar }) => (event === null ? [] : [{ event, box: bar }]));
  const feet = launches.map(({ event, box }) => ({ event, box: { ...box, top: box.bottom - 10 } }));
  return [...bars, ...untimed, ...rows.flatMap((row) => row.bars), ...labels, ...feet, ...ofLoupe].map(
    ({ event, box }) => ({
      event,
      box,
    }),
  );
}
