import { memo } from "react";
import type { Publication } from "../../trip/model/details.ts";
import { textIn } from "../../trip/record/vocabulary.ts";
import { ABOUT_TEXTS } from "../../trip/text/aboutTexts.ts";
import { issuedDate } from "../../trip/text/dates.ts";
import type { I18n } from "../../trip/text/sentences.ts";

export interface AboutProps {
  readonly i18n: I18n;
  readonly publication: Publication;
}

/** How the map is made, what it does not know, and the record to download. */
export const About = memo(function About({ i18n, publication }: AboutProps) {
  const { trip, messages, language } = i18n;
  const texts = ABOUT_TEXTS[language];
  const { maxSpeedBasis, licence, changes, credits, updated } = publication;
  return (
    <>
      <h2 id="about-title">{messages.ui.about}</h2>
      <p>{texts.reading}</p>
      <p>{texts.estimate(trip.maxSpeedKmh, textIn(maxSpeedBasis, language))}</p>
      <p>{texts.certainty}</p>
      <p>{texts.gaps}</p>
      <h3>{texts.downloads}</h3>
      <ul className="about-files">
        {DOWNLOADS.map((path) => (
          <li key={path}>
            <a href={path} download>
              {path.replace("data/", "")}
            </a>
          </li>
        ))}
      </ul>
      <p lang="en">{licence}</p>
      <h3>{texts.corrections}</h3>
      <ul>
        {changes.map(({ date, version, text }) => (
          <li key={text.en}>
            {version}, <time dateTime={date}>{issuedDate(date.split("-").map(Number), language)}</time>:{" "}
            {textIn(text, language)}
          </li>
        ))}
      </ul>
      <h3>{texts.credits}</h3>
      <ul>
        {credits.map(({ text, url, licence: terms }) => (
          <li key={text} lang="en">
            {url === null ? text : <a href={url}>{text}</a>}
            {terms === null ? null : ` (${terms})`}
          </li>
        ))}
        {BASEMAP_CREDITS.map(({ text, url }) => (
          <li key={text} lang="en">
            <a href={url}>{text}</a>
          </li>
        ))}
      </ul>
      <p>{texts.updated(issuedDate(updated.split("-").map(Number), language))}</p>
      <p>{texts.privacy}</p>
    </>
  );
});

const DOWNLOADS = [
  "data/trip.geojson",
  "data/evidence.json",
  "data/claims.csv",
  "data/sources.csl.json",
  "data/trip.schema.json",
  "data/evidence.schema.json",
] as const;

const BASEMAP_CREDITS = [
  { text: "Borders © OpenStreetMap contributors, ODbL", url: "https://www.openstreetmap.org/copyright" },
  {
    text: "Coast, lakes and rivers: GSHHG 2.3.7 (Wessel & Smith 1996), LGPL",
    url: "https://www.soest.hawaii.edu/pwessel/gshhg/",
  },
  { text: "Provinces: DCW-GMT, LGPL", url: "https://www.soest.hawaii.edu/pwessel/dcw/" },
  { text: "Town positions: GeoNames, CC BY 4.0", url: "https://www.geonames.org/" },
  { text: "Map renderer: MapLibre GL JS, BSD-3-Clause", url: "https://maplibre.org/" },
  { text: "Type: Inter, Noto Sans, SIL Open Font License", url: "https://openfontlicense.org/" },
] as const;
