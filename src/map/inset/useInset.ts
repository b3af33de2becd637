import { useMemo, useSyncExternalStore } from "react";
import { createLazyPart } from "../../platform/lazyPart.ts";
import { hasInsetRoom } from "../../scene/inset/insetFrame.ts";
import type { Inset } from "../../scene/inset/insetIn.ts";
import type { Box } from "../../scene/labels/collision.ts";
import type { Size } from "../../scene/projection.ts";
import type { KnownTrip } from "../../trip/knowledge/knownTrip.ts";
import type { Language } from "../../trip/record/vocabulary.ts";

type Part = typeof import("./insetPart.ts");

/** The inset with what draws it. */
interface DrawnInset extends Pick<Part, "InsetMap"> {
  readonly inset: Inset;
}

const { store, request } = createLazyPart<Part>(() => import("./insetPart.ts"));

const whenLoaded = (listener: () => void) => {
  request();
  return store.subscribe(listener);
};
const never = () => () => {};

/** The inset of a map with an open key, once its code has loaded; null without one. A map without the room loads nothing. */
export function useInset(
  known: KnownTrip,
  size: Size | null,
  keyBox: Box | null,
  language: Language,
): DrawnInset | null {
  const part = useSyncExternalStore(
    size === null || keyBox === null || !hasInsetRoom(size) ? never : whenLoaded,
    () => store.getState().part,
    () => null,
  );
  return useMemo(() => {
    if (part === null || size === null || keyBox === null) return null;
    const inset = part.insetOf(known, size, keyBox, language);
    return inset === null ? null : { inset, InsetMap: part.InsetMap };
  }, [part, known, size, keyBox, language]);
}
