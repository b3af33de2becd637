import { type RefObject, useLayoutEffect, useState } from "react";
import { tryOr } from "../platform/browser.ts";
import type { Size } from "../scene/projection.ts";

/** The size of an element, updated when it changes; null until the element has one. */
export function useElementSize(ref: RefObject<HTMLElement | null>): Size | null {
  const [size, setSize] = useState<Size | null>(null);
  useLayoutEffect(() => {
    const element = ref.current;
    if (element === null) return;
    const measure = () => {
      const next = sizeOf(element);
      setSize((previous) => (next === null || (previous !== null && isSameSize(previous, next)) ? previous : next));
    };
    measure();
    const observer = tryOr(() => new ResizeObserver(measure), null);
    observer?.observe(element);
    return () => observer?.disconnect();
  }, [ref]);
  return size;
}

/** The inner size of an element; null while it is not laid out. */
export function sizeOf(element: HTMLElement | null): Size | null {
  const { clientWidth: width = 0, clientHeight: height = 0 } = element ?? {};
  return width > 0 && height > 0 ? { width, height } : null;
}

function isSameSize(a: Size, b: Size): boolean {
  return a.width === b.width && a.height === b.height;
}
