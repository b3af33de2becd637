import { isOn, overlap, type Phase, type Span, type Thread, type TraceEvent } from "./events.ts";

/** What a main thread does, or waits for. */
export const WORK = [
  "parse HTML",
  "compile",
  "evaluate",
  "run script",
  "style",
  "layout",
  "paint",
  "GC",
  "other",
  "wait for worker",
  "wait for network",
  "idle",
] as const;
export type Work = (typeof WORK)[number];

/** Milliseconds of each work. */
export type Times = Record<Work, number>;

/** The work that an event of the trace stands for; events that are not listed are left out. */
const WORK_OF: Readonly<Record<string, Work>> = {
  ParseHTML: "parse HTML",
  ParseAuthorStyleSheet: "style",
  UpdateLayoutTree: "style",
  Layout: "layout",
  PrePaint: "paint",
  Paint: "paint",
  Layerize: "paint",
  UpdateLayer: "paint",
  Commit: "paint",
  "v8.compile": "compile",
  "v8.compileModule": "compile",
  "v8.produceCache": "compile",
  "V8.CompileCode": "compile",
  "V8.CompileScript": "compile",
  EvaluateScript: "evaluate",
  "v8.evaluateModule": "evaluate",
  FunctionCall: "run script",
  EventDispatch: "run script",
  FireAnimationFrame: "run script",
  TimerFire: "run script",
  RunMicrotasks: "run script",
  HandlePostMessage: "run script",
  MinorGC: "GC",
  MajorGC: "GC",
  "BlinkGC.AtomicPhase": "GC",
};

interface Task extends Span {
  readonly work: Work | null;
}

/**
 * The main thread's time in each phase. Each moment counts once, for the innermost event that names a work; a moment
 * without a task is idle, and counts as waiting where a worker runs or, failing that, a request is under way.
 */
export function mainThreadTimes(main: Thread, events: readonly TraceEvent[], phases: readonly Phase[]): Times[] {
  const busy = workOf(events.filter((event) => isOn(main, event)));
  const workers = merged(workerTasks(main.pid, events));
  const requests = merged(requestsOf(main.pid, events));
  return phases.map((phase) => {
    const times = Object.fromEntries(WORK.map((work) => [work, 0])) as Times;
    for (const task of busy) times[task.work ?? "other"] += overlap(task, phase) / 1000;
    for (const gap of gapsIn(phase, busy)) {
      const forWorker = common(gap, workers);
      const idle = gapsIn(gap, workers);
      const forNetwork = idle.reduce((sum, span) => sum + common(span, requests), 0);
      times["wait for worker"] += forWorker / 1000;
      times["wait for network"] += forNetwork / 1000;
      times.idle += (gap.end - gap.start - forWorker - forNetwork) / 1000;
    }
    return times;
  });
}

/** The thread's tasks cut into pieces of one work each, in order of time. */
function workOf(events: readonly TraceEvent[]): Task[] {
  const spans = events
    .flatMap(({ ph, name, ts, dur = 0 }) => (ph === "X" ? [{ start: ts, end: ts + dur, name }] : []))
    .filter(({ name }) => name === "RunTask" || name in WORK_OF)
    .sort((a, b) => a.start - b.start || b.end - a.end);
  const pieces: Task[] = [];
  const open: Task[] = [];
  let at = 0;
  const pass = (time: number) => {
    const inner = open.at(-1);
    if (inner !== undefined && time > at) pieces.push({ start: at, end: time, work: inner.work });
    at = Math.max(at, time);
  };
  const closeUntil = (time: number) => {
    for (let inner = open.at(-1); inner !== undefined && inner.end <= time; inner = open.at(-1)) {
      pass(inner.end);
      open.pop();
    }
  };
  for (const { start, end, name } of spans) {
    closeUntil(start);
    pass(start);
    open.push({ start, end, work: WORK_OF[name] ?? null });
  }
  closeUntil(Number.POSITIVE_INFINITY);
  return pieces;
}

function workerTasks(pid: number, events: readonly TraceEvent[]): Span[] {
  const workers = events.filter(
    (event) => event.name === "thread_name" && event.pid === pid && event.args?.name === "DedicatedWorker thread",
  );
  const threads = new Set(workers.map(({ tid }) => tid));
  return events.flatMap(({ name, pid: at, tid, ts, dur = 0 }) =>
    name === "RunTask" && at === pid && threads.has(tid) ? [{ start: ts, end: ts + dur }] : [],
  );
}

function requestsOf(pid: number, events: readonly TraceEvent[]): Span[] {
  const ends = new Map<string, number>();
  for (const { name, pid: at, ts, args } of events) {
    if (name === "ResourceFinish" && at === pid) ends.set(args?.data?.requestId ?? "", ts);
  }
  return events.flatMap(({ name, pid: at, ts, args }) => {
    const end = ends.get(args?.data?.requestId ?? "");
    return name === "ResourceSendRequest" && at === pid && end !== undefined ? [{ start: ts, end }] : [];
  });
}

/** Spans in order of time that cover the same, none of which touch. */
function merged(spans: readonly Span[]): Span[] {
  const result: { start: number; end: number }[] = [];
  for (const { start, end } of [...spans].sort((a, b) => a.start - b.start)) {
    const last = result.at(-1);
    if (last !== undefined && start <= last.end) last.end = Math.max(last.end, end);
    else result.push({ start, end });
  }
  return result;
}

/** What of a span none of the others cover. The others are in order of time and do not overlap. */
function gapsIn(span: Span, others: readonly Span[]): Span[] {
  const gaps: Span[] = [];
  let at = span.start;
  for (const { start, end } of others) {
    if (end <= at) continue;
    if (start >= span.end) break;
    if (start > at) gaps.push({ start: at, end: start });
    at = end;
  }
  if (at < span.end) gaps.push({ start: at, end: span.end });
  return gaps;
}

function common(span: Span, others: readonly Span[]): number {
  return others.reduce((sum, other) => sum + overlap(span, other), 0);
}
