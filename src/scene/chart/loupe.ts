import type { KnownEvent, KnownTrip } from "../../trip/knowledge/knownTrip.ts";
import type { TimeRange } from "../../trip/knowledge/timeRange.ts";
import type { Source } from "../../trip/model/trip.ts";
import { TRAIN } from "../../trip/record/vocabulary.ts";
import { clock } from "../../trip/text/dates.ts";
import { HOUR, type Instant, MINUTE, startOfDay } from "../../trip/time/instant.ts";
import { type LabelBox, overlap, textWidth } from "../labels/placeLabels.ts";

/** One thing shown enlarged: an event, or a source that came out in these hours. */
export interface LoupeItem {
  readonly event: KnownEvent | null;
  readonly text: string;
  readonly earliest: Instant;
  readonly latest: Instant;
}

export interface LoupeRow extends LoupeItem {
  readonly bar: LabelBox;
  readonly textX: number;
  readonly baseline: number;
  readonly align: "start" | "end";
}

/** Some hours of the chart, enlarged in an inset. */
export interface Loupe {
  readonly box: LabelBox;
  /** What is enlarged, on the chart itself. */
  readonly lens: LabelBox;
  readonly axisY: number;
  readonly ticks: readonly { readonly x: number; readonly text: string }[];
  readonly rows: readonly LoupeRow[];
}

export interface LoupeTexts {
  /** What an event is called where room is scarce. */
  readonly nameOf: (event: KnownEvent) => string;
  readonly isKeyMoment: (event: KnownEvent) => boolean;
  /** What a source's coming out is called. */
  readonly publishedBy: (source: Source) => string;
}

const FONT = 10;
const ROW = 13;
const PAD = 6;
const AXIS = 17;
const BAR = 6;

/** Between a bar and its text. */
const GAP = 4;

/** The most things shown, and the most rows of them. */
const MOST_ITEMS = 7;
const MOST_ROWS = 6;

/**
 * What happened within some hours, and which sources of an edition came out in them, in order of time. What lasts
 * longer than they do is left out; of too many, key moments, the train and launches stay.
 */
export function loupeItems({ events, claims, trip }: KnownTrip, hours: TimeRange, texts: LoupeTexts): LoupeItem[] {
  const ofEvents = events.flatMap((event): Ranked[] => {
    const { earliest = null, latest = null } = event.window ?? {};
    if (earliest === null || latest === null || earliest < hours.start || latest > hours.end) return [];
    const rank = texts.isKeyMoment(event) ? 0 : event.subject === TRAIN || event.kind === "launch" ? 1 : 3;
    return [{ event, text: texts.nameOf(event), earliest, latest, rank }];
  });
  const ofEditions = new Set([...trip.editions.values()].flatMap(({ sourceIds }) => [...sourceIds]));
  const sources = new Set(claims.map(({ source }) => source));
  const ofSources = [...sources].flatMap((source): Ranked[] => {
    const { earliest, latest } = source.published;
    const isStamped = earliest === latest && earliest >= hours.start && latest <= hours.end;
    if (!isStamped || !ofEditions.has(source.id)) return [];
    return [{ event: null, text: texts.publishedBy(source), earliest, latest, rank: 2 }];
  });
  return [...ofEvents, ...ofSources]
    .sort((a, b) => a.rank - b.rank)
    .slice(0, MOST_ITEMS)
    .sort((a, b) => a.earliest - b.earliest || a.latest - b.latest);
}

interface Ranked extends LoupeItem {
  readonly rank: number;
}

export interface LoupeOptions {
  readonly hours: TimeRange;
  readonly items: readonly LoupeItem[];
  readonly zone: string;
  /** Where the inset may stand. */
  readonly bounds: LabelBox;
  readonly lens: LabelBox;
  /** How much a box would cover of what is drawn. */
  readonly costOf: (box: LabelBox) => number;
}

/** Widths that are tried, in pixels, and what each letter left out costs beside what the box covers. */
const WIDTHS = [290, 275, 260, 245, 230, 217, 205];
const CUT_COST = 0.03;

/** The loupe in the emptiest corner; null where it has nothing to show or no corner is free of what it enlarges. */
export function loupe(options: LoupeOptions): Loupe | null {
  if (options.items.length === 0) return null;
  const most = (options.bounds.right - options.bounds.left) * 0.5;
  const found = WIDTHS.filter((width) => width <= most).flatMap((width) => inCorners(options, width));
  return found.sort((a, b) => a.cost - b.cost)[0]?.glass ?? null;
}

