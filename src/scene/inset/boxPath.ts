import type { Box } from "../labels/collision.ts";

/** Path data of a box. */
export function boxPath({ left, top, right, bottom }: Box): string {
  return `M${left} ${top}H${right}V${bottom}H${left}Z`;
}
