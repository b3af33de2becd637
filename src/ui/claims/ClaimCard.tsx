import type { KnownTrip } from "../../trip/knowledge/knownTrip.ts";
import { railKm, straightKm } from "../../trip/model/distance.ts";
import type { Claim, Place } from "../../trip/model/trip.ts";
import { textIn } from "../../trip/record/vocabulary.ts";
import { sourceAddress } from "../../trip/text/citation.ts";
import { distanceText } from "../../trip/text/claimTexts.ts";
import { roundedKm, windowSentence } from "../../trip/text/sentences.ts";
import { CertaintyBadge } from "./CertaintyBadge.tsx";
import { ClaimOutcome, Contradictions } from "./ClaimOutcome.tsx";
import { type ClaimProps, ClaimSource, ClaimText } from "./ClaimText.tsx";

/** What a reader can copy from a claim. */
export type CopyKind = "citation" | "link";

export interface ClaimCardProps extends ClaimProps {
  readonly known: KnownTrip;
  readonly place: Place;
  readonly isPicked: boolean;
  readonly onCopy: (kind: CopyKind, claim: Claim) => void;
  readonly onPick: (claimId: string) => void;
}

/** One claim in full, as the popup shows it. */
export function ClaimCard({ claim, known, place, i18n, isPicked, onCopy, onPick }: ClaimCardProps) {
  const { messages, language } = i18n;
  return (
    <article className="claim" data-claim={claim.id} data-picked={isPicked || undefined}>
      <div className="claim-head">
        <CertaintyBadge certainty={claim.certainty} messages={messages} />
        {claim.quote === null ? <span className="claim-own">{messages.ui.ourSummary}</span> : null}
      </div>
      <ClaimText claim={claim} i18n={i18n} />
      <ClaimSource claim={claim} i18n={i18n} />
      <ClaimTime claim={claim} place={place} i18n={i18n} />
      <DistanceNote claim={claim} i18n={i18n} />
      {claim.note === null ? null : <p className="claim-note">{textIn(claim.note, language)}</p>}
      <ClaimOutcome claim={claim} known={known} i18n={i18n} onPick={onPick} />
      <Contradictions claim={claim} known={known} i18n={i18n} onPick={onPick} />
      {claim.quote !== null && claim.source.isChecked ? <p className="claim-checked">✓ {messages.ui.checked}</p> : null}
      <p className="claim-actions">
        <a href={sourceAddress(claim)} target="_blank" rel="noopener">
          {messages.ui.readAtSource}
        </a>
        <button type="button" onClick={() => onCopy("citation", claim)}>
          {messages.ui.copyCitation}
        </button>
        <button type="button" onClick={() => onCopy("link", claim)}>
          {messages.ui.copyLink}
        </button>
        {claim.source.archive === null ? null : (
          <a href={claim.source.archive} target="_blank" rel="noopener">
            {messages.ui.archivedCopy}
          </a>
        )}
      </p>
      {claim.source.note === null ? null : <p className="claim-note">{claim.source.note}</p>}
    </article>
  );
}

/** When a claim says its event happened, on the place's clocks and in UTC. */
function ClaimTime({ claim, place, i18n }: ClaimProps & { readonly place: Place }) {
  const { when, event } = claim;
  const { messages, language } = i18n;
  if (when === null) return null;
  const hasBounds = when.earliest !== null || when.latest !== null;
  const zone = (event?.place ?? place).zone;
  return (
    <dl className="claim-when">
      <dt>{messages.ui.when}</dt>
      <dd>
        {windowSentence(when, zone, i18n)}
        {when.stated === null ? null : `; ${messages.ui.statedAs(when.stated)}`}
        {hasBounds && zone !== "UTC" ? <span className="claim-utc">{windowSentence(when, "UTC", i18n)}</span> : null}
        {when.basis === null ? null : <span className="claim-basis">{textIn(when.basis, language)}</span>}
      </dd>
    </dl>
  );
}

/** A range with its condition, or a straight distance beside our measurement between the same places. */
function DistanceNote({ claim: { distance }, i18n }: ClaimProps) {
  const { trip, messages, language } = i18n;
  if (distance === null) return null;
  const { km, from, to, measure, condition } = distance;
  if (measure === "range") {
    return condition === null ? null : <p className="claim-note">{distanceText(distance, i18n)}</p>;
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
