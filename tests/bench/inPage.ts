/** What the page measured of its own loading, in milliseconds from the start of navigation. */
export interface Loading {
  /** The first frame that shows anything, even a background. */
  readonly firstPaint: number | null;
  /** The first frame with text or an image; a canvas does not count. */
  readonly firstContent: number | null;
  /** The first frame with the complete picture of the trip. */
  readonly picture: number | null;
  readonly largestPaint: number | null;
  readonly mapDrawn: number | null;
  /** Tasks of more than 50 ms, as spans from start to end. */
  readonly longTasks: readonly (readonly [number, number])[];
  readonly layoutShift: number;
}

/** One scrub across the time axis. */
export interface Scrub {
  /** Per step, the time until the frame after the one that shows it. */
  readonly steps: readonly number[];
  readonly droppedFrames: number;
}

export interface Watch {
  readonly loading: () => Loading;
  /** Drags the slider through this many steps, one a frame; fewer if time runs out. */
  readonly scrub: (steps: number) => Promise<Scrub>;
  /** Drags the slider through this many steps, one a task, without waiting for frames. */
  readonly hurry: (steps: number) => Promise<void>;
  /** Milliseconds to open an event's place panel from the list; null on pages without one. */
  readonly openPlacePanel: () => Promise<number | null>;
  /** Number of events of the list in the document. */
  readonly rows: () => number | null;
  /** The slowest real interaction so far, from input to next paint. */
  readonly slowestInteraction: () => number | null;
  readonly forgetInteractions: () => void;
  /** The first real key press, from input to next paint. */
  readonly firstInteraction: () => number | null;
  /** How long it took from the first key press until its slider had moved. */
  readonly firstAnswer: () => number | null;
}

declare global {
  interface Window {
    benchWatch: Watch;
    /** Presses a key, as soon as the picture is on screen and its control has the focus. */
    benchPressKey?: (key: string) => void;
  }
}

/**
 * Runs in the page before its own scripts. `pictureSelector` names an element after the picture:
 * once it is parsed, so is the picture; null if the live map is the first picture. `control` names what takes the key
 * press that follows at once.
 */
