import type { Box } from "./labels/collision.ts";
import { type Camera, positionAtPoint } from "./projection.ts";

/** A bar of a round length at the latitude of the map's middle. */
export interface ScaleBar {
  readonly km: number;
  /** In units of the view box. */
  readonly length: number;
}

/** The bar is at most this long, in CSS pixels. */
const LONGEST = 110;

const EARTH_KM = 40_075;
const WORLD_SIZE = 512;

/** The scale bar for what is in view, given in units of the view box times the map's scale. */
export function scaleBar(
  visible: Box,
  { camera, scale, unitsPerPx }: { readonly camera: Camera; readonly scale: number; readonly unitsPerPx: number },
): ScaleBar {
  const middle = [(visible.left + visible.right) / 2 / scale, (visible.top + visible.bottom) / 2 / scale] as const;
  const [, latitude] = positionAtPoint(camera, middle);
  const kmPerUnit = (EARTH_KM * Math.cos((latitude * Math.PI) / 180)) / (WORLD_SIZE * camera.scale * scale);
  const km = roundDown(LONGEST * unitsPerPx * kmPerUnit);
  return { km, length: km / kmPerUnit };
}

/** The largest of 1, 2 or 5 times a power of ten that is not above a number. */
function roundDown(value: number): number {
  const power = 10 ** Math.floor(Math.log10(value));
  const lead = value / power;
  return power * (lead >= 5 ? 5 : lead >= 2 ? 2 : 1);
}
