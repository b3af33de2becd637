import { Fragment } from "react";
import type { KnownTrip } from "../../trip/knowledge/knownTrip.ts";
import { railKm, straightKm } from "../../trip/model/distance.ts";
import type { Claim, Place } from "../../trip/model/trip.ts";
import { textIn } from "../../trip/record/vocabulary.ts";
import { issuedDate } from "../../trip/text/dates.ts";
import { type I18n, roundedKm, sourceAddress, windowSentence } from "../../trip/text/sentences.ts";
import { CertaintyBadge } from "./CertaintyBadge.tsx";

export interface ClaimProps {
  readonly claim: Claim;
  readonly i18n: I18n;
}

/** What a claim says: the quotation, exactly, or our summary. */
export function ClaimText({ claim, i18n }: ClaimProps) {
  const { language } = i18n;
  return claim.quote === null ? (
    <p className="claim-summary">{claim.summary === null ? null : textIn(claim.summary, language)}</p>
  ) : (
    <blockquote className="claim-quote" lang={claim.source.language} cite={claim.source.url}>
      {claim.quote.exact}
    </blockquote>
  );
}

interface ClaimSourceProps extends ClaimProps {
  /** Whether it leads to the source: a popup has a link of its own, to the very sentence. */
  readonly isLink?: boolean;
}

/** Who told whom, and where and when it came out. Each name turns its own direction only: the chain keeps its order. */
export function ClaimSource({ claim, i18n, isLink = false }: ClaimSourceProps) {
  const { source } = claim;
  const via = claim.via.map(({ name }) => textIn(name, i18n.language));
  const tellers = via[via.length - 1] === source.publisher ? via : [...via, source.publisher];
  const cited = (
    <cite>
      {tellers.map((teller, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a teller may stand twice in a chain, which never changes
        <Fragment key={index}>
          {index === 0 ? null : " → "}
          <bdi>{teller}</bdi>
        </Fragment>
      ))}
    </cite>
  );
  return (
    <p className="claim-source">
      {isLink ? (
        <a href={source.url} target="_blank" rel="noopener">
          {cited}
        </a>
      ) : (
        cited
      )}
      , <time dateTime={isoDate(source.issued)}>{issuedDate(source.issued, i18n.language)}</time>
    </p>
  );
}

interface ClaimCardProps extends ClaimProps {
  readonly known: KnownTrip;
  readonly place: Place;
  readonly isPicked: boolean;
  readonly onCopy: (kind: "citation" | "link", claim: Claim) => void;
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
      <ClaimWhen claim={claim} place={place} i18n={i18n} />
      {claim.distance?.measure === "straight" && claim.distance.to !== null ? (
        <DistanceNote claim={claim} i18n={i18n} />
      ) : null}
      {claim.note === null ? null : <p className="claim-note">{textIn(claim.note, language)}</p>}
      <Outcome claim={claim} known={known} i18n={i18n} onPick={onPick} />
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
      </p>
      {claim.source.note === null ? null : <p className="claim-note">{claim.source.note}</p>}
    </article>
  );
}

function ClaimWhen({ claim, place, i18n }: ClaimProps & { place: Place }) {
  const { when } = claim;
  const { messages } = i18n;
  if (when === null) return null;
  const isTold = when.earliest !== null || when.latest !== null;
  const zone = (claim.event?.place ?? place).zone;
  return (
    <dl className="claim-when">
      <dt>{messages.ui.when}</dt>
      <dd>
        {windowSentence(when, zone, i18n)}
        {when.stated === null ? null : `; ${messages.ui.statedAs(when.stated)}`}
        {isTold && zone !== "UTC" ? <span className="claim-utc">{windowSentence(when, "UTC", i18n)}</span> : null}
        {when.basis === null ? null : <span className="claim-basis">{textIn(when.basis, i18n.language)}</span>}
      </dd>
    </dl>
  );
}

function DistanceNote({ claim, i18n }: ClaimProps) {
  const { trip, messages, language } = i18n;
  const { distance } = claim;
  if (distance === null || distance.to === null) return null;
  const rail = railKm(trip, distance.from, distance.to);
  return (
    <p className="claim-note">
      {messages.distance.told(distance.km, textIn(distance.from.name, language), textIn(distance.to.name, language))}{" "}
      {messages.distance.measured(
        Math.round(straightKm(distance.from, distance.to)),
        rail === null ? null : roundedKm(rail),
      )}
    </p>
  );
}

interface LinkedProps extends ClaimProps {
  readonly known: KnownTrip;
  readonly onPick: (claimId: string) => void;
}

function Outcome({ claim, known, i18n, onPick }: LinkedProps) {
  const { outcome } = claim;
  const { messages, language } = i18n;
  if (outcome === null) return null;
  return (
    <div className="claim-outcome" data-outcome={outcome.status}>
      <p>
        <strong>
          {messages.ui.howItTurnedOut}: {messages.outcome[outcome.status]}.
        </strong>{" "}
        {textIn(outcome.note, language)}
      </p>
      <ClaimLinks label={messages.ui.shownBy} ids={outcome.claimIds} known={known} i18n={i18n} onPick={onPick} />
    </div>
  );
}

function Contradictions({ claim, known, i18n, onPick }: LinkedProps) {
  if (claim.contradictsIds.length === 0) return null;
  return (
    <div className="claim-contradictions">
      <ClaimLinks
        label={i18n.messages.ui.contradictedBy}
        ids={claim.contradictsIds}
        known={known}
        i18n={i18n}
        onPick={onPick}
      />
    </div>
  );
}

interface ClaimLinksProps {
  readonly label: string;
  readonly ids: readonly string[];
  readonly known: KnownTrip;
  readonly i18n: I18n;
  readonly onPick: (claimId: string) => void;
}

function ClaimLinks({ label, ids, known, i18n, onPick }: ClaimLinksProps) {
  const claims = known.claims.filter(({ id }) => ids.includes(id));
  return (
    <p className="claim-links">
      {label}:{" "}
      {claims.map((claim) => (
        <button key={claim.id} type="button" onClick={() => onPick(claim.id)}>
          {claim.via[0] === undefined ? claim.source.publisher : textIn(claim.via[0].name, i18n.language)}
          {": "}
          {claim.summary === null ? claim.quote?.exact : textIn(claim.summary, i18n.language)}
        </button>
      ))}
    </p>
  );
}

/** "2023-09-13", or as much of it as is known. */
function isoDate(parts: readonly number[]): string {
  return parts.map((part, index) => String(part).padStart(index === 0 ? 4 : 2, "0")).join("-");
}
