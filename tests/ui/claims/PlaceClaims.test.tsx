import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { asKnown, EVERYTHING, type Knowledge } from "../../../src/trip/knowledge/knownTrip.ts";
import { en } from "../../../src/trip/text/locales/en.ts";
import { PlaceClaims } from "../../../src/ui/claims/PlaceClaims.tsx";
import { PlacePanel } from "../../../src/ui/claims/PlacePanel.tsx";
import { ENGLISH } from "../../support/appStore.ts";
import { DETAILS, TRIP } from "../../support/record.ts";

const nothing = () => {};

/** The panel of a place as markup. */
function panelOf(placeId: string, knowledge: Knowledge = EVERYTHING): string {
  const place = TRIP.places.get(placeId);
  if (place === undefined) throw new Error(`The invented trip has no place "${placeId}".`);
  return renderToStaticMarkup(
    <PlacePanel place={place} names={[]} i18n={ENGLISH} isLoading={false} takesFocus={false} onClose={nothing}>
      <PlaceClaims
        known={asKnown(TRIP, knowledge)}
        place={place}
        details={DETAILS}
        claimId={null}
        i18n={ENGLISH}
        onPickClaim={nothing}
        copyText={() => ""}
      />
    </PlacePanel>,
  );
}

const claimsIn = (markup: string) => [...markup.matchAll(/data-claim="([^"]+)"/g)].map(([, id]) => id).sort();

describe("the panel of a place", () => {
  test("is a dialog named by its first heading", () => {
    const [heading = ""] = /<h\d.*?<\/h\d>/.exec(panelOf("elm")) ?? [];
    expect(panelOf("elm")).toMatch(/^<div class="place-panel" role="dialog" aria-labelledby="place-title"/);
    expect(heading).toContain('id="place-title"');
    expect(heading).toContain(TRIP.places.get("elm")?.name.en);
  });

  test("holds every visible claim once, quotations with nothing before or after them", () => {
    const known = asKnown(TRIP, EVERYTHING);
    for (const [place, claims] of known.claimsByPlace) {
      const markup = panelOf(place);
      expect(claimsIn(markup)).toEqual(claims.map(({ id }) => id).sort());
      const quotes = [...markup.matchAll(/<blockquote[^>]*>(.*?)<\/blockquote>/g)].map(([, text]) => text).sort();
      expect(quotes).toEqual(claims.flatMap(({ quote }) => quote?.exact ?? []).sort());
    }
  });

  test("has one column and no word of what came later where an edition is all that is known", () => {
    expect(panelOf("elm")).toContain('data-columns="2"');
    const then = panelOf("elm", { kind: "edition", id: "first-day" });
    expect(then).toContain('data-columns="1"');
    expect(then).not.toContain(en.ui.laterReports);
    expect(claimsIn(then)).toEqual(["elm-denial", "elm-platform", "guest-post"]);
  });

  test("folds the time in UTC away, and says that a quotation is checked only where it is", () => {
    expect(panelOf("elm")).toMatch(/<details class="claim-exact"><summary>When exactly<\/summary>.*?UTC/);
    const checked = [...TRIP.claims.values()].filter(
      ({ quote, source }) => quote !== null && DETAILS.sources.get(source.id)?.isChecked,
    );
    const said = [...TRIP.places.keys()].flatMap((place) => panelOf(place).split(en.ui.checked).slice(1));
    expect(said.length > 0).toBe(checked.length > 0);
  });
});
