import { isOn, overlap, type Phase, type ProfileNode, type Thread, type TraceEvent } from "./events.ts";

/** Milliseconds that functions of one origin ran themselves, in each phase. */
export interface OwnTime {
  readonly origin: string;
  readonly phases: readonly number[];
}

/** Where a function comes from; null for one that is no script's, such as the profiler's own. */
export type OriginOf = (frame: ProfileNode["callFrame"]) => string | null;

/** Own time by origin on a thread, from the samples of the profiler; most first. */
export function ownTimes(
  thread: Thread,
  events: readonly TraceEvent[],
  phases: readonly Phase[],
  originOf: OriginOf,
): OwnTime[] {
  const start = events.find((event) => event.name === "Profile" && isOn(thread, event));
  const chunks = events.filter(
    ({ name, pid, id }) => name === "ProfileChunk" && pid === thread.pid && id === start?.id,
  );
  const origins = new Map<number, string | null>();
  const times = new Map<string, number[]>();
  let at = start?.args?.data?.startTime ?? 0;
  let running: string | null = null;
  for (const { args } of chunks) {
    for (const { id, callFrame } of args?.data?.cpuProfile?.nodes ?? []) origins.set(id, originOf(callFrame));
    const deltas = args?.data?.timeDeltas ?? [];
    (args?.data?.cpuProfile?.samples ?? []).forEach((node, index) => {
      const next = at + (deltas[index] ?? 0);
      if (running !== null) add(times, running, phases, { start: at, end: next });
      at = next;
      running = origins.get(node) ?? null;
    });
  }
  return [...times]
    .map(([origin, own]) => ({ origin, phases: own }))
    .sort((a, b) => sum(b.phases) - sum(a.phases) || a.origin.localeCompare(b.origin));
}

function add(
  times: Map<string, number[]>,
  origin: string,
  phases: readonly Phase[],
  span: { start: number; end: number },
): void {
  const own = times.get(origin) ?? phases.map(() => 0);
  times.set(
    origin,
    own.map((time, index) => {
      const phase = phases[index];
      return phase === undefined ? time : time + overlap(span, phase) / 1000;
    }),
  );
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
