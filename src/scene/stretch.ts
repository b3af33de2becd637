import type { Stretch } from "./scene.ts";

const SOFT_KM = 60;

/** How long each soft end of a stretch is, in kilometres. */
export function softKm({ fromKm, toKm }: Stretch): number {
  return Math.min(SOFT_KM, (toKm - fromKm) / 3);
}
