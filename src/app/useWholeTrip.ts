import { useCallback, useEffect, useState } from "react";
import { flushSync } from "react-dom";
import type { DrawWholeTrip } from "../map/export/exportPicture.ts";

/**
 * Whether the picture is to show the whole trip, whatever the reader looks at: it does on paper, and while the
 * function that is returned with it draws from it.
 */
export function useWholeTrip(): readonly [isWhole: boolean, drawWhole: DrawWholeTrip] {
  const [isWhole, setWhole] = useState(false);
  useEffect(() => {
    const before = () => flushSync(() => setWhole(true));
    const after = () => setWhole(false);
    addEventListener("beforeprint", before);
    addEventListener("afterprint", after);
    return () => {
      removeEventListener("beforeprint", before);
      removeEventListener("afterprint", after);
    };
  }, []);
  const drawWhole = useCallback(<Drawn>(draw: () => Drawn): Drawn => {
    flushSync(() => setWhole(true));
    try {
      return draw();
    } finally {
      flushSync(() => setWhole(false));
    }
  }, []);
  return [isWhole, drawWhole];
}
