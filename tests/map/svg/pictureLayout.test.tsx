import { readFileSync } from "node:fs";
import { join } from "node:path";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { ROOT } from "../../../src/build/record/readRecord.ts";
import { keyRows } from "../../../src/map/MapKey.tsx";
import { type PictureLayout, usePictureLayout } from "../../../src/map/svg/usePictureLayout.ts";
import { type Inset, insetIn } from "../../../src/scene/inset/insetIn.ts";
import { basemapLabels, type LabelFile } from "../../../src/scene/labels/basemapLabels.ts";
import { type Box, isInView, isOnAny, overlaps, textBox } from "../../../src/scene/labels/collision.ts";
import { controlsBoxIn, cornerBoxes } from "../../../src/scene/labels/corners.ts";
import { keyBoxIn } from "../../../src/scene/labels/keyBox.ts";
import { rangeLabelIn } from "../../../src/scene/labels/rangeLabels.ts";
import { frameCamera, frameScale, type Size, WHOLE_TRIP } from "../../../src/scene/projection.ts";
import { routePoints } from "../../../src/scene/routePoints.ts";
import { type Scene, sceneAt, staticScene } from "../../../src/scene/scene.ts";
import { asKnown, EVERYTHING } from "../../../src/trip/knowledge/knownTrip.ts";
import { momentAt } from "../../../src/trip/knowledge/moment.ts";
import { timeRange } from "../../../src/trip/knowledge/timeRange.ts";
import { LANGUAGES, type Language } from "../../../src/trip/record/vocabulary.ts";
import { trainTag } from "../../../src/trip/text/trainTag.ts";
import { messagesOf } from "../../support/messages.ts";
import { realTrip } from "../../support/realTrip.ts";

const trip = realTrip();
const known = asKnown(trip, EVERYTHING);
const ground = staticScene(known);
const { start, end } = timeRange(known);
const MOMENTS = 24;
const scenes = Array.from({ length: MOMENTS }, (_, index) =>
  sceneAt(ground, momentAt(known, start + ((end - start) * index) / (MOMENTS - 1)), null),
);
const file = JSON.parse(readFileSync(join(ROOT, "data/basemap/labels.geojson"), "utf8")) as LabelFile;
const labels = basemapLabels(file, trip.places.values());

/** Below this height, in CSS pixels, the tag may cover the name of the place where the trip starts. */
const LOW_MAP = 250;

/** The map's sizes in page and embed, from the lowest frames to a wide screen; `tests/browser/layout.spec.ts` holds the least. */
const SIZES = [
  [270, 160],
  [340, 160],
  [479, 160],
  [280, 180],
  [340, 200],
  [289, 223],
  [376, 237],
  [440, 240],
  [289, 316],
  [289, 386],
  [280, 320],
  [340, 300],
  [390, 300],
  [360, 348],
  [372, 510],
  [340, 600],
  [430, 420],
  [560, 500],
  [560, 690],
  [574, 698],
  [652, 592],
  [674, 840],
  [680, 720],
  [1100, 500],
  [1440, 720],
] as const;

function layoutOf(scene: Scene, language: Language, size: Size): PictureLayout {
  const messages = messagesOf(language);
  let layout: PictureLayout | null = null;
  function Probe() {
    layout = usePictureLayout(scene, {
      language,
      labels,
      rangeLabel: rangeLabelIn(language, messages),
      tag: trainTag(scene.moment, { trip, language, messages }),
      view: WHOLE_TRIP,
      unitsPerPx: 1 / frameScale(size.width, size.height),
      controlsBox: controlsBoxIn(size),
      keyBox: keyBoxIn(trip, size, keyRows(messages)),
      inset: insetOf(language, size),
    });
    return null;
  }
  renderToStaticMarkup(<Probe />);
  if (layout === null) throw new Error("The layout should have been computed.");
  return layout;
}

function insetOf(language: Language, size: Size): Inset | null {
  return insetIn(known, size, keyBoxIn(trip, size, keyRows(messagesOf(language))), language);
}

/** Whether a map has room to say what was launched. */
function isLarge({ width, height }: Size): boolean {
  return width >= 560 && height >= 500;
}

/** What is named on every map: the destination, the start where a map is not low, two more places where it has an inset. */
function namedOn({ height }: Size, inset: Inset | null): readonly string[] {
  return [
    "vostochny",
    ...(height < LOW_MAP ? [] : ["pyongyang"]),
    ...(inset === null ? [] : ["ussuriysk", "vladivostok"]),
  ];
}

/** All boxes with words, by name. */
function wordsOf({ labels, ranges, tag }: PictureLayout): readonly (readonly [name: string, box: Box])[] {
  return [
    ...labels.map(({ text, box }) => [text, box] as const),
    ...ranges.map((block) => [block.lines.join(" "), textBox(block)] as const),
    ...(tag === null ? [] : [["tag", tag.box] as const]),
  ];
}

describe.each(SIZES)("the words on a map of %i × %i", (width, height) => {
  const size = { width, height };
  const unitsPerPx = 1 / frameScale(width, height);
  const controlsBox = controlsBoxIn(size);
  const route = routePoints(trip, { scale: 1, unitsPerPx });

  test.each(
    LANGUAGES,
  )("overlap neither one another nor a corner, and name the train and its destination, in %s", (language) => {
    const key = keyBoxIn(trip, size, keyRows(messagesOf(language)));
    const inset = insetOf(language, size);
    const panels = [key, inset?.box ?? null].filter((box) => box !== null);
    const corners = [...cornerBoxes(trip, controlsBox, unitsPerPx), ...panels];
    if (inset !== null) expect(isOnAny(inset.box, route)).toBe(false);
    for (const scene of scenes) {
      const layout = layoutOf(scene, language, size);
      const words = wordsOf(layout);
      const met: string[] = [];
      words.forEach(([name, box], index) => {
        for (const corner of corners) if (overlaps(box, corner)) met.push(`${name} meets a corner`);
        for (const [other, otherBox] of words.slice(0, index)) {
          if (overlaps(box, otherBox)) met.push(`${name} meets ${other}`);
        }
      });
      for (const { text, box, placeId } of layout.labels) {
        if (placeId === null && isOnAny(box, route)) met.push(`${text} meets the route`);
      }
      expect(met).toEqual([]);
      expect(layout.tag).not.toBeNull();
      const view = { camera: frameCamera(trip), scale: 1, unitsPerPx, controlsBox };
      const shown = [...layout.labels, ...(inset?.labels ?? [])].map(({ placeId }) => placeId);
      for (const id of inset?.named ?? []) expect(shown, `${id} is named`).toContain(id);
      for (const end of namedOn(size, inset)) {
        const label = layout.labels.find(({ placeId }) => placeId === end);
        expect(label, `${end} is named`).toBeDefined();
        if (label !== undefined) expect(isInView(label.box, view)).toBe(true);
      }
      const launched = scene.launches.get("sunan")?.[language];
      const notes = layout.labels.flatMap(({ note, lines }) =>
        note !== undefined && lines.includes(note) ? note : [],
      );
      if (launched === undefined) expect(notes).toEqual([]);
      else if (isLarge(size)) expect(notes).toEqual([launched]);
    }
  });
});
