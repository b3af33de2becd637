import { type PointerEvent, useCallback, useRef } from "react";
import type { ChartLayout } from "../../scene/chart/chartLayout.ts";
import { instantAtX } from "../../scene/chart/frame.ts";
import { hitEvent } from "../../scene/chart/hitEvent.ts";
import type { KnownEvent } from "../../trip/knowledge/knownTrip.ts";
import { type Instant, MINUTE } from "../../trip/time/instant.ts";

/** Movements shorter than this, in pixels, are a tap. */
const TAP = 4;

interface Press {
  readonly id: number;
  readonly x: number;
  readonly isDrag: boolean;
}

/** Dragging in the chart moves the time; a tap opens the report under it, or moves the time there. */
export function useChartPointer(
  layout: ChartLayout,
  onScrub: ((t: Instant) => void) | undefined,
  onOpenEvent: ((event: KnownEvent) => void) | undefined,
) {
  const press = useRef<Press | null>(null);
  const scrubTo = useCallback(
    (x: number) => onScrub?.(Math.round(instantAtX(layout.frame, x) / MINUTE) * MINUTE),
    [layout, onScrub],
  );
  const onPointerDown = useCallback((event: PointerEvent<SVGSVGElement>) => {
    if (event.button !== 0 || !event.isPrimary) return;
    press.current = { id: event.pointerId, x: event.clientX, isDrag: false };
  }, []);
  const onPointerMove = useCallback(
    (event: PointerEvent<SVGSVGElement>) => {
      const { current } = press;
      if (current === null || current.id !== event.pointerId) return;
      if (!current.isDrag) {
        if (Math.abs(event.clientX - current.x) < TAP) return;
        event.currentTarget.setPointerCapture(event.pointerId);
        press.current = { ...current, isDrag: true };
      }
      scrubTo(chartPoint(event, layout).x);
    },
    [layout, scrubTo],
  );
  const onPointerUp = useCallback(
    (event: PointerEvent<SVGSVGElement>) => {
      const { current } = press;
      press.current = null;
      if (current === null || current.id !== event.pointerId || current.isDrag) return;
      const { x, y } = chartPoint(event, layout);
      const hit = hitEvent(layout.targets, x, y);
      if (hit !== null && onOpenEvent !== undefined) onOpenEvent(hit);
      else scrubTo(x);
    },
    [layout, onOpenEvent, scrubTo],
  );
  const onPointerCancel = useCallback(() => {
    press.current = null;
  }, []);
  return { onPointerDown, onPointerMove, onPointerUp, onPointerCancel };
}

/** The point of an event in the chart's own pixels, however large the chart is shown. */
function chartPoint(event: PointerEvent<SVGSVGElement>, { frame }: ChartLayout): { x: number; y: number } {
  const box = event.currentTarget.getBoundingClientRect();
  return {
    x: ((event.clientX - box.left) / box.width) * frame.width,
    y: ((event.clientY - box.top) / box.height) * frame.height,
  };
}
