import { useEffect, useRef } from "react";
import type { KnownTrip } from "../../trip/knowledge/knownTrip.ts";
import type { Claim, Place } from "../../trip/model/trip.ts";
import { LANGUAGES, textIn } from "../../trip/record/vocabulary.ts";
import { relationHeading } from "../../trip/text/claimTexts.ts";
import type { I18n } from "../../trip/text/sentences.ts";
import { type Copied, useCopy } from "../useCopy.ts";
import { ClaimCard, type CopyKind } from "./ClaimCard.tsx";
import { byRelevance, type ClaimGroup, groupByEdition } from "./claimGroups.ts";

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
  readonly copyText: (kind: CopyKind, claim: Claim) => string;
}

/** Room above the claim that is scrolled to, for the popup's sticky heading, in CSS pixels. */
const HEADING_PX = 56;

/** What is said about a place, claim by claim, with its sources. Not modal: the map stays usable beside it. */
export function PlacePopup(props: PlacePopupProps) {
  const { known, place, claimId, i18n, takesFocus, onClose, onPickClaim, copyText } = props;
  const { messages } = i18n;
  const dialog = useRef<HTMLDivElement>(null);
  const { copied, copy } = useCopy(claimId);
  const claims = known.claimsByPlace.get(place.id) ?? [];

  useEffect(() => {
    if (dialog.current === null) return;
    if (takesFocus) dialog.current.focus({ preventScroll: true });
    const picked = dialog.current.querySelector(`[data-claim="${claimId}"]`);
    if (picked instanceof HTMLElement) dialog.current.scrollTop = picked.offsetTop - HEADING_PX;
  }, [claimId, takesFocus]);

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
      <PopupHead place={place} i18n={i18n} onClose={onClose} />
      {copied === null ? null : <CopyNotice copied={copied} i18n={i18n} />}
      {claims.length === 0 ? <p className="popup-none">{messages.ui.noClaimYet}</p> : null}
      {groupByEdition(byRelevance(claims, place), known).map((group) => (
        <section key={group.kind} className="popup-group">
          <GroupHeading group={group} i18n={i18n} />
          {group.claims.map((claim) => (
            <ClaimCard
              key={claim.id}
              claim={claim}
              known={known}
              place={place}
              i18n={i18n}
              isPicked={claim.id === claimId}
              onCopy={(kind, claim) => copy(copyText(kind, claim))}
              onPick={onPickClaim}
            />
          ))}
        </section>
      ))}
      <PopupFoot place={place} i18n={i18n} />
    </div>
  );
}

interface PartProps {
  readonly place: Place;
  readonly i18n: I18n;
}

function PopupHead({ place, i18n, onClose }: PartProps & Pick<PlacePopupProps, "onClose">) {
  const { messages, language } = i18n;
  return (
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
  );
}

function CopyNotice({ copied: { text, isCopied }, i18n }: { readonly copied: Copied; readonly i18n: I18n }) {
  const { ui } = i18n.messages;
  return (
    <p className="popup-copied" role="status">
      {isCopied ? ui.copied : ui.copyByHand}
      {isCopied ? null : <textarea readOnly value={text} aria-label={ui.copyByHand} rows={3} />}
    </p>
  );
}

function GroupHeading({ group, i18n }: { readonly group: ClaimGroup; readonly i18n: I18n }) {
  if (group.kind === "all") return null;
  return <h3>{relationHeading(group.kind, group.edition, i18n)}</h3>;
}

/** How well the place's position is known, and why it is drawn as it is. */
function PopupFoot({ place, i18n }: PartProps) {
  const { messages, language } = i18n;
  return (
    <footer className="popup-foot">
      {place.note === null ? null : <p>{textIn(place.note, language)}</p>}
      <p>
        {messages.ui.positionFrom(place.positionSource)} ({messages.ui.accuracy(String(place.accuracyKm))})
      </p>
    </footer>
  );
}
