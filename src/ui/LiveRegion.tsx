import { useEffect, useRef, useState } from "react";

/** Debounce before a change is announced, in milliseconds. */
const REST_MS = 800;

export interface LiveRegionProps {
  /** The moment in words. */
  readonly text: string;
  /** Whether the page shows what its address asks for; texts before that are not announced. */
  readonly isReady: boolean;
}

/**
 * The page's one live region: announces the moment to screen readers once it has settled, but not while the slider has
 * the focus, since the slider announces its own value.
 */
export function LiveRegion({ text, isReady }: LiveRegionProps) {
  const [announced, setAnnounced] = useState("");
  const latest = useRef<string | null>(null);
  useEffect(() => {
    if (!isReady) return;
    latest.current ??= text;
    if (latest.current === text) return;
    const timer = setTimeout(() => {
      latest.current = text;
      if (!document.activeElement?.matches('input[type="range"]')) setAnnounced(text);
    }, REST_MS);
    return () => clearTimeout(timer);
  }, [text, isReady]);
  return (
    <p className="visually-hidden" role="status">
      {announced}
    </p>
  );
}
