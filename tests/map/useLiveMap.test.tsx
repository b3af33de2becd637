// @vitest-environment jsdom
import { act, useRef } from "react";
import { createRoot } from "react-dom/client";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import type { LiveMap } from "../../src/map/gl/LiveMap.ts";
import type { LiveModule } from "../../src/map/gl/liveMapModule.ts";
import { type LiveMapState, type UseLiveMapOptions, useLiveMap } from "../../src/map/useLiveMap.ts";
import { VIEW_BOX, WHOLE_TRIP } from "../../src/scene/projection.ts";
import { en } from "../../src/trip/text/locales/en.ts";
import { TRIP } from "../support/record.ts";

const STYLES = {
  light: { version: 8, sources: {}, layers: [], name: "light" },
  dark: { version: 8, sources: {}, layers: [], name: "dark" },
} as const;
const [PLACE] = TRIP.places.values();
const NO_POSITIONS = [] as const;

type StartOptions = Parameters<LiveModule["startLive"]>[0];

/** A live map that records what is asked of it. */
function fakeLiveMap() {
  const started: StartOptions[] = [];
  const map = { view: WHOLE_TRIP, onView: () => () => {}, setStyle: vi.fn(), follow: vi.fn(), destroy: vi.fn() };
  const loadLive = async (): Promise<LiveModule> => ({
    startLive: (options) => {
      started.push(options);
      return map as unknown as LiveMap;
    },
    liveStyle: (theme) => STYLES[theme] as unknown as ReturnType<LiveModule["liveStyle"]>,
    closerLabels: [{ id: "near", kind: "town", rank: 4, name: { en: "Near" }, at: [0, 0], minzoom: 8 }],
  });
  return { map, started, loadLive };
}

describe(useLiveMap, () => {
  let root: ReturnType<typeof createRoot>;
  let state: LiveMapState | undefined;

  function Probe({ options }: { readonly options: UseLiveMapOptions }) {
    const frame = useRef<HTMLDivElement>(null);
    const canvas = useRef<HTMLDivElement>(null);
    state = useLiveMap(frame, canvas, options);
    return (
      <div ref={frame}>
        <div ref={canvas} />
      </div>
    );
  }

  const show = (options: UseLiveMapOptions) => act(async () => root.render(<Probe options={options} />));

  function optionsWith(changes: Partial<UseLiveMapOptions>): UseLiveMapOptions {
    return {
      trip: TRIP,
      theme: "light",
      messages: en,
      isCooperative: false,
      isStatic: false,
      isWhole: false,
      mode: "static",
      onMode: () => {},
      loadLive: () => Promise.reject(new Error("No live map is expected.")),
      labels: [],
      onPick: () => {},
      size: VIEW_BOX,
      followed: NO_POSITIONS,
      placeIn: () => null,
      ...changes,
    };
  }

  beforeEach(() => {
    vi.stubGlobal("IS_REACT_ACT_ENVIRONMENT", true);
    document.body.innerHTML = "<div></div>";
    root = createRoot(document.body.firstElementChild as Element);
  });
  afterEach(async () => {
    await act(async () => root.unmount());
    vi.unstubAllGlobals();
  });

  test("starts one map in the theme's style, and changes it only with the theme", async () => {
    const { map, started, loadLive } = fakeLiveMap();
    await show(optionsWith({ loadLive }));
    expect(started.map(({ style }) => style)).toEqual([STYLES.light]);
    expect(map.setStyle.mock.calls).toEqual([[STYLES.light]]);
    await show(optionsWith({ loadLive, theme: "dark" }));
    expect(map.setStyle.mock.lastCall).toEqual([STYLES.dark]);
    expect(started).toHaveLength(1);
    expect(state?.labels.map(({ id }) => id)).toEqual(["near"]);
  });

  test("loads no code out of view", async () => {
    vi.stubGlobal(
      "IntersectionObserver",
      class {
        observe() {}
        disconnect() {}
      },
    );
    const { started, loadLive } = fakeLiveMap();
    const load = vi.fn(loadLive);
    await show(optionsWith({ loadLive: load }));
    expect(load).not.toHaveBeenCalled();
    expect(started).toEqual([]);
  });

  test("reports the mode of the latest render, and shows the map only in mode live", async () => {
    const { map, started, loadLive } = fakeLiveMap();
    const onMode = vi.fn();
    await show(optionsWith({ loadLive }));
    await show(optionsWith({ loadLive, onMode }));
    await act(async () => started[0]?.onStatus("live"));
    expect(onMode.mock.calls).toEqual([["live"]]);
    expect(state?.isDrawn).toBe(true);
    expect(state?.shownLive).toBeNull();
    await show(optionsWith({ loadLive, onMode, mode: "live" }));
    expect(state?.shownLive).toBe(map);
    await act(async () => started[0]?.onStatus("loading"));
    expect(onMode).toHaveBeenCalledTimes(1);
    expect(state?.isDrawn).toBe(false);
  });

  test("picks places with the callbacks of the latest render", async () => {
    const { started, loadLive } = fakeLiveMap();
    const onPick = vi.fn();
    await show(optionsWith({ loadLive }));
    expect(started[0]?.isTarget([10, 20])).toBe(false);
    const placeIn = vi.fn(() => PLACE ?? null);
    await show(optionsWith({ loadLive, onPick, placeIn }));
    expect(started[0]?.isTarget([10, 20])).toBe(true);
    started[0]?.onClick([10, 20]);
    expect(onPick.mock.calls).toEqual([[PLACE?.id]]);
    expect(placeIn).toHaveBeenLastCalledWith([10, 20], WHOLE_TRIP, state?.labels);
  });

  test("fails if the code of the live map does not load, and stops the map when it is turned off", async () => {
    const onMode = vi.fn();
    vi.spyOn(console, "error").mockImplementation(() => {});
    await show(optionsWith({ onMode }));
    expect(onMode.mock.calls).toEqual([["failed"]]);
    vi.restoreAllMocks();

    const { map, loadLive } = fakeLiveMap();
    await show(optionsWith({ loadLive, isStatic: true }));
    await show(optionsWith({ loadLive }));
    expect(state?.live).toBe(map);
    await show(optionsWith({ loadLive, isStatic: true }));
    expect(map.destroy).toHaveBeenCalledTimes(1);
    expect(state?.live).toBeNull();
  });

  test("loads nothing while it is static", async () => {
    const loadLive = vi.fn(fakeLiveMap().loadLive);
    await show(optionsWith({ loadLive, isStatic: true }));
    expect(loadLive).not.toHaveBeenCalled();
  });
});
