import { tryOr } from "../../platform/browser.ts";
import type { Stop } from "../../platform/createStore.ts";

/** Bounds of the map's height in CSS pixels where nothing squeezes it, and its share of the width. */
const MAP_HEIGHT = { least: 260, most: 520, share: 0.8 } as const;

/** The width in CSS pixels from which the parts stand beside the map, as in stage-narrow.css. */
const BESIDE_FROM_PX = 736;

/** Room for the reports, which stand beside the map only, in CSS pixels. */
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
 * The height of the parts, with the map at its best above them or the reports among them. It does not depend on the
 * frame's own height: while they are measured, the parts are stacked at the heights of a high frame.
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
