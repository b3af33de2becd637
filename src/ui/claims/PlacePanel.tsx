import type { ReactNode } from "react";
import type { Place } from "../../trip/model/trip.ts";
import { type Language, textIn } from "../../trip/record/vocabulary.ts";
import type { I18n } from "../../trip/text/sentences.ts";

export interface PlacePanelProps {
  readonly place: Place;
  /** The place's name in every language; empty until it is loaded. */
  readonly names: readonly (readonly [Language, string])[];
  readonly i18n: I18n;
  /** Whether the rest of the panel is still loading. */
  readonly isLoading: boolean;
  /** Whether the reader opened it, so that it takes the focus. */
  readonly takesFocus: boolean;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/**
 * The panel of a place; it fills the box that its parent gives. Not modal: the map beside it stays usable. It takes the
 * focus when it mounts, so its parent gives it another key for another place or claim.
 */
export function PlacePanel({ place, names, i18n, isLoading, takesFocus, onClose, children }: PlacePanelProps) {
  const { messages, language } = i18n;
  return (
    <div
      ref={takesFocus ? focusPanel : null}
      className="place-panel"
      role="dialog"
      aria-labelledby="place-title"
      aria-busy={isLoading || undefined}
      tabIndex={-1}
      onKeyDown={(event) => {
        if (event.key !== "Escape") return;
        event.stopPropagation();
        onClose();
      }}
    >
      <header className="place-head">
        <div className="place-heading">
          <h2 id="place-title">{textIn(place.name, language)}</h2>
          <p className="place-names">
            <span>{messages.placeKind[place.kind]}</span>
            {names
              .filter(([other]) => other !== language)
              .map(([other, name]) => (
                <span key={other} lang={other}>
                  {name}
                </span>
              ))}
          </p>
        </div>
        <button type="button" className="place-close" aria-label={messages.ui.close} onClick={onClose}>
          ×
        </button>
      </header>
      {children}
    </div>
  );
}

function focusPanel(panel: HTMLElement | null): void {
  panel?.focus({ preventScroll: true });
}
