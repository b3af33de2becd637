import { type KeyboardEvent, memo, useMemo, useRef, useState, useSyncExternalStore } from "react";
import { topRanked } from "../trip/model/topRanked.ts";
import type { Place } from "../trip/model/trip.ts";
import { type Language, textIn } from "../trip/record/vocabulary.ts";

export interface PlaceToolbarProps {
  readonly places: readonly Place[];
  readonly language: Language;
  readonly label: string;
  readonly onPick: (placeId: string) => void;
  /** Where a place is drawn, in pixels of the map's element. */
  readonly pixelOf: (place: Place) => readonly [number, number];
  /** Brings a place into view, before its pixel is asked for. */
  readonly onShow: (place: Place) => void;
}

/** At most this many places are stops on the map, the highest-ranked ones; the list has them all. */
const MAX_PLACES = 150;

/**
 * The places of the map for keyboard users: one Tab stop, from which the arrow keys follow the path. It is invisible
 * until focused, when a ring surrounds the place. Without scripts it would do nothing, so it is not prerendered.
 */
export const PlaceToolbar = memo(function PlaceToolbar(props: PlaceToolbarProps) {
  const { language, label, onPick, pixelOf, onShow } = props;
  const places = useMemo(() => inPathOrder(topRanked(props.places, MAX_PLACES, (place) => place)), [props.places]);
  const [current, setCurrent] = useState(0);
  const bar = useRef<HTMLDivElement>(null);
  const isHydrated = useSyncExternalStore(
    neverChanges,
    () => true,
    () => false,
  );
  if (!isHydrated) return null;

  const focusedIndex = Math.min(current, places.length - 1);
  const onKeyDown = (event: KeyboardEvent) => {
    const next = nextIndex(event.key, focusedIndex, places.length);
    if (next === null) return;
    event.preventDefault();
    setCurrent(next);
    const button = bar.current?.children[next];
    if (button instanceof HTMLElement) button.focus({ preventScroll: true });
  };
  const onFocus = (place: Place, button: HTMLElement) => {
    onShow(place);
    const [x, y] = pixelOf(place);
    button.style.setProperty("--place-x", `${Math.round(x)}px`);
    button.style.setProperty("--place-y", `${Math.round(y)}px`);
  };
  return (
    <div className="map-places" role="toolbar" aria-label={label} ref={bar} onKeyDown={onKeyDown}>
      {places.map((place, index) => (
        <button
          type="button"
          key={place.id}
          tabIndex={index === focusedIndex ? 0 : -1}
          onFocus={({ currentTarget }) => {
            setCurrent(index);
            onFocus(place, currentTarget);
          }}
          onClick={() => onPick(place.id)}
        >
          <span>{textIn(place.name, language)}</span>
        </button>
      ))}
    </div>
  );
});

/** The places on the path in its order, then the others in the record's. */
function inPathOrder(places: readonly Place[]): readonly Place[] {
  const start = ({ visits }: Place) => visits[0]?.fromKm ?? Infinity;
  return [...places].sort((a, b) => (start(a) === start(b) ? 0 : start(a) - start(b)));
}

/** The index that a key moves to from another; null for keys that do not move. */
function nextIndex(key: string, from: number, count: number): number | null {
  switch (key) {
    case "ArrowRight":
    case "ArrowDown":
      return Math.min(count - 1, from + 1);
    case "ArrowLeft":
    case "ArrowUp":
      return Math.max(0, from - 1);
    case "Home":
      return 0;
    case "End":
      return count - 1;
    default:
      return null;
  }
}

const neverChanges = () => () => {};
