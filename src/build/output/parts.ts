import { en } from "../../trip/text/locales/en.ts";
import { element, escapeHtml } from "../../view/embedSnippet.ts";

/**
 * The message for a page that failed to load in part, hidden until a script reports that. It comes first, so that it is
 * seen even without styles.
 */
export function missingElement(): string {
  return element(
    "p",
    { class: "page-missing", role: "alert", lang: "en", hidden: null },
    escapeHtml(en.ui.pageMissing),
  );
}

/** The link to the page's icon. */
export function iconLink(path: string): string {
  return element("link", { rel: "icon", href: `./${path}`, type: "image/svg+xml" });
}
