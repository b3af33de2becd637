import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Trip } from "../../trip/model/trip.ts";
import { element, embedAddress, escapeHtml, FRAME_SIZE } from "../../view/embedSnippet.ts";

/** The size of `picture.png`, in pixels. */
const PICTURE = { width: 1200, height: 630 } as const;

/** The width of a typical article, in pixels. */
const ARTICLE_WIDTH = 640;

/**
 * The address of the site, from `SITE_URL`, ending with a slash; null where it is not set.
 *
 * @throws Error where it is not the address of a folder
 */
export function siteAddress(value: string | undefined = process.env.SITE_URL): string | null {
  if (value === undefined || value.trim() === "") return null;
  const address = URL.canParse(value.trim()) ? new URL(value.trim()) : null;
  const isFolder = address !== null && address.search === "" && address.hash === "" && !isPage(address.pathname);
  if (address === null || !/^https?:$/.test(address.protocol) || !isFolder) {
    throw new Error(`SITE_URL must be the address of a folder, such as https://example.org/map/, and is ${value}`);
  }
  return address.pathname.endsWith("/") ? address.href : `${address.href}/`;
}

/** Whether a path ends in a file such as `index.html`; a folder may hold dots, as in `/v1.2/`, but ends with a slash then. */
function isPage(path: string): boolean {
  return /\.(?:[sx]?html?|php|aspx?|jsp|png|svg|js|json|geojson|csv)$/i.test(path) || /\/index\.\w+\/?$/i.test(path);
}

type Named = Pick<Trip, "title" | "description">;

/** The page's elements for link previews and search engines; with addresses only where the site's own is known. */
export function pageHead({ title, description }: Named, site = siteAddress()): string {
  const property = (name: string, content: string) => element("meta", { property: name, content });
  return [
    property("og:type", "website"),
    property("og:title", title.en),
    property("og:description", description.en),
    element("meta", { name: "twitter:card", content: "summary_large_image" }),
    ...(site === null
      ? []
      : [
          property("og:url", site),
          property("og:image", `${site}picture.png`),
          property("og:image:width", String(PICTURE.width)),
          property("og:image:height", String(PICTURE.height)),
          property("og:image:alt", title.en),
          element("link", { rel: "canonical", href: site }),
          discoveryLink(title.en, site),
        ]),
  ].join("");
}

/** The embed's title, and where the site's address is known a link to the page as its canonical version. */
export function embedHead({ title }: Named, site = siteAddress()): string {
  return [
    element("title", {}, escapeHtml(title.en)),
    ...(site === null ? [] : [element("link", { rel: "canonical", href: site }), discoveryLink(title.en, site)]),
  ].join("");
}

function discoveryLink(title: string, site: string): string {
  return element("link", { rel: "alternate", type: "application/json+oembed", href: `${site}oembed.json`, title });
}

/**
 * The address of the frame for an address of the page: nothing or `index.html` becomes `embed.html`, the query stays, and
 * the fragment goes. Consumers of oEmbed can follow this rule themselves.
 *
 * @throws Error for an address that is not the page's
 */
export function frameAddress(page: string, site: string): string {
  const { origin, pathname, search } = new URL(page);
  const home = new URL(site);
  const isPage = pathname === home.pathname || pathname === `${home.pathname}index.html`;
  if (origin !== home.origin || !isPage) throw new Error(`${page} is not an address of the page at ${site}`);
  return embedAddress({ folder: site, query: search });
}

/**
 * The oEmbed response for an address of the page: a frame, and a link for sites that show no frames. Without the site's address no frame can be
 * given: then it is of type `link`, with a title only.
 */
export function oembed({ title }: Named, site = siteAddress(), page = site): Record<string, string | number> {
  const common = { version: "1.0", title: title.en, provider_name: title.en, cache_age: 86_400 };
  if (site === null || page === null) return { ...common, type: "link" };
  const frame = element("iframe", {
    src: frameAddress(page, site),
    title: title.en,
    width: String(ARTICLE_WIDTH),
    height: String(FRAME_SIZE.height),
    loading: "lazy",
    frameborder: "0",
  });
  const link = element("blockquote", {}, element("a", { href: page }, escapeHtml(title.en)));
  return {
    ...common,
    type: "rich",
    provider_url: site,
    html: `${link}${frame}`,
    width: ARTICLE_WIDTH,
    height: FRAME_SIZE.height,
    thumbnail_url: `${site}picture.png`,
    thumbnail_width: PICTURE.width,
    thumbnail_height: PICTURE.height,
  };
}

/** Writes `oembed.json`. */
export function writeOembed(dist: string, trip: Named): void {
  writeFileSync(join(dist, "oembed.json"), `${JSON.stringify(oembed(trip), null, 2)}\n`);
}
