/** Distance from the popup to its point and to the frame's edges, in pixels. */
const GAP = 20;
const EDGE = 8;

/**
 * Places the popup beside a point of its frame, on the side with more room and inside the frame. The position is set as
 * custom properties, which the style sheet ignores where the popup is a sheet.
 */
export function positionPopup(slot: HTMLElement, frame: HTMLElement, [x, y]: readonly [number, number]): void {
  const { clientWidth, clientHeight } = frame;
  slot.style.setProperty("--popup-max", `${clientHeight - 2 * EDGE}px`);
  const { offsetWidth, offsetHeight } = slot;
  const isLeftHalf = x < clientWidth / 2;
  const left = clamp(isLeftHalf ? x + GAP : x - GAP - offsetWidth, EDGE, clientWidth - offsetWidth - EDGE);
  const top = clamp(y - offsetHeight / 3, EDGE, clientHeight - offsetHeight - EDGE);
  slot.style.setProperty("--popup-left", `${Math.round(left)}px`);
  slot.style.setProperty("--popup-top", `${Math.round(top)}px`);
}

function clamp(value: number, low: number, high: number): number {
  return Math.max(low, Math.min(high, value));
}
