import { type KeyboardEvent, memo, useEffect, useMemo, useRef, useState } from "react";
import { topRanked } from "../trip/model/topRanked.ts";
import type { Place } from "../trip/model/trip.ts";
import { type Language, textIn } from "../trip/record/vocabulary.ts";

export interface PlaceToolbarProps {
  readonly places: readonly Place[];
  readonly language: Language;
  readonly label: string;
  readonly onPick: (placeId: string) => void;
  /** Where a place stands in the map's box, in pixels. */
  readonly pointOf: (place: Place) => readonly [number, number];
  /** Brings a place into view. */
  readonly onShow: (place: Place) => void;
}

/** No more places than this are stops on the map, the foremost ones: the list has them all. */
const MOST_PLACES = 150;

/**
 * The places of the map for the keyboard: one stop of the Tab key, from which the arrow keys go along the way.
 * Nothing of it is seen until it has the focus; then a ring stands round the place.
 */
export const PlaceToolbar = memo(function PlaceToolbar(props: PlaceToolbarProps) {
  const { language, label, onPick, pointOf, onShow } = props;
  const places = useMemo(() => alongTheWay(topRanked(props.places, MOST_PLACES, (place) => place)), [props.places]);
  const [current, setCurrent] = useState(0);
  const [isHydrated, setHydrated] = useState(false);
  const bar = useRef<HTMLDivElement>(null);
  useEffect(() => setHydrated(true), []);
  if (!isHydrated) return null;

  const shown = Math.min(current, places.length - 1);
  const onKeyDown = (event: KeyboardEvent) => {
    const next = step(event.key, shown, places.length);
    if (next === null) return;
    event.preventDefault();
    setCurrent(next);
    const button = bar.current?.children[next];
    if (button instanceof HTMLElement) button.focus({ preventScroll: true });
  };
  const onFocus = (place: Place, button: HTMLElement) => {
    onShow(place);
    const [x, y] = pointOf(place);
    button.style.setProperty("--place-x", `${Math.round(x)}px`);
    button.style.setProperty("--place-y", `${Math.round(y)}px`);
  };
  return (
    <div className="map-places" role="toolbar" aria-label={label} ref={bar} onKeyDown={onKeyDown}>
      {places.map((place, index) => (
        <button
          type="button"
          key={place.id}
          tabIndex={index === shown ? 0 : -1}
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

/** The places on the train's way in its order, then the others in the record's. */
function alongTheWay(places: readonly Place[]): readonly Place[] {
  const start = ({ visits }: Place) => visits[0]?.fromKm ?? Infinity;
  return [...places].sort((a, b) => (start(a) === start(b) ? 0 : start(a) - start(b)));
}

/** Where a key leads to from an item of a row; null for keys that lead nowhere. */
function step(key: string, from: number, count: number): number | null {
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
