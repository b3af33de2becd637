import type { KnownEvent } from "../../trip/knowledge/knownTrip.ts";
import { type Language, type Localized, TRAIN, textIn } from "../../trip/record/vocabulary.ts";
import { type ChartFrame, xWithin } from "./frame.ts";
import { BAR, barBox, barSpan, isOnAxis, LANE, openEdges, type ReportBar } from "./reportBars.ts";

/** All that the record reports of one subject other than the train. */
export interface Subject {
  readonly id: string;
  readonly name: string;
  readonly events: readonly KnownEvent[];
  /** The lane of each event, from 0 at the top, in which it covers no other. */
  readonly lanes: readonly number[];
  readonly laneCount: number;
}

/** A named row of bars under the plot. */
export interface SubjectRow {
  readonly id: string;
  readonly name: string;
  readonly y: number;
  readonly bars: readonly ReportBar[];
}

/** No more lanes than this in a row: beyond it bars cover each other. */
export const MOST_LANES = 2;

/** The subjects of some events, in the order in which the record names them, then of their events. */
export function subjectsOf(
  events: readonly KnownEvent[],
  names: ReadonlyMap<string, Localized>,
  language: Language,
  frame: ChartFrame,
  mostLanes: number,
): Subject[] {
  const bySubject = new Map<string, KnownEvent[]>([...names.keys()].map((id) => [id, []]));
  for (const event of events) {
    if (event.subject === TRAIN || !isOnAxis(event, frame.range)) continue;
    const list = bySubject.get(event.subject);
    if (list === undefined) bySubject.set(event.subject, [event]);
    else list.push(event);
  }
  const nameOf = (name: Localized | undefined, id: string) => (name === undefined ? id : textIn(name, language));
  return [...bySubject]
    .filter(([, own]) => own.length > 0)
    .map(([id, own]) => {
      const lanes = lanesOf(own, frame, mostLanes);
      return { id, name: nameOf(names.get(id), id), events: own, lanes, laneCount: Math.max(...lanes) + 1 };
    });
}

/** How high a bar of a row is, in pixels: less than the train's, which the chart is about. */
const ROW_BAR = 4;

/** How high a row is, in pixels. */
export function rowHeight({ laneCount }: Pick<Subject, "laneCount">, fontSize: number): number {
  return fontSize + 3 + (laneCount - 1) * LANE;
}

/** The rows of some subjects, one below the other from a height. */
export function subjectRows(subjects: readonly Subject[], top: number, frame: ChartFrame): SubjectRow[] {
  let y = top;
  return subjects.map((subject) => {
    const height = rowHeight(subject, frame.fontSize);
    const middle = y + height / 2;
    y += height;
    const bars = subject.events.map((event, index) => {
      const lane = (subject.lanes[index] ?? 0) - (subject.laneCount - 1) / 2;
      const box = barBox(barSpan(event, frame), middle + lane * LANE, ROW_BAR);
      return { event, box, isStretch: false, ...openEdges(event) };
    });
    return { id: subject.id, name: subject.name, y: middle, bars };
  });
}

function lanesOf(events: readonly KnownEvent[], frame: ChartFrame, mostLanes: number): number[] {
  const ends: number[] = [];
  return events.map((event) => {
    const left = xWithin(frame, event.window?.earliest ?? frame.range.start);
    const right = xWithin(frame, event.window?.latest ?? frame.range.end);
    const free = ends.findIndex((end) => end <= left);
    const lane = free !== -1 ? free : ends.length < mostLanes ? ends.length : ends.indexOf(Math.min(...ends));
    ends[lane] = Math.max(ends[lane] ?? 0, right, left + BAR / 2);
    return lane;
  });
}
