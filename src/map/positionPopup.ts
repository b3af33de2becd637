const GAP = 20;
const EDGE = 8;

/**
 * Puts the popup's slot beside a point of the frame, on the side with more room, inside the frame.
 * The numbers go to custom properties, which the style sheet heeds where there is room and leaves where it is a sheet.
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
