import { memo, useMemo } from "react";
import type { KnownTrip } from "../../trip/knowledge/knownTrip.ts";
import type { Claim, Place } from "../../trip/model/trip.ts";
import { textIn } from "../../trip/record/vocabulary.ts";
import type { I18n } from "../../trip/text/sentences.ts";
import { placeOnlyClaims } from "../claims/placeOnlyClaims.ts";
import { ListedClaims } from "./ListedClaims.tsx";
import { Paged } from "./Pager.tsx";

export interface OtherClaimsProps {
  readonly known: KnownTrip;
  readonly i18n: I18n;
  readonly onOpenClaim: (claim: Claim) => void;
  readonly onOpenPlace: (place: Place) => void;
  readonly onShowClaims: (claims: readonly Claim[]) => void;
}

/** The rest of the record: the places, the claims about a place but no event, and the claims about neither. */
export const OtherClaims = memo(function OtherClaims(props: OtherClaimsProps) {
  const { known, i18n, onOpenClaim, onOpenPlace, onShowClaims } = props;
  const { messages, language } = i18n;
  const byPlace = useMemo(() => placeOnlyClaims(known), [known]);
  return (
    <>
      <h3 className="events-section" id="places-title">
        {messages.ui.ofThePlaces}
      </h3>
      <Paged items={known.places} messages={messages}>
        {(places) => (
          <ul className="event-places" aria-labelledby="places-title">
            {places.map((place) => (
              <li key={place.id}>
                <button type="button" className="event-title" onClick={() => onOpenPlace(place)}>
                  {textIn(place.name, language)}
                </button>
              </li>
            ))}
          </ul>
        )}
      </Paged>
      <Paged
        items={byPlace}
        messages={messages}
        onShow={(groups) => onShowClaims(groups.flatMap(({ claims }) => claims))}
      >
        {(groups) =>
          groups.map(({ place, claims }) => (
            <section key={place.id} className="other-claims" aria-label={textIn(place.name, language)}>
              <h4>
                <button type="button" className="event-title" onClick={() => claims[0] && onOpenClaim(claims[0])}>
                  {textIn(place.name, language)}
                </button>
              </h4>
              <ListedClaims claims={claims} i18n={i18n} />
            </section>
          ))
        }
      </Paged>
      {known.claimsWithoutPlace.length === 0 ? null : (
        <section className="other-claims" aria-labelledby="elsewhere-title">
          <h3 className="events-section" id="elsewhere-title">
            {messages.ui.alsoInArticles}
          </h3>
          <p className="event-note">{messages.ui.alsoNoEvent}</p>
          <Paged items={known.claimsWithoutPlace} messages={messages} onShow={onShowClaims}>
            {(claims) => <ListedClaims claims={claims} i18n={i18n} withCertainty />}
          </Paged>
        </section>
      )}
    </>
  );
});