function inCorners(options: LoupeOptions, width: number): { glass: Loupe; cost: number }[] {
  const { hours, items, zone, bounds, lens, costOf } = options;
  const inner = width - 2 * PAD - 24;
  const xOf = (t: Instant) => PAD + 12 + ((t - hours.start) / (hours.end - hours.start)) * inner;
  const rows = packed(items, xOf, width);
  const height = rows.count * ROW + AXIS + 2 * PAD - 2;
  const corners = [bounds.right - width, bounds.left].flatMap((left) =>
    [bounds.top, bounds.bottom - height].map((top) => ({ left, right: left + width, top, bottom: top + height })),
  );
  return corners
    .filter((box) => !overlap(box, lens) && height <= bounds.bottom - bounds.top)
    .map((box) => ({
      glass: {
        ...{ box, lens },
        axisY: box.bottom - AXIS,
        ticks: hourTicks(hours, zone, inner).map((t) => ({ x: box.left + xOf(t), text: clock(t, zone) })),
        rows: rows.items.map((row) => moved(row, box)),
      },
      cost: costOf(box) + CUT_COST * rows.lost,
    }));
}

interface Span {
  readonly left: number;
  readonly right: number;
  readonly side: "start" | "end";
}

/** Rows of bars with their texts, from the loupe's top left corner: each in the first row with room, or left out. */
function packed(items: readonly LoupeItem[], xOf: (t: Instant) => number, width: number) {
  const taken: Span[][] = [[]];
  let lost = 0;
  const placed = items.flatMap((item): LoupeRow[] => {
    const [from, to] = [xOf(item.earliest), xOf(item.latest)];
    const air = Math.max(0, BAR - (to - from)) / 2;
    const bar = { left: from - air, right: to + air };
    const room = Math.max(width - PAD - bar.right - GAP, bar.left - PAD - GAP);
    const text = shortened(item.text, room);
    lost += item.text.length - text.length;
    const row = taken.findIndex((spans) => freeSpan(text, bar, spans, width) !== undefined);
    const at = row !== -1 ? row : taken.length;
    const span = freeSpan(text, bar, taken[at] ?? [], width);
    if (span === undefined || at >= MOST_ROWS) {
      lost += item.text.length;
      return [];
    }
    taken[at] = [...(taken[at] ?? []), span];
    const y = PAD + (at + 0.5) * ROW - 1;
    return [
      {
        ...item,
        text,
        bar: { ...bar, top: y - BAR / 2, bottom: y + BAR / 2 },
        textX: span.side === "start" ? bar.right + GAP : bar.left - GAP,
        baseline: y + FONT * 0.36,
        align: span.side,
      },
    ];
  });
  return { items: placed, count: taken.length, lost };
}

/** What a bar and its text beside it cover of a row, where that is free. */
function freeSpan(
  text: string,
  bar: { left: number; right: number },
  taken: readonly Span[],
  width: number,
): Span | undefined {
  const wide = widthOf(text);
  const spans: Span[] = [
    { side: "start", left: bar.left, right: bar.right + GAP + wide },
    { side: "end", left: bar.left - GAP - wide, right: bar.right },
  ];
  return spans.find(
    ({ left, right }) =>
      left >= PAD && right <= width - PAD && taken.every((other) => right + 6 < other.left || other.right + 6 < left),
  );
}

function moved(row: LoupeRow, { left, top }: LabelBox): LoupeRow {
  const { bar } = row;
  return {
    ...row,
    bar: { left: bar.left + left, right: bar.right + left, top: bar.top + top, bottom: bar.bottom + top },
    textX: row.textX + left,
    baseline: row.baseline + top,
  };
}

/** A text, with its last words left out where there is no room for them. */
function shortened(text: string, width: number): string {
  if (widthOf(text) <= width) return text;
  const characters = [...text];
  while (characters.length > 1 && widthOf(`${characters.join("")}…`) > width) characters.pop();
  const cut = characters.join("");
  const space = cut.lastIndexOf(" ");
  return `${(space > cut.length / 2 ? cut.slice(0, space) : cut).trimEnd()}…`;
}

/** How wide a semibold text stands. */
function widthOf(text: string): number {
  return textWidth(text, FONT) * 1.06;
}

const STEPS = [5 * MINUTE, 15 * MINUTE, 30 * MINUTE, HOUR, 2 * HOUR, 3 * HOUR, 6 * HOUR, 12 * HOUR, 24 * HOUR];

/** Round hours of the zone's clocks, as many as have room. */
function hourTicks({ start, end }: TimeRange, zone: string, width: number): Instant[] {
  const most = Math.max(1, Math.floor(width / (textWidth("00:00", FONT) + 14)));
  const step = STEPS.find((candidate) => (end - start) / candidate <= most) ?? end - start;
  const first = startOfDay(start, zone) + Math.ceil((start - startOfDay(start, zone)) / step) * step;
  const ticks: Instant[] = [];
  for (let t = first; t <= end; t += step) ticks.push(t);
  return ticks;
}
