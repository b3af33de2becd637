import { placeDetails, sourceDetails } from "../trip/model/details.ts";
import { PlacePanel } from "../ui/claims/PlacePanel.tsx";
import { ListedClaims } from "../ui/events/ListedClaims.tsx";
import { useApp, useAppState } from "./AppContext.tsx";
import { guarded } from "./PartBoundary.tsx";
import { i18n, knownTrip, selection } from "./selectors.ts";
import { useSelect } from "./useSelect.ts";

/** The panel of the selected place. Until its details have loaded, it shows the claims as the list does. */
export const PlaceSection = guarded("panel", function PlaceSection() {
  const { store, actions, addressOf, placePart } = useApp();
  const selected = useAppState(selection);
  const known = useAppState(knownTrip);
  const pack = useAppState(i18n);
  const takesFocus = useAppState((state) => state.openedByReader);
  const { part, isMissing: isPartMissing } = useSelect(placePart.store, (state) => state);
  const isMissing = useAppState((state) => state.areClaimsMissing) || isPartMissing;
  if (selected === null) return null;
  const { place, claim } = selected;
  const claims = known.claimsByPlace.get(place.id) ?? [];
  const isWhole = claims.every((claim) => claim.part === null);
  const details = (isWhole ? part?.detailsIn(pack) : null) ?? null;
  return (
    <PlacePanel
      key={`${place.id} ${claim?.id}`}
      place={place}
      names={details === null ? [] : placeDetails(details, place).names}
      i18n={pack}
      isLoading={details === null && !isMissing}
      takesFocus={takesFocus}
      onClose={actions.closePlace}
    >
      {part === null || details === null ? (
        <>
          {isMissing ? (
            <p className="place-note" role="status">
              {pack.messages.ui.partMissing}
            </p>
          ) : null}
          <div className="place-known">
            <ListedClaims claims={claims} i18n={pack} withCertainty />
          </div>
        </>
      ) : (
        <part.PlaceClaims
          known={known}
          place={place}
          details={details}
          claimId={claim?.id ?? null}
          i18n={pack}
          onPickClaim={actions.pickClaim}
          copyText={(kind, claim) =>
            kind === "citation"
              ? part.citation(claim, sourceDetails(details, claim.source), Date.now(), pack)
              : addressOf({ ...store.getState().view, claim: claim.id })
          }
        />
      )}
    </PlacePanel>
  );
});
