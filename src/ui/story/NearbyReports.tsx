import type { KnownEvent } from "../../trip/knowledge/knownTrip.ts";
import type { Claim } from "../../trip/model/trip.ts";
import { textIn } from "../../trip/record/vocabulary.ts";
import { shortWindowText } from "../../trip/text/dates.ts";
import type { I18n } from "../../trip/text/sentences.ts";
import type { NearbyReport } from "../../view/reportsAround.ts";
import { CertaintyBadge } from "../claims/CertaintyBadge.tsx";
import { ClaimText } from "../claims/ClaimText.tsx";
import { reportsText } from "../events/reportsText.ts";

export interface NearbyReportsProps {
  /** The events around the moment, in order; the current one is shown with its evidence. */
  readonly reports: readonly NearbyReport[];
  readonly i18n: I18n;
  readonly onOpenEvent: (event: KnownEvent) => void;
}

/** The reports just before, at and after the moment, one line each. */
export function NearbyReports({ reports, i18n, onOpenEvent }: NearbyReportsProps) {
  const { trip, language, messages } = i18n;
  return (
    <ol className="reports" aria-label={messages.story.reportsNow}>
      {reports.map(({ event, isCurrent }) => (
        <li key={event.id} data-current={isCurrent ? "" : undefined} ref={isCurrent ? bringUp : undefined}>
          <button type="button" className="reports-row" onClick={() => onOpenEvent(event)}>
            <span className="reports-when">{shortWindowText(event.window, trip.zone, language, messages.window)}</span>{" "}
            <CertaintyBadge certainty={event.certainty} messages={messages} />{" "}
            <b className="reports-title">{textIn(event.title, language)}</b>{" "}
            <span className="reports-count">{reportsText(event.claims, i18n)}</span>
          </button>
          {isCurrent ? <Evidence claims={event.claims} i18n={i18n} /> : null}
        </li>
      ))}
    </ol>
  );
}

/** Scrolls the box of the list, never the page, so that it begins with this row as far as its length allows. */
function bringUp(row: HTMLElement | null): void {
  requestAnimationFrame(() => {
    const box = row?.closest("ol")?.parentElement;
    if (row !== null && box) box.scrollTop += row.getBoundingClientRect().top - box.getBoundingClientRect().top;
  });
}

function Evidence({ claims, i18n }: { readonly claims: readonly Claim[]; readonly i18n: I18n }) {
  const claim = claims.find(({ quote }) => quote !== null) ?? claims[0];
  return claim === undefined ? null : <ClaimText claim={claim} i18n={i18n} />;
}
