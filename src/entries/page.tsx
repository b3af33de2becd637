import "virtual:fallback-fonts.css";
import "virtual:palette.css";
import "../styles/page.css";
import labels from "virtual:basemap-labels";
import { evidenceFile, tripFile } from "virtual:record";
import { StrictMode } from "react";
import { createRoot, hydrateRoot } from "react-dom/client";
import { type LanguagePack, loadLanguage } from "../app/languagePacks.ts";
import { PageApp } from "../app/PageApp.tsx";
import { buildTrip } from "../trip/parse/buildTrip.ts";
import { en } from "../trip/text/locales/en.ts";

const english: LanguagePack = { language: "en", messages: en, trip: buildTrip(tripFile, evidenceFile) };
const app = (
  <StrictMode>
    <PageApp english={english} loadLanguage={loadLanguage} labels={labels} />
  </StrictMode>
);
const root = document.getElementById("app");
// Without it the document was left before it was parsed.
if (root !== null) {
  if (root.firstElementChild === null) createRoot(root).render(app);
  else hydrateRoot(root, app);
}
