import { tryOr } from "../../platform/browser.ts";
import type { Stop } from "../../platform/createStore.ts";

/** The map's natural height: its bounds in CSS pixels, and its share of the width. */
const MAP_HEIGHT = { least: 260, most: 520, share: 0.8 } as const;

/**
 * The width in CSS pixels from which a frame of natural height has card and reports beside the map, as in
 * stage-narrow.css.
 */
const BESIDE_FROM_PX = 736;

/** Height of the reports, which are shown only beside the map, in CSS pixels. */
const REPORTS_PX = 160;

/** Calls back with an embed's natural height in CSS pixels, now and whenever it changes. */
export function watchNaturalHeight(root: HTMLElement, onHeight: (height: number) => void): Stop {
  let height = 0;
  const measure = () => {
    const natural = naturalHeight(root);
    if (natural === height) return;
    height = natural;
    onHeight(natural);
  };
  const observer = tryOr(() => new ResizeObserver(measure), null);
  observer?.observe(root);
  for (const part of root.querySelectorAll("[data-natural]")) observer?.observe(part);
  measure();
  return () => observer?.disconnect();
}

/**
 * The height of all parts, with the map at its natural height or the reports beside it. The parts are stacked while
 * they are measured, so that the frame's own height plays no part.
 */
function naturalHeight(root: HTMLElement): number {
  const parts = [...root.querySelectorAll<HTMLElement>("[data-natural]")];
  const map = Math.max(MAP_HEIGHT.least, Math.min(MAP_HEIGHT.most, root.clientWidth * MAP_HEIGHT.share));
  const flexible = root.clientWidth < BESIDE_FROM_PX ? map : REPORTS_PX;
  root.dataset.stacked = "";
  const natural = Math.ceil(parts.reduce((sum, part) => sum + part.getBoundingClientRect().height, flexible));
  delete root.dataset.stacked;
  return natural;
}
