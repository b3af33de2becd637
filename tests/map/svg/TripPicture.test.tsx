// @vitest-environment jsdom
import { join } from "node:path";
import { flushSync } from "react-dom";
import { createRoot } from "react-dom/client";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { ROOT } from "../../../src/build/record/readRecord.ts";
import { TripPicture } from "../../../src/map/svg/TripPicture.tsx";
import type { PlaceMark } from "../../../src/scene/placeMarks.ts";
import { type Scene, sceneAt, staticScene } from "../../../src/scene/scene.ts";
import { asKnown, EVERYTHING } from "../../../src/trip/knowledge/knownTrip.ts";
import { momentAt } from "../../../src/trip/knowledge/moment.ts";
import { timeRange } from "../../../src/trip/knowledge/timeRange.ts";
import type { Place } from "../../../src/trip/model/trip.ts";
import { en } from "../../../src/trip/text/locales/en.ts";
import { syntheticTrip } from "../../bench/synthetic.ts";

const known = asKnown(syntheticTrip(join(ROOT, "data"), { claims: 10_000, places: 1000 }), EVERYTHING);
const ground = staticScene(known);
const { start, end } = timeRange(known);
const middle = (start + end) / 2;
const STEP = (end - start) / 1000;
const NO_LABELS = [] as const;

/** Marks that one changed mark may cause to be read, itself included. */
const MAX_READ_PER_CHANGE = 50;

/** The scenes of a scrub through the large record, and the places of which a property was read since `forget`. */
function watchedScenes() {
  const touched = new Set<string>();
  const watched = new Map<Place, Place>();
  const marks = new WeakMap<PlaceMark, PlaceMark>();
  const watch = (place: Place): Place => {
    const proxy =
      watched.get(place) ??
      new Proxy(place, {
        get(target, key) {
          touched.add(target.id);
          return Reflect.get(target, key);
        },
      });
    watched.set(place, proxy);
    return proxy;
  };
  const watchMark = (mark: PlaceMark): PlaceMark => {
    const copy = marks.get(mark) ?? { ...mark, place: watch(mark.place) };
    marks.set(mark, copy);
    return copy;
  };
  const places = known.places.map(watch);
  const at = (t: number): Scene => {
    const scene = sceneAt(ground, momentAt(known, t), null);
    return { ...scene, places, marks: scene.marks.map(watchMark) };
  };
  return { at, touched, forget: () => touched.clear() };
}

describe(TripPicture, () => {
  const rangeLabel = (km: number) => `${km} km`;
  let root: ReturnType<typeof createRoot>;
  const draw = (scene: Scene, scale: number) =>
    flushSync(() =>
      root.render(
        <TripPicture
          scene={scene}
          language="en"
          labels={NO_LABELS}
          messages={en}
          tag={{ tone: "train", lines: ["Train"] }}
          rangeLabel={rangeLabel}
          view={{ scale, x: 0, y: 0 }}
        />,
      ),
    );

  beforeEach(() => {
    document.body.innerHTML = "<div></div>";
    root = createRoot(document.body.firstElementChild as Element);
  });
  afterEach(() => root.unmount());

  test.each([
    1, 20,
  ])("reads, at a step, only marks that changed and a bounded number beside each, at scale %i", (scale) => {
    const { at, touched, forget } = watchedScenes();
    const scenes = Array.from({ length: 12 }, (_, step) => at(middle + step * STEP));
    draw(scenes[0] as Scene, scale);
    expect(touched.size).toBe(known.places.length);
    for (const [step, { marks }] of scenes.entries()) {
      if (step === 0) continue;
      forget();
      draw(scenes[step] as Scene, scale);
      const before = scenes[step - 1]?.marks ?? [];
      const changed = marks.filter((mark, index) => mark !== before[index]);
      expect(touched.size).toBeLessThanOrEqual(changed.length * MAX_READ_PER_CHANGE);
      expect(touched.size).toBeLessThan(known.places.length / 4);
    }
  });

  test("draws names over the pointer from the tag to its mark, and the stretch with its ends below the marks of places", () => {
    const drawn = Array.from({ length: 24 }, (_, step) => start + ((end - start) * step) / 23).filter((t) => {
      draw(sceneAt(ground, momentAt(known, t), null), 1);
      const [leader, names] = [".picture-tag-leader", ".picture-labels"].map((part) => document.querySelector(part));
      if (!leader || !names) return false;
      for (const stretch of document.querySelectorAll("[class^='picture-stretch']"))
        for (const mark of document.querySelectorAll(".picture-mark"))
          expect(stretch.compareDocumentPosition(mark)).toBe(Node.DOCUMENT_POSITION_FOLLOWING);
      expect(leader.compareDocumentPosition(names)).toBe(Node.DOCUMENT_POSITION_FOLLOWING);
      return true;
    });
    expect(drawn.length).toBeGreaterThan(0);
  });

  test("changes, at a step, no elements but changed marks, the travelled part and the estimate", () => {
    const [before, after] = [middle, middle + STEP].map((t) => sceneAt(ground, momentAt(known, t), null)) as [
      Scene,
      Scene,
    ];
    draw(before, 20);
    const observer = new MutationObserver(() => {});
    observer.observe(document.body, { subtree: true, childList: true, attributes: true });
    draw(after, 20);
    const changed = observer.takeRecords().map(({ target }) => target as Element);
    const isNew = after.marks.filter((mark, index) => mark !== before.marks[index]).map(({ place }) => place.id);
    const marked = changed.flatMap((element) => element.closest("[data-place]")?.getAttribute("data-place") ?? []);
    expect(isNew).toEqual(expect.arrayContaining(marked));
    const others = changed.filter((element) => element.closest("[data-place]") === null);
    expect(others.map((element) => element.getAttribute("class")?.split("-")[1])).toEqual(
      others.map(() => expect.stringMatching(/passed|stretch|train|tag/)),
    );
  });
});
