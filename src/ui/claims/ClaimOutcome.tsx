import type { KnownTrip } from "../../trip/knowledge/knownTrip.ts";
import { type Localized, textIn } from "../../trip/record/vocabulary.ts";
import type { ClaimProps } from "./ClaimText.tsx";

export interface ClaimOutcomeProps extends ClaimProps {
  readonly known: KnownTrip;
  readonly onPick: (claimId: string) => void;
}

/** How a claim turned out, and the claims that show it. */
export function ClaimOutcome(props: ClaimOutcomeProps & { readonly note: Localized | null }) {
  const { note, known, i18n, onPick } = props;
  const { outcome } = props.claim;
  const { messages, language } = i18n;
  if (outcome === null) return null;
  return (
    <div className="claim-outcome" data-outcome={outcome.status}>
      <p>
        <strong>
          {messages.ui.howItTurnedOut}: {messages.outcome[outcome.status]}.
        </strong>{" "}
        {note === null ? null : textIn(note, language)}
      </p>
      <ClaimLinks label={messages.ui.shownBy} ids={outcome.claimIds} known={known} i18n={i18n} onPick={onPick} />
    </div>
  );
}

/** The claims that contradict a claim. */
export function Contradictions({ claim: { contradictsIds }, known, i18n, onPick }: ClaimOutcomeProps) {
  if (contradictsIds.length === 0) return null;
  return (
    <div className="claim-contradictions">
      <ClaimLinks
        label={i18n.messages.ui.contradictedBy}
        ids={contradictsIds}
        known={known}
        i18n={i18n}
        onPick={onPick}
      />
    </div>
  );
}

interface ClaimLinksProps extends Omit<ClaimOutcomeProps, "claim"> {
  readonly label: string;
  readonly ids: readonly string[];
}

/** Buttons that lead to other claims, each by its first speaker and its text. */
export function ClaimLinks({ label, ids, known, i18n, onPick }: ClaimLinksProps) {
  const { language } = i18n;
  const claims = known.claims.filter(({ id }) => ids.includes(id));
  return (
    <p className="claim-links">
      {label}:{" "}
      {claims.map((claim) => (
        <button key={claim.id} type="button" onClick={() => onPick(claim.id)}>
          {claim.via[0] === undefined ? claim.source.publisher : textIn(claim.via[0].name, language)}
          {": "}
          {claim.summary === null ? claim.quote?.exact : textIn(claim.summary, language)}
        </button>
      ))}
    </p>
  );
}
