import { useCallback } from "react";
import { createLazyPart, type LazyPart } from "../platform/lazyPart.ts";
import { wantedLanguage } from "../view/appState.ts";
import { useAppState } from "./AppContext.tsx";
import { i18n } from "./selectors.ts";
import { useSelect } from "./useSelect.ts";

type AboutModule = typeof import("./aboutPart.ts");

/** The code and the texts of the section about the map. */
export type AboutPart = LazyPart<AboutModule>;

/** Creates the part: loaded from the start in the prerender, not requested yet in a browser. */
export function createAboutPart(initial: AboutModule | null = null): AboutPart {
  return createLazyPart(() => import("./aboutPart.ts"), initial);
}

/**
 * React does not touch the content of an element that it hydrates with HTML. Where nothing was prerendered, as in
 * development, the element stays empty until the part has loaded.
 */
const AS_SENT = { __html: "" };

/**
 * The text about the map. It has no controls, so it stays as the server sent it. Its code and texts are fetched only
 * when another language is wanted.
 */
export function AboutSection({ about: { store, request } }: { readonly about: AboutPart }) {
  const pack = useAppState(i18n);
  const isWanted = useAppState((state) => wantedLanguage(state) !== "en");
  const { part, isMissing } = useSelect(store, (state) => state);
  const fetchIfWanted = useCallback(
    (element: HTMLElement | null) => {
      if (element !== null && (isWanted || element.firstElementChild === null)) request();
    },
    [isWanted, request],
  );
  const labelled = { className: "about", "aria-labelledby": "about-title" };
  return part === null ? (
    <>
      {isMissing ? (
        <p className="part-failed" role="status">
          {pack.messages.ui.partMissing}
        </p>
      ) : null}
      <section
        key="sent"
        {...labelled}
        lang={pack.language === "en" ? undefined : "en"}
        ref={fetchIfWanted}
        suppressHydrationWarning
        // biome-ignore lint/security/noDangerouslySetInnerHtml: it is empty
        dangerouslySetInnerHTML={AS_SENT}
      />
    </>
  ) : (
    <section key="drawn" {...labelled}>
      <part.About i18n={pack} publication={part.detailsIn(pack).publication} />
    </section>
  );
}
