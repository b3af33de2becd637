import { en } from "../../trip/text/locales/en.ts";
import { element, escapeHtml } from "../../view/embedSnippet.ts";

/** The sentence in place of what a page could not load; its style hides it until a script misses something. */
export function missingElement(): string {
  return element("p", { class: "page-missing", role: "alert", lang: "en" }, escapeHtml(en.ui.pageMissing));
}

export function iconLink(path: string): string {
  return element("link", { rel: "icon", href: `./${path}`, type: "image/svg+xml" });
}
