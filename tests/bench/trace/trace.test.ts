import { describe, expect, test } from "vitest";
import { navigationTo, overlap, type Phase, phasesAfter, type TraceEvent } from "./events.ts";
import { ownTimes } from "./functions.ts";
import { mainThreadTimes } from "./mainThread.ts";
import { traceReport } from "./report.ts";

const ADDRESS = "http://127.0.0.1/map/";
const MAIN = { pid: 1, tid: 1 } as const;
const WORKER = { pid: 1, tid: 2 } as const;

/** A task or an event within one, in milliseconds. */
function work(name: string, start: number, ms: number, thread: { pid: number; tid: number } = MAIN): TraceEvent {
  return { ...thread, name, ph: "X", ts: start * 1000, dur: ms * 1000 };
}

function instant(name: string, at: number, data: NonNullable<TraceEvent["args"]>["data"] = {}): TraceEvent {
  return { ...MAIN, name, ph: "I", ts: at * 1000, args: { data } };
}

const NAVIGATION = instant("navigationStart", 0, { documentLoaderURL: ADDRESS });

const EVENTS: readonly TraceEvent[] = [
  NAVIGATION,
  { ...WORKER, name: "thread_name", ph: "M", ts: 0, args: { name: "DedicatedWorker thread" } },
  instant("ResourceSendRequest", 5, { requestId: "program" }),
  instant("ResourceFinish", 30, { requestId: "program" }),
  work("RunTask", 10, 10),
  work("ParseHTML", 12, 6),
  work("Layout", 14, 2),
  instant("firstContentfulPaint", 20),
  work("RunTask", 40, 60),
  work("v8.evaluateModule", 40, 50),
  work("V8.CompileCode", 50, 10),
  work("RunTask", 95, 25, WORKER),
  work("RunTask", 0, 500, { pid: 7, tid: 1 }),
  instant("bench:live", 120),
];

const PHASES: readonly Phase[] = [
  { name: "first paint", start: 0, end: 20_000 },
  { name: "live", start: 20_000, end: 120_000 },
];

describe(phasesAfter, () => {
  test("ends a phase at each milestone that was reached, from the navigation on", () => {
    expect(phasesAfter(NAVIGATION, EVENTS)).toEqual(PHASES);
  });

  test("orders milestones by when they were reached", () => {
    const names = phasesAfter(NAVIGATION, [instant("bench:tile", 9), instant("bench:hydrated", 12)]);
    expect(names.map(({ name }) => name)).toEqual(["first tile", "hydrated"]);
  });
});

describe(navigationTo, () => {
  test("takes the last navigation to the address, and throws without one", () => {
    const again = instant("navigationStart", 3, { documentLoaderURL: ADDRESS });
    expect(navigationTo(ADDRESS, [NAVIGATION, again, instant("navigationStart", 4)])).toBe(again);
    expect(() => navigationTo("http://127.0.0.1/other/", EVENTS)).toThrow(/no navigation/);
  });
});

describe(overlap, () => {
  test("is zero for spans that only touch", () => {
    expect(overlap({ start: 0, end: 5 }, { start: 5, end: 9 })).toBe(0);
    expect(overlap({ start: 0, end: 7 }, { start: 5, end: 9 })).toBe(2);
  });
});

describe(mainThreadTimes, () => {
  const [first, later] = mainThreadTimes(MAIN, EVENTS, PHASES);

  test("counts each moment for the innermost work", () => {
    expect(first).toMatchObject({ "parse HTML": 4, layout: 2, other: 4 });
    expect(later).toMatchObject({ evaluate: 40, compile: 10, other: 10 });
  });

  test("waits for a request while it is under way, for a worker while it runs, and else is idle", () => {
    expect(first).toMatchObject({ "wait for network": 5, idle: 5 });
    expect(later).toMatchObject({ "wait for network": 10, "wait for worker": 20, idle: 10 });
  });

  test("adds up to the length of the phase", () => {
    for (const [index, times] of [first, later].entries()) {
      const phase = PHASES[index] ?? { start: 0, end: 0 };
      const total = Object.values(times ?? {}).reduce((sum, time) => sum + time, 0);
      expect(total).toBeCloseTo((phase.end - phase.start) / 1000, 6);
    }
  });
});

describe(ownTimes, () => {
  const chunk = (samples: number[], timeDeltas: number[], nodes: [number, string][] = []): TraceEvent => ({
    ...MAIN,
    tid: 9,
    name: "ProfileChunk",
    ph: "P",
    id: "0x1",
    ts: 0,
    args: {
      data: {
        timeDeltas,
        cpuProfile: { samples, nodes: nodes.map(([id, functionName]) => ({ id, callFrame: { functionName } })) },
      },
    },
  });
  const events: readonly TraceEvent[] = [
    { ...MAIN, name: "Profile", ph: "P", id: "0x1", ts: 10_000, args: { data: { startTime: 10_000 } } },
    { ...chunk([3], [90_000]), id: "0x2" },
    chunk(
      [1, 2],
      [0, 4000],
      [
        [1, "draw"],
        [2, "(idle)"],
      ],
    ),
    chunk([1, 1, 2], [6000, 3000, 2000]),
  ];
  const originOf = ({ functionName }: { functionName: string }) => (functionName === "(idle)" ? null : functionName);

  test("gives each sample the time until the next, in the phase in which it passed", () => {
    expect(ownTimes(MAIN, events, PHASES, originOf)).toEqual([{ origin: "draw", phases: [4, 5] }]);
  });

  test("is empty for a thread without a profile", () => {
    expect(ownTimes(WORKER, events, PHASES, originOf)).toEqual([]);
  });
});

describe(traceReport, () => {
  test("has a column for each phase, and a row for each work and module", () => {
    const text = traceReport({
      profile: "plain",
      phases: PHASES,
      times: mainThreadTimes(MAIN, EVENTS, PHASES),
      own: [{ origin: "src/app/mount.tsx", phases: [0, 12] }],
    });
    const cells = text.split("\n").map((line) => line.split(/ {2,}/));
    expect(text).toContain("plain: first paint 20, live 120 ms after navigation");
    expect(cells).toContainEqual(["main thread, ms", "to first paint", "to live", "in all"]);
    expect(cells).toContainEqual(["evaluate", "·", "40", "40"]);
    expect(cells).toContainEqual(["in all", "20", "100", "120"]);
    expect(cells).toContainEqual(["src/app/mount.tsx", "·", "12", "12"]);
  });
});
