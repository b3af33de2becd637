import type { Claim } from "../../trip/model/trip.ts";
import type { I18n } from "../../trip/text/sentences.ts";
import { CertaintyBadge } from "../claims/CertaintyBadge.tsx";
import { ClaimSource, ClaimText } from "../claims/ClaimText.tsx";

export interface ListedClaimsProps {
  readonly claims: readonly Claim[];
  readonly i18n: I18n;
  /** Whether each claim shows its own certainty; those of an event share the event's. */
  readonly withCertainty?: boolean;
}

/** Claims in short, as the list shows them: text, source, and whether they turned out false. */
export function ListedClaims({ claims, i18n, withCertainty = false }: ListedClaimsProps) {
  const { messages } = i18n;
  return claims.map((claim) => (
    <div key={claim.id} className="event-claim">
      {withCertainty ? <CertaintyBadge certainty={claim.certainty} messages={messages} /> : null}
      <ClaimText claim={claim} i18n={i18n} />
      <ClaimSource claim={claim} i18n={i18n} isLink />
      {claim.outcome?.status === "not-borne-out" ? (
        <p className="claim-refuted">{messages.outcome["not-borne-out"]}</p>
      ) : null}
    </div>
  ));
}
