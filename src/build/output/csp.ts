import { element } from "../../view/embedSnippet.ts";

type Directives = Readonly<Record<string, readonly string[]>>;

const PAGE: Directives = {
  "default-src": ["'none'"],
  "script-src": ["'self'"],
  "style-src": ["'self'"],
  "connect-src": ["'self'"],
  "img-src": ["'self'", "data:"],
  "font-src": ["'self'"],
  "worker-src": ["'self'"],
  "frame-src": ["'self'"],
  "base-uri": ["'none'"],
  "form-action": ["'none'"],
};

/**
 * What the embed may do beyond the page: its worker comes out of its own script, and its fonts with it. In a frame
 * without an origin WebKit takes nothing for `'self'`: there only a scheme lets the embed's own files through.
 */
const EMBED: Directives = {
  ...PAGE,
  "script-src": ["'self'", "https:", "http:"],
  "style-src": ["'self'", "https:", "http:"],
  "connect-src": ["'self'", "blob:"],
  "font-src": ["'self'", "data:"],
  "worker-src": ["'self'", "blob:", "data:"],
};

/** A picture opened by itself: nothing but the colours that it carries. */
const PICTURE: Directives = { "default-src": ["'none'"], "style-src": ["'unsafe-inline'"] };

function written(directives: Directives): string {
  return Object.entries(directives)
    .map(([name, sources]) => [name, ...sources].join(" "))
    .join("; ");
}

/** The content security policies that the build runs under, as a header or a `meta` element says them. */
export const POLICIES = { page: written(PAGE), embed: written(EMBED), picture: written(PICTURE) } as const;

/** The element that puts a page under its policy, whatever host it lies on; it stands before all that loads anything. */
export function policyMeta(page: "page" | "embed"): string {
  return element("meta", { "http-equiv": "Content-Security-Policy", content: POLICIES[page] });
}
