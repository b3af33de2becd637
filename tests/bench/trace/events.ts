/** An event of Chromium's trace, with what is read of it. Times are in microseconds. */
export interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  readonly dur?: number;
  readonly id?: string;
  readonly args?: {
    readonly name?: string;
    readonly data?: TraceData;
  };
}

interface TraceData {
  readonly documentLoaderURL?: string;
  readonly requestId?: string;
  readonly url?: string;
  readonly startTime?: number;
  readonly timeDeltas?: readonly number[];
  readonly cpuProfile?: { readonly nodes?: readonly ProfileNode[]; readonly samples?: readonly number[] };
}

/** A function in a stack of the sampling profiler. */
export interface ProfileNode {
  readonly id: number;
  readonly callFrame: {
    readonly functionName: string;
    readonly url?: string;
    readonly lineNumber?: number;
    readonly columnNumber?: number;
  };
}

/** A span of time, from its start to before its end. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A part of the loading of a page, named for the milestone that ends it. */
export interface Phase extends Span {
  readonly name: string;
}

/** A thread of a process. */
export type Thread = Pick<TraceEvent, "pid" | "tid">;

export function isOn(thread: Thread, { pid, tid }: Thread): boolean {
  return pid === thread.pid && tid === thread.tid;
}

/**
 * The start of the navigation to an address, which happens on the page's main thread.
 *
 * @throws Error if there was none
 */
export function navigationTo(address: string, events: readonly TraceEvent[]): TraceEvent {
  const found = events.findLast(
    ({ name, args }) => name === "navigationStart" && args?.data?.documentLoaderURL === address,
  );
  if (found === undefined) throw new Error(`The trace has no navigation to ${address}.`);
  return found;
}

/** The milestones that end the phases, by the name of what has happened by then. */
const MILESTONES: readonly { readonly name: string; readonly isReached: (event: TraceEvent) => boolean }[] = [
  { name: "first paint", isReached: ({ name }) => name === "firstContentfulPaint" },
  { name: "hydrated", isReached: ({ name }) => name === "bench:hydrated" },
  { name: "map created", isReached: ({ name }) => name === "bench:map" },
  { name: "first tile", isReached: ({ name }) => name === "bench:tile" },
  { name: "live", isReached: ({ name }) => name === "bench:live" },
];

/** The phases from a navigation to the live map, in the order in which they ended; a milestone not reached has none. */
export function phasesAfter(navigation: TraceEvent, events: readonly TraceEvent[]): Phase[] {
  const reached = MILESTONES.flatMap(({ name, isReached }) => {
    const event = events.find((candidate) => {
      return candidate.pid === navigation.pid && candidate.ts >= navigation.ts && isReached(candidate);
    });
    return event === undefined ? [] : [{ name, end: event.ts }];
  }).sort((a, b) => a.end - b.end);
  return reached.map(({ name, end }, index) => ({ name, start: reached[index - 1]?.end ?? navigation.ts, end }));
}

/** Microseconds that two spans have in common. */
export function overlap(a: Span, b: Span): number {
  return Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));
}
