import type { PathInterval } from "./scene.ts";

const SOFT_KM = 60;

/** How long each soft end of a stretch is, in kilometres. */
export function softKm({ fromKm, toKm }: PathInterval): number {
  return Math.min(SOFT_KM, (toKm - fromKm) / 3);
}
