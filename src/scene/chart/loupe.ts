import type { KnownEvent, KnownTrip } from "../../trip/knowledge/knownTrip.ts";
import type { TimeRange } from "../../trip/knowledge/timeRange.ts";
import type { Source } from "../../trip/model/trip.ts";
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
  /** What a source's coming out is called. */
  readonly publishedBy: (source: Source) => string;
}

const FONT = 10;
const ROW = 13;
const PAD = 6;
const AXIS = 17;
const BAR = 6;

/** How wide a loupe is at most, and what share of the plot. */
const WIDEST = 290;
const SHARE = 0.46;

/** What happened, and which sources came out, within some hours; what lasts longer than they do is left out. */
export function loupeItems({ events, claims }: KnownTrip, hours: TimeRange, texts: LoupeTexts): LoupeItem[] {
  const span = hours.end - hours.start;
  const ofEvents = events.flatMap((event): LoupeItem[] => {
    const { earliest = null, latest = null } = event.window ?? {};
    if (earliest === null || latest === null || latest - earliest > span) return [];
    if (earliest < hours.start || latest > hours.end) return [];
    return [{ event, text: texts.nameOf(event), earliest, latest }];
  });
  const sources = new Set(claims.map(({ source }) => source));
  const ofSources = [...sources].flatMap((source): LoupeItem[] => {
    const { earliest, latest } = source.published;
    if (earliest !== latest || earliest < hours.start || latest > hours.end) return [];
    return [{ event: null, text: texts.publishedBy(source), earliest, latest }];
  });
  return [...ofEvents, ...ofSources].sort((a, b) => a.earliest - b.earliest || a.latest - b.latest);
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

/** The loupe in the emptiest corner; null where it has nothing to show or no corner is free of what it enlarges. */
export function loupe(options: LoupeOptions): Loupe | null {
  const { hours, items, zone, bounds, lens, costOf } = options;
  const width = Math.min(WIDEST, (bounds.right - bounds.left) * SHARE);
  const most = Math.floor(((bounds.bottom - bounds.top) * 0.62 - AXIS - 2 * PAD) / ROW);
  const shown = items.slice(0, Math.max(0, most));
  if (shown.length === 0) return null;
  const height = shown.length * ROW + AXIS + 2 * PAD - 2;
  const corners = [bounds.right - width, bounds.left].flatMap((left) =>
    [bounds.top, bounds.bottom - height].map((top) => ({ left, right: left + width, top, bottom: top + height })),
  );
  const free = corners.filter((corner) => !overlap(corner, lens)).map((box) => ({ box, cost: costOf(box) }));
  const box = free.sort((a, b) => a.cost - b.cost)[0]?.box;
  if (box === undefined) return null;
  const [left, right] = [box.left + PAD + 12, box.right - PAD - 12];
  const xOf = (t: Instant) => left + ((t - hours.start) / (hours.end - hours.start)) * (right - left);
  return {
    box,
    lens,
    axisY: box.bottom - AXIS,
    ticks: hourTicks(hours, zone, right - left).map((t) => ({ x: xOf(t), text: clock(t, zone) })),
    rows: shown.map((item, index) => rowOf(item, box.top + PAD + (index + 0.5) * ROW - 1, xOf, box)),
  };
}

function rowOf(item: LoupeItem, y: number, xOf: (t: Instant) => number, box: LabelBox): LoupeRow {
  const [from, to] = [xOf(item.earliest), xOf(item.latest)];
  const air = Math.max(0, BAR - (to - from)) / 2;
  const bar = { left: from - air, right: to + air, top: y - BAR / 2, bottom: y + BAR / 2 };
  const [before, after] = [bar.left - box.left - 4 - PAD, box.right - bar.right - 4 - PAD];
  const width = textWidth(item.text, FONT);
  const isAfter = width <= after || after >= before;
  return {
    ...item,
    text: shortened(item.text, isAfter ? after : before),
    bar,
    textX: isAfter ? bar.right + 4 : bar.left - 4,
    baseline: y + FONT * 0.36,
    align: isAfter ? "start" : "end",
  };
}

/** A text, with its last words left out where there is no room for them. */
function shortened(text: string, width: number): string {
  if (textWidth(text, FONT) <= width) return text;
  const characters = [...text];
  while (characters.length > 1 && textWidth(`${characters.join("")}…`, FONT) > width) characters.pop();
  const cut = characters.join("");
  const space = cut.lastIndexOf(" ");
  return `${(space > cut.length / 2 ? cut.slice(0, space) : cut).trimEnd()}…`;
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
