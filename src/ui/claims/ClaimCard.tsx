import type { KnownTrip } from "../../trip/knowledge/knownTrip.ts";
import { type ClaimDetails, claimDetails, sourceDetails, type TripDetails } from "../../trip/model/details.ts";
import { railKm, straightKm } from "../../trip/model/distance.ts";
import type { Claim, Place } from "../../trip/model/trip.ts";
import { textIn } from "../../trip/record/vocabulary.ts";
import { sourceAddress } from "../../trip/text/citation.ts";
import { distanceText } from "../../trip/text/claimTexts.ts";
import { roundedKm, windowInHomeZone } from "../../trip/text/sentences.ts";
import { CertaintyBadge } from "./CertaintyBadge.tsx";
import { ClaimExact } from "./ClaimExact.tsx";
import { ClaimOutcome, Contradictions } from "./ClaimOutcome.tsx";
import { type ClaimProps, ClaimSource, ClaimText } from "./ClaimText.tsx";

/** What a reader can copy from a claim. */
export type CopyKind = "citation" | "link";

export interface ClaimCardProps extends ClaimProps {
  readonly known: KnownTrip;
  readonly place: Place;
  readonly details: TripDetails;
  readonly isPicked: boolean;
  readonly onCopy: (kind: CopyKind, claim: Claim) => void;
  readonly onPick: (claimId: string) => void;
}

/** One claim in full, as the place panel shows it. */
export function ClaimCard({ claim, known, place, details, i18n, isPicked, onCopy, onPick }: ClaimCardProps) {
  const { messages } = i18n;
  const own = claimDetails(details, claim);
  const source = sourceDetails(details, claim.source);
  const at = claim.event?.place ?? place;
  const hasTime = claim.when !== null || claim.event !== null;
  return (
    <article
      ref={isPicked ? scrollToClaim : null}
      className="claim"
      data-claim={claim.id}
      data-picked={isPicked || undefined}
    >
      <p className="claim-head">
        <CertaintyBadge certainty={claim.certainty} messages={messages} />
        {hasTime ? <span className="claim-when">{windowInHomeZone(claim.when, at, i18n)}</span> : null}
        {claim.quote === null ? <span className="claim-own">{messages.ui.ourSummary}</span> : null}
      </p>
      <ClaimText claim={claim} i18n={i18n} />
      <ClaimSource claim={claim} i18n={i18n} publisherLink={sourceAddress(claim)} />
      <DistanceNote claim={claim} i18n={i18n} condition={own.condition} />
      <ClaimOutcome claim={claim} note={own.outcome} known={known} i18n={i18n} onPick={onPick} />
      <Contradictions claim={claim} known={known} i18n={i18n} onPick={onPick} />
      {claim.quote !== null && source.isChecked ? <p className="claim-checked">✓ {messages.ui.checked}</p> : null}
      <ClaimExact claim={claim} zone={at.zone} claimDetails={own} sourceNote={source.note} i18n={i18n} />
      <p className="claim-actions">
        <button type="button" onClick={() => onCopy("citation", claim)}>
          {messages.ui.copyCitation}
        </button>
        <button type="button" onClick={() => onCopy("link", claim)}>
          {messages.ui.copyLink}
        </button>
        {source.archive === null ? null : (
          <a href={source.archive} target="_blank" rel="noopener">
            {messages.ui.archivedCopy}
          </a>
        )}
      </p>
    </article>
  );
}

/** Brings a claim into view within its panel, below the panel's sticky head. */
function scrollToClaim(card: HTMLElement | null): void {
  const panel = card?.closest<HTMLElement>("[role=dialog]");
  if (!card || !panel) return;
  const head = panel.querySelector("header")?.getBoundingClientRect().height ?? 0;
  panel.scrollTop += card.getBoundingClientRect().top - panel.getBoundingClientRect().top - head;
}

/** A range with its condition, or a straight distance beside our measurement between the same places. */
function DistanceNote({ claim: { distance }, i18n, condition }: ClaimProps & Pick<ClaimDetails, "condition">) {
  const { trip, messages, language } = i18n;
  if (distance === null) return null;
  const { km, from, to, measure } = distance;
  if (measure === "range") {
    return condition === null ? null : <p className="claim-note">{distanceText(km, condition, i18n)}</p>;
  }
  if (to === null) return null;
  const rail = railKm(trip, from, to);
  return (
    <p className="claim-note">
      {messages.distance.told(km, textIn(from.name, language), textIn(to.name, language))}{" "}
      {messages.distance.measured(Math.round(straightKm(from, to)), rail === null ? null : roundedKm(rail))}
    </p>
  );
}
