import { tryOr } from "../../platform/browser.ts";
import type { Stop } from "../../platform/createStore.ts";

/** Bounds of the map's height in CSS pixels where nothing squeezes it, and its share of the width. */
const MAP_HEIGHT = { least: 260, most: 520, share: 0.8 } as const;

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
 * The height of the map at its best plus everything below it. It does not depend on the frame's own height: in a low
 * frame the parts stand beside the map, so they are stacked while they are measured.
 */
function naturalHeight(root: HTMLElement): number {
  const parts = [...root.querySelectorAll<HTMLElement>("[data-natural]")];
  const map = Math.max(MAP_HEIGHT.least, Math.min(MAP_HEIGHT.most, root.clientWidth * MAP_HEIGHT.share));
  root.dataset.stacked = "";
  const natural = Math.ceil(parts.reduce((sum, part) => sum + fullHeight(part), map));
  delete root.dataset.stacked;
  return natural;
}

/** A part's height, including the strip of events that low frames leave out. */
function fullHeight(part: HTMLElement): number {
  const strip = part.querySelector<SVGElement>(".strip");
  const isLeftOut = strip !== null && strip.getClientRects().length === 0;
  return part.getBoundingClientRect().height + (isLeftOut ? Number(strip.getAttribute("height")) : 0);
}