export function watchPage({ pictureSelector, control }: { pictureSelector: string | null; control: string }): void {
  let picture: number | null = null;
  let mapDrawn: number | null = null;
  let largestPaint: number | null = null;
  const longTasks: [number, number][] = [];
  let firstInteraction: number | null = null;
  let firstAnswer: number | null = null;
  let layoutShift = 0;
  const interactions: number[] = [];

  const observe = (type: string, see: (entry: PerformanceEntry) => void, options: object = {}) =>
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) see(entry);
    }).observe({ type, buffered: true, ...options } as PerformanceObserverInit);
  observe("largest-contentful-paint", (entry) => {
    largestPaint = entry.startTime;
  });
  observe("longtask", ({ startTime, duration }) => {
    longTasks.push([startTime, startTime + duration]);
  });
  observe("first-input", ({ duration }) => {
    firstInteraction = duration;
  });
  observe("layout-shift", (entry) => {
    layoutShift += (entry as PerformanceEntry & { value: number }).value;
  });
  observe(
    "event",
    (entry) => {
      if ((entry as PerformanceEntry & { interactionId: number }).interactionId > 0) interactions.push(entry.duration);
    },
    { durationThreshold: 16 },
  );

  const afterFrame = (callback: () => void) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = callback;
    port2.postMessage(null);
  };
  const onPicture = () => {
    if (picture !== null) return;
    picture = performance.now();
    pressKey(10);
  };
  /** Presses the key once the browser has reported the paint, as it reports no largest paint after an input. */
  const pressKey = (framesLeft: number) => {
    if (framesLeft > 0 && performance.getEntriesByName("first-contentful-paint").length === 0) {
      requestAnimationFrame(() => pressKey(framesLeft - 1));
      return;
    }
    const element = document.querySelector<HTMLElement>(control);
    element?.focus();
    if (element instanceof HTMLInputElement) {
      window.benchPressKey?.(Number(element.value) < Number(element.max) ? "ArrowRight" : "ArrowLeft");
    } else if (element !== null) window.benchPressKey?.("Enter");
  };
  addEventListener(
    "keydown",
    ({ target, timeStamp }) => {
      if (!(target instanceof HTMLInputElement) || firstAnswer !== null) return;
      const { value } = target;
      const wait = () => {
        if (target.value === value && performance.now() - timeStamp < 60_000) requestAnimationFrame(wait);
        else firstAnswer = performance.now() - timeStamp;
      };
      requestAnimationFrame(wait);
    },
    { capture: true, once: true },
  );
  const look = () => {
    if (mapDrawn === null && document.documentElement?.dataset.map === "live") {
      afterFrame(() => {
        mapDrawn ??= performance.now();
        if (pictureSelector === null) onPicture();
      });
    }
    if (picture === null && pictureSelector !== null && document.querySelector(pictureSelector) !== null) {
      afterFrame(onPicture);
    }
    if ((mapDrawn === null || picture === null) && performance.now() < 30_000) requestAnimationFrame(look);
  };
  requestAnimationFrame(look);

  const frame = () => new Promise<number>((resolve) => requestAnimationFrame(resolve));
  const task = () => new Promise<void>((resolve) => afterFrame(resolve));

  const slider = (): ((step: number) => void) => {
    const input = document.querySelector<HTMLInputElement>("input[type=range]");
    const setValue = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value")?.set;
    if (input === null || setValue === undefined) throw new Error("The page has no range input.");
    const [min, max] = [Number(input.min), Number(input.max)];
    return (step) => {
      const share = (step % 240) / 120;
      setValue.call(input, String(Math.round(min + (max - min) * (share <= 1 ? share : 2 - share))));
      input.dispatchEvent(new Event("input", { bubbles: true }));
    };
  };

  const scrub = async (count: number): Promise<Scrub> => {
    const moveTo = slider();
    const frames: number[] = [];
    const begun: number[] = [];
    await frame();
    const end = performance.now() + 8500;
    for (let step = 0; step < count && performance.now() < end; step += 1) {
      await task();
      begun.push(performance.now());
      moveTo(step);
      frames.push(await frame());
    }
    frames.push(await frame());
    let droppedFrames = 0;
    const steps = begun.map((start, step) => {
      const drawn = frames[step] ?? 0;
      const after = frames[step + 1] ?? 0;
      droppedFrames += Math.max(0, Math.round((after - drawn) / (1000 / 60)) - 1);
      return after - start;
    });
    return { steps, droppedFrames };
  };

  const hurry = async (count: number): Promise<void> => {
    const moveTo = slider();
    for (let step = 0; step < count; step += 1) {
      await new Promise((resolve) => setTimeout(resolve));
      moveTo(step);
    }
  };

  const openPlacePanel = async (): Promise<number | null> => {
    const titles = document.querySelectorAll<HTMLElement>(".event-list .event-title");
    const title = titles[titles.length >> 1];
    if (title === undefined) return null;
    await frame();
    await task();
    const start = performance.now();
    title.click();
    while (document.querySelector("[role=dialog]") === null) await frame();
    await frame();
    return performance.now() - start;
  };

  window.benchWatch = {
    loading: () => ({
      firstPaint: performance.getEntriesByName("first-paint")[0]?.startTime ?? null,
      firstContent: performance.getEntriesByName("first-contentful-paint")[0]?.startTime ?? null,
      picture,
      largestPaint,
      mapDrawn,
      longTasks,
      layoutShift,
    }),
    scrub,
    hurry,
    openPlacePanel,
    rows: () => {
      const list = document.querySelector(".event-list");
      return list === null ? null : list.querySelectorAll("li.event").length;
    },
    forgetInteractions: () => {
      interactions.length = 0;
    },
    firstInteraction: () => firstInteraction,
    firstAnswer: () => firstAnswer,
    slowestInteraction: () => (interactions.length === 0 ? null : Math.max(...interactions)),
  };
}
