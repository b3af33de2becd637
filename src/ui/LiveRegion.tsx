import { useEffect, useRef, useState } from "react";

/** So long must what is said be at rest, in milliseconds, until it is announced. */
const REST_MS = 800;

export interface LiveRegionProps {
  /** What the page says of the moment. */
  readonly text: string;
  /** Whether the page shows what its address asks for; what it says until then is nothing new. */
  readonly isReady: boolean;
}

/**
 * The one line that tells those who do not see the page what changed on it: once it rests, and not
 * while the slider has the focus, which then speaks for itself.
 */
export function LiveRegion({ text, isReady }: LiveRegionProps) {
  const [said, setSaid] = useState("");
  const heard = useRef<string | null>(null);
  useEffect(() => {
    if (!isReady) return;
    heard.current ??= text;
    if (heard.current === text) return;
    const timer = setTimeout(() => {
      heard.current = text;
      if (!document.activeElement?.matches('input[type="range"]')) setSaid(text);
    }, REST_MS);
    return () => clearTimeout(timer);
  }, [text, isReady]);
  return (
    <p className="visually-hidden" role="status">
      {said}
    </p>
  );
}
