import type { KnownTrip } from "../../trip/knowledge/knownTrip.ts";
import type { TimeRange } from "../../trip/knowledge/timeRange.ts";
import type { Language } from "../../trip/record/vocabulary.ts";
import type { AreaPiece } from "./whereaboutsArea.ts";

/** The chart's own words. */
export interface ChartMessages {
  readonly nothingKnownAfter: string;
  /** What the publication of a source is called: "Business Standard, 14:50". */
  readonly published: (publisher: string, clock: string) => string;
}

/** What a chart shows, and how large it is. */
export interface ChartOptions {
  readonly known: KnownTrip;
  readonly range: TimeRange;
  readonly language: Language;
  readonly messages: ChartMessages;
  /** In CSS pixels. */
  readonly width: number;
  readonly height: number;
  /**
   * The width left of the plot, in pixels, if a slider under the chart must begin with the plot; null takes what the
   * names need. A longer name of the destination still widens it.
   */
  readonly gutter: number | null;
  /** Another state of knowledge, whose area is drawn as an outline; null draws none. */
  readonly compare: readonly AreaPiece[] | null;
  /** Whether the cursor carries its time at the top. */
  readonly hasCursorLabel: boolean;
}
