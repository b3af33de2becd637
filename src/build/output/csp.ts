import { element } from "../../view/embedSnippet.ts";

type Directives = Readonly<Record<string, readonly string[]>>;

/** The `'sha256-…'` sources of a document's inline elements, by directive. */
export interface InlineSources {
  readonly "script-src": readonly string[];
  readonly "style-src": readonly string[];
}

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
 * What the embed may do beyond the page: its worker comes from its own script, and so do its fonts. In a frame
 * without an origin `'self'` matches nothing in WebKit: only a scheme lets the embed load its own files there.
 */
const EMBED: Directives = {
  ...PAGE,
  "script-src": ["'self'", "https:", "http:"],
  "style-src": ["'self'", "https:", "http:"],
  "connect-src": ["'self'", "blob:"],
  "font-src": ["'self'", "data:"],
  "worker-src": ["'self'", "blob:", "data:"],
};

/** A picture opened on its own: nothing but its own colours. */
const PICTURE: Directives = { "default-src": ["'none'"], "style-src": ["'unsafe-inline'"] };

function serialized(directives: Directives): string {
  return Object.entries(directives)
    .map(([name, sources]) => [name, ...sources].join(" "))
    .join("; ");
}

/**
 * The policies as headers state them. A document carries its own in a `meta` element, with the hashes of its inline
 * elements: a header without those would forbid them, so hosts send none with `index.html` and `embed.html`.
 */
export const POLICIES = { page: serialized(PAGE), embed: serialized(EMBED), picture: serialized(PICTURE) } as const;

/** The policy of a document with inline elements. */
export function documentPolicy(document: "page" | "embed", inline: InlineSources): string {
  const directives = document === "page" ? PAGE : EMBED;
  const extended = Object.entries(inline).map(([name, sources]) => [name, [...(directives[name] ?? []), ...sources]]);
  return serialized({ ...directives, ...Object.fromEntries(extended) });
}

/** The element that puts a document under its policy on any host; it precedes everything that loads anything. */
export function policyMeta(document: "page" | "embed", inline: InlineSources): string {
  return element("meta", { "http-equiv": "Content-Security-Policy", content: documentPolicy(document, inline) });
}
