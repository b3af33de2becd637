import type { KnownTrip } from "../../trip/knowledge/knownTrip.ts";
import { placeDetails, type TripDetails } from "../../trip/model/details.ts";
import type { Claim, Place } from "../../trip/model/trip.ts";
import { textIn } from "../../trip/record/vocabulary.ts";
import { relationHeading } from "../../trip/text/claimTexts.ts";
import type { I18n } from "../../trip/text/sentences.ts";
import { type Copied, useCopy } from "../useCopy.ts";
import { ClaimCard, type CopyKind } from "./ClaimCard.tsx";
import { ClaimLinks } from "./ClaimOutcome.tsx";
import { type ClaimGroup, claimColumns, firmestFirst } from "./claimColumns.ts";

export interface PlaceClaimsProps {
  readonly known: KnownTrip;
  readonly place: Place;
  readonly details: TripDetails;
  readonly claimId: string | null;
  readonly i18n: I18n;
  readonly onPickClaim: (claimId: string) => void;
  /** The text to copy for a claim. */
  readonly copyText: (kind: CopyKind, claim: Claim) => string;
}

/** All claims about a place with their sources: what the first edition said beside what all others say. */
export function PlaceClaims(props: PlaceClaimsProps) {
  const { known, place, details, claimId, i18n, onPickClaim, copyText } = props;
  const { copied, copy } = useCopy(claimId);
  const claims = known.claimsByPlace.get(place.id) ?? [];
  const columns = claimColumns(firmestFirst(claims, place), known);
  return (
    <>
      {claims.length === 0 ? <p className="place-note">{i18n.messages.ui.noClaimYet}</p> : null}
      <div className="place-columns" data-columns={columns.length}>
        {columns.map(({ side, groups }) => (
          <div key={side} className="place-column" data-side={side}>
            {groups.map((group) => (
              <section key={group.kind} className="place-group">
                <GroupHeading group={group} i18n={i18n} />
                {group.claims.map((claim) => (
                  <ClaimCard
                    key={claim.id}
                    claim={claim}
                    known={known}
                    place={place}
                    details={details}
                    i18n={i18n}
                    isPicked={claim.id === claimId}
                    onCopy={(kind, claim) => copy(copyText(kind, claim))}
                    onPick={onPickClaim}
                  />
                ))}
              </section>
            ))}
          </div>
        ))}
      </div>
      <Inferences {...props} />
      <PlaceFoot {...props} />
      {copied === null ? null : <CopyNotice copied={copied} i18n={i18n} />}
    </>
  );
}

function GroupHeading({ group, i18n }: { readonly group: ClaimGroup; readonly i18n: I18n }) {
  if (group.kind === "all") return null;
  return <h3>{relationHeading(group.kind, group.edition, i18n)}</h3>;
}

/** What this map infers about the place, with the claims that it rests on. */
function Inferences({ known, place, details, i18n, onPickClaim }: PlaceClaimsProps) {
  const { messages, language } = i18n;
  const inferences = known.inferences.filter(({ about }) => about.includes(place));
  if (inferences.length === 0) return null;
  return (
    <section className="place-inferences">
      <h3>{messages.panel.inferred}</h3>
      {inferences.map(({ id, claimIds }) => {
        const text = details.inferences.get(id);
        return (
          <div key={id} className="place-inference">
            <p>{text === undefined ? null : textIn(text, language)}</p>
            <ClaimLinks label={messages.ui.shownBy} ids={claimIds} known={known} i18n={i18n} onPick={onPickClaim} />
          </div>
        );
      })}
    </section>
  );
}

/** How well the place's position is known, and why it is drawn as it is. */
function PlaceFoot({ place, details, i18n: { messages, language } }: PlaceClaimsProps) {
  const { note, positionSource, accuracyKm } = placeDetails(details, place);
  return (
    <footer className="place-note">
      {note === null ? null : <p>{textIn(note, language)}</p>}
      <p>
        {messages.ui.positionFrom(positionSource)} ({messages.ui.accuracy(String(accuracyKm))})
      </p>
    </footer>
  );
}

function CopyNotice({ copied: { text, isCopied }, i18n }: { readonly copied: Copied; readonly i18n: I18n }) {
  const { ui } = i18n.messages;
  return (
    <p className="place-copied" role="status">
      {isCopied ? ui.copied : ui.copyByHand}
      {isCopied ? null : <textarea readOnly value={text} aria-label={ui.copyByHand} rows={3} />}
    </p>
  );
}
