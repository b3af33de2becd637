import { useEffect, useRef, useState } from "react";
import type { KnownTrip } from "../../trip/knowledge/knownTrip.ts";
import type { Claim, Place } from "../../trip/model/trip.ts";
import { LANGUAGES, type Localized, textIn } from "../../trip/record/vocabulary.ts";
import type { I18n } from "../../trip/text/sentences.ts";
import { ClaimCard } from "./ClaimCard.tsx";

export interface PlacePopupProps {
  readonly known: KnownTrip;
  readonly place: Place;
  readonly claimId: string | null;
  readonly i18n: I18n;
  /** Whether the reader opened it, so that it takes the focus. */
  readonly takesFocus: boolean;
  readonly onClose: () => void;
  readonly onPickClaim: (claimId: string) => void;
  /** The text to copy for a claim. */
  readonly copyText: (kind: "citation" | "link", claim: Claim) => string;
}

/** What is said of a place, claim by claim, with its sources. Not modal: the map stays usable beside it. */
export function PlacePopup(props: PlacePopupProps) {
  const { known, place, claimId, i18n, takesFocus, onClose, onPickClaim, copyText } = props;
  const { messages, language } = i18n;
  const dialog = useRef<HTMLDivElement>(null);
  const [copied, setCopied] = useState<{ text: string; isCopied: boolean } | null>(null);
  const claims = known.claimsByPlace.get(place.id) ?? [];

  useEffect(() => {
    if (takesFocus) dialog.current?.focus({ preventScroll: true });
    setCopied(null);
    const picked = dialog.current?.querySelector(`[data-claim="${claimId}"]`);
    if (dialog.current !== null && picked instanceof HTMLElement) {
      dialog.current.scrollTop = picked.offsetTop - 56;
    }
  }, [claimId, takesFocus]);

  const copy = async (kind: "citation" | "link", claim: Claim) => {
    const text = copyText(kind, claim);
    try {
      await navigator.clipboard.writeText(text);
      setCopied({ text, isCopied: true });
    } catch {
      setCopied({ text, isCopied: false });
    }
  };

  return (
    <div
      ref={dialog}
      className="popup"
      role="dialog"
      aria-labelledby="popup-title"
      tabIndex={-1}
      onKeyDown={(event) => {
        if (event.key !== "Escape") return;
        event.stopPropagation();
        onClose();
      }}
    >
      <header className="popup-head">
        <div>
          <h2 id="popup-title">{textIn(place.name, language)}</h2>
          <p className="popup-names">
            {LANGUAGES.filter((other) => other !== language).map((other) => (
              <span key={other} lang={other}>
                {place.name[other]}
              </span>
            ))}
          </p>
          <p className="popup-kind">{messages.placeKind[place.kind]}</p>
        </div>
        <button type="button" className="popup-close" aria-label={messages.ui.close} onClick={onClose}>
          ×
        </button>
      </header>
      {copied === null ? null : (
        <p className="popup-copied" role="status">
          {copied.isCopied ? messages.ui.copied : messages.ui.copyByHand}
          {copied.isCopied ? null : (
            <textarea readOnly value={copied.text} aria-label={messages.ui.copyByHand} rows={3} />
          )}
        </p>
      )}
      {claims.length === 0 ? <p className="popup-none">{messages.ui.noClaimYet}</p> : null}
      {grouped(byStanding(claims, place), known).map(({ title, claims: group }) => (
        <section key={title === "later" ? title : title?.en} className="popup-group">
          {title === null ? null : (
            <h3>{title === "later" ? messages.ui.establishedLater : textIn(title, language)}</h3>
          )}
          {group.map((claim) => (
            <ClaimCard
              key={claim.id}
              claim={claim}
              known={known}
              place={place}
              i18n={i18n}
              isPicked={claim.id === claimId}
              onCopy={copy}
              onPick={onPickClaim}
            />
          ))}
        </section>
      ))}
      <footer className="popup-foot">
        {place.note === null ? null : <p>{textIn(place.note, language)}</p>}
        <p>
          {messages.ui.positionFrom(place.positionSource)} ({messages.ui.accuracy(String(place.accuracyKm))})
        </p>
      </footer>
    </div>
  );
}

interface Group {
  /** The name of the claims' edition; null where a place has only one group. */
  readonly title: Localized | "later" | null;
  readonly claims: readonly Claim[];
}

/** What an edition said, set against what was established later, where a place has both. */
function grouped(claims: readonly Claim[], { trip }: KnownTrip): Group[] {
  const edition = [...trip.editions.values()][0];
  if (edition === undefined) return [{ title: null, claims }];
  const said = claims.filter(({ source }) => edition.sourceIds.has(source.id));
  const later = claims.filter(({ source }) => !edition.sourceIds.has(source.id));
  if (said.length === 0 || later.length === 0) return [{ title: null, claims }];
  return [
    { title: edition.name, claims: said },
    { title: "later", claims: later },
  ];
}

/** Claims of the place's own events first, narrowest window first; side remarks after them. */
function byStanding(claims: readonly Claim[], place: Place): readonly Claim[] {
  const standing = ({ event, when }: Claim) => {
    const kind = event?.place === place ? 0 : event === null ? 2 : 1;
    const width = (when?.latest ?? Infinity) - (when?.earliest ?? -Infinity);
    return [kind, Number.isNaN(width) ? Infinity : width] as const;
  };
  return [...claims].sort((a, b) => {
    const [kindA, widthA] = standing(a);
    const [kindB, widthB] = standing(b);
    return kindA - kindB || (widthA === widthB ? 0 : widthA - widthB);
  });
}
