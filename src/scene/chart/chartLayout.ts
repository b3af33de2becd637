import type { KnownEvent, KnownTrip } from "../../trip/knowledge/knownTrip.ts";
import { knownUntil, type TimeRange } from "../../trip/knowledge/timeRange.ts";
import { whereaboutsIndex } from "../../trip/knowledge/whereabouts.ts";
import { topRanked } from "../../trip/model/bisect.ts";
import type { Source } from "../../trip/model/trip.ts";
import { type Language, type Localized, TRAIN } from "../../trip/record/vocabulary.ts";
import { clock } from "../../trip/text/dates.ts";
import { type LabelBox, overlap, textWidth } from "../labels/placeLabels.ts";
import { areaPath, pinnedPath } from "./areaPath.ts";
import { coverage } from "./coverage.ts";
import { type DayAxis, dayAxis } from "./dayLabels.ts";
import { type EventLabel, eventLabels, type WantedEventLabel } from "./eventLabels.ts";
import { foldArea } from "./foldArea.ts";
import { type ChartFrame, xAt, xWithin, yAt } from "./frame.ts";
import { type Hatching, hatching } from "./hatching.ts";
import type { HitTarget } from "./hitEvent.ts";
import { type LaunchLine, launchLines } from "./launchLines.ts";
import { type Loupe, loupe, loupeItems } from "./loupe.ts";
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
import { type StationLabel, stationLabels, widthOf } from "./stationLabels.ts";
import { MOST_LANES, rowHeight, type Subject, type SubjectRow, subjectRows, subjectsOf } from "./subjectRows.ts";
import { type AreaPiece, whereaboutsArea } from "./whereaboutsArea.ts";

/** The chart's own words. */
export interface ChartMessages {
  readonly nothingKnownAfter: string;
  /** What a source's coming out is called: "Business Standard, 14:50". */
  readonly published: (publisher: string, clock: string) => string;
}

export interface ChartOptions {
  readonly known: KnownTrip;
  readonly range: TimeRange;
  readonly language: Language;
  readonly messages: ChartMessages;
  /** In CSS pixels. */
  readonly width: number;
  readonly height: number;
  /** Names of subjects other than the train, in the order of their rows; a subject without one goes by its id. */
  readonly subjects: ReadonlyMap<string, Localized>;
  /** Events that are named in the chart itself, the foremost first. */
  readonly highlights: readonly { readonly event: { readonly id: string }; readonly label: Localized }[];
  /** The hours that are enlarged; null enlarges none. */
  readonly loupe: TimeRange | null;
  /** Another state of knowledge, whose area is drawn as an outline; null draws none. */
  readonly compare: readonly AreaPiece[] | null;
  /** Whether the cursor carries its time at the top. */
  readonly hasCursorLabel: boolean;
}

/** All that a chart shows at every moment alike; a step in time changes none of it. */
export interface ChartLayout {
  readonly frame: ChartFrame;
  readonly profile: RailProfile;
  readonly area: string;
  readonly compare: string;
  /** Spans in which the reports leave the train at one place. */
  readonly pinned: string;
  readonly bars: readonly ReportBar[];
  /** Reports of the train that no time is told of: anywhere on the axis, at their distance. */
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

/** No more events than this are drawn, those at the foremost places; the list has all. */
const MOST_EVENTS = 300;

/** Plots lower than this, in pixels, take the room of the rows. */
const LOWEST_PLOT = 84;

/** Charts narrower than this, in pixels, have no loupe. */
const LOUPE_WIDTH = 600;

export function chartLayout(options: ChartOptions): ChartLayout {
  const { known, range, language } = options;
  const { trip } = known;
  const profile = railProfile(trip.path);
  const events = topRanked(known.events, MOST_EVENTS, ({ place }) => place);
  const { frame, subjects, stations } = frameOf(options, profile, events);
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
  const coverageOf = (box: LabelBox) => coverage(box, folded, frame);
  const glass = loupeOf(options, frame, bars, profile, coverageOf);
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

const ROWS_GAP = 7;

interface FrameParts {
  readonly frame: ChartFrame;
  readonly subjects: readonly Subject[];
  readonly stations: readonly StationLabel[];
}

function frameOf(options: ChartOptions, profile: RailProfile, events: readonly KnownEvent[]): FrameParts {
  const { known, range, language, width, height, hasCursorLabel } = options;
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
  const subjects =
    [MOST_LANES, 1]
      .map((lanes) => subjectsOf(events, options.subjects, language, full, lanes))
      .find((rows) => bottomAbove(rows) - full.top >= LOWEST_PLOT) ?? [];
  const frame = { ...full, bottom: bottomAbove(subjects) };
  const stations = stationLabels({
    places: known.trip.places.values(),
    knownPlaces: known.places,
    ...{ profile, language, fontSize },
    maxWidth: width * GUTTER,
    yOf: (distance) => yAt(frame, distance),
  });
  const names = [
    ...stations.map(({ lines }) => widthOf(lines, fontSize)),
    ...subjects.map(({ name }) => textWidth(name, fontSize)),
  ];
  return { frame: { ...frame, left: Math.ceil(Math.max(0, ...names)) + NAMES_GAP }, subjects, stations };
}

/** How much of the chart's width names may take beside the plot. */
const GUTTER = 0.22;

/** Clear space right of the names, and right of the plot, in pixels. */
const NAMES_GAP = 10;
const RIGHT = 8;

function loupeOf(
  { known, loupe: hours, width, messages, language, highlights }: ChartOptions,
  frame: ChartFrame,
  bars: readonly ReportBar[],
  profile: RailProfile,
  coverageOf: (box: LabelBox) => number,
): Loupe | null {
  if (hours === null || width < LOUPE_WIDTH) return null;
  const labels = new Map(highlights.map(({ event, label }) => [event.id, label[language]]));
  const items = loupeItems(known, hours, {
    nameOf: ({ id, title }) => labels.get(id) ?? title[language],
    isKeyMoment: ({ id }) => labels.has(id),
    publishedBy: ({ publisher, published }: Source) =>
      messages.published(publisher, clock(published.latest, known.trip.zone)),
  });
  const heightsOf = (isWanted: (event: KnownEvent) => boolean) =>
    items.flatMap(({ event }) => {
      const distance = event === null || !isWanted(event) ? null : eventDistance(event, known.trip, profile);
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
    zone: known.trip.zone,
    bounds: { left: frame.left + 4, right: frame.right, top: frame.top - 10, bottom: frame.bottom - 4 },
    costOf: (box) => 20 * coverageOf(box) + 0.5 * bars.filter((bar) => overlap(bar.box, box)).length,
  });
}

function wantedLabels(
  { highlights, known, language }: ChartOptions,
  events: readonly KnownEvent[],
  bars: readonly ReportBar[],
  launches: readonly LaunchLine[],
  profile: RailProfile,
  frame: ChartFrame,
): WantedEventLabel[] {
  const byId = new Map(events.map((event) => [event.id, event]));
  const bySource = new Map<KnownEvent, LabelBox>(bars.map(({ event, box }) => [event, box]));
  for (const { event, box } of launches) bySource.set(event, { ...box, top: box.bottom - 18, bottom: box.bottom - 2 });
  return highlights.flatMap(({ event: { id }, label }) => {
    const event = byId.get(id);
    if (event === undefined || !isOnAxis(event, frame.range)) return [];
    const distance = eventDistance(event, known.trip, profile);
    const anchor =
      bySource.get(event) ?? (distance === null ? null : barBox(barSpan(event, frame), yAt(frame, distance)));
    return anchor === null ? [] : [{ event, text: label[language], anchor }];
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
