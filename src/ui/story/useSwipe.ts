import { type PointerEvent, useRef } from "react";
import { prefersReducedMotion } from "../../platform/browser.ts";

/** The least horizontal movement of a swipe, in pixels; it must also be at least twice the vertical one. */
const SWIPE_PX = 40;

/** The animation of the swiped element's first child. */
const COMES_IN = { duration: 180, easing: "ease-out" } as const;

/**
 * Handlers for an element with `touch-action: pan-y`: a swipe to the left gives 1, one to the right -1.
 *
 * @param onSwipe says whether there was anything to turn to
 */
export function useSwipe(onSwipe: (step: 1 | -1) => boolean) {
  const start = useRef<PointerEvent | null>(null);
  const onPointerDown = (event: PointerEvent) => {
    start.current = event.isPrimary && event.pointerType !== "mouse" ? event : null;
  };
  const onPointerUp = (event: PointerEvent) => {
    const { current } = start;
    if (current?.pointerId !== event.pointerId) return;
    const across = event.clientX - current.clientX;
    if (Math.abs(across) < SWIPE_PX || Math.abs(across) < 2 * Math.abs(event.clientY - current.clientY)) return;
    const step = across < 0 ? 1 : -1;
    if (!onSwipe(step) || prefersReducedMotion()) return;
    const from = { transform: `translateX(${step * 3}rem)`, opacity: 0 };
    event.currentTarget.firstElementChild?.animate?.([from, {}], COMES_IN);
  };
  return { onPointerDown, onPointerUp };
}
