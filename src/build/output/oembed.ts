import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Trip } from "../../trip/model/trip.ts";
import { element, embedAddress, escapeHtml, FRAME_SIZE } from "../../view/embedSnippet.ts";

/** The size of `picture.png`, and the width that an article is taken to have. */
const PICTURE = { width: 1200, height: 630 } as const;
const ARTICLE_WIDTH = 640;

/**
 * The address at which the build will stand, from `SITE_URL`, ending with a slash; null where it is not set.
 *
 * @throws Error where it is set to something that is no address of a site
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

/** What the page's head says for others to show or find it; addresses only where the site's own is known. */
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

/** The embed's head: it is the page once more, and says so where the page's address is known. */
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
 * What sites that ask by oEmbed are told: a frame, and a link for those that show none. Where the site's own address
 * is not known, there is no frame to give: then it is a plain link, of which only the title is told.
 */
export function oembed({ title }: Named, site = siteAddress()): Record<string, string | number> {
  const common = { version: "1.0", title: title.en, provider_name: title.en, cache_age: 86_400 };
  if (site === null) return { ...common, type: "link" };
  const frame = element("iframe", {
    src: embedAddress({ folder: site, query: "" }),
    title: title.en,
    width: String(ARTICLE_WIDTH),
    height: String(FRAME_SIZE.height),
    loading: "lazy",
    frameborder: "0",
  });
  const link = element("blockquote", {}, element("a", { href: site }, escapeHtml(title.en)));
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
