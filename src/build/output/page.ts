import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Manifest } from "vite";
import type { Trip } from "../../trip/model/trip.ts";
import { element } from "../../view/embedSnippet.ts";
import { basemapSymbols } from "../plugins/basemapSymbols.ts";
import { ROOT } from "../record/readRecord.ts";
import { builtFrom, filesOf, liveFilesOf, PRINT_SHEET, PROGRAM, TEXT_FONTS } from "./clientBuild.ts";
import { fillTemplate } from "./html.ts";
import { pageHead } from "./oembed.ts";
import { iconLink, missingElement } from "./parts.ts";
import { type StartupScripts, startupHead } from "./startupHead.ts";

export interface PageParts {
  readonly trip: Trip;
  readonly manifest: Manifest;
  readonly scripts: StartupScripts;
  readonly prerendered: { readonly app: string; readonly head: string };
  readonly icon: string;
}

/** Writes `index.html`, and gives its HTML. */
export function writePage(dist: string, { trip, manifest, scripts, prerendered, icon }: PageParts): string {
  const { file: program, css = [] } = builtFrom(manifest, PROGRAM);
  const { scripts: modules, others: files } = liveFilesOf(manifest);
  const [sheet] = css;
  if (sheet === undefined || css.length > 1) throw new Error(`The page needs one style sheet and has ${css.length}.`);
  const { policy, elements } = startupHead({
    document: "page",
    scripts,
    css: readFileSync(join(dist, sheet), "utf8"),
    sheet,
    program,
    programModules: filesOf(manifest, PROGRAM).scripts.filter((path) => path !== program),
    live: { modules, files },
  });
  const html = fillTemplate(readFileSync(join(ROOT, "index.html"), "utf8"), {
    head: policy + prerendered.head + pageHead(trip) + elements + iconLink(icon),
    basemap: basemapSymbols(trip),
    app: prerendered.app,
    missing: missingElement(),
    program: printSheet(manifest) + fontPreloads(manifest),
  });
  writeFileSync(join(dist, "index.html"), html);
  return html;
}

/** The print sheet, after all other style and without blocking the first paint. */
function printSheet(manifest: Manifest): string {
  return element("link", { rel: "stylesheet", media: "print", href: `./${builtFrom(manifest, PRINT_SHEET).file}` });
}

/**
 * The fonts of English text, asked for at the end of the document: on a slow line after all that the first paint needs,
 * on a fast one still before it. A font that comes too late is not used until the next visit, so nothing moves.
 */
function fontPreloads(manifest: Manifest): string {
  return TEXT_FONTS.map((source) => `./${builtFrom(manifest, source).file}`)
    .map((href) => element("link", { rel: "preload", as: "font", type: "font/woff2", crossorigin: null, href }))
    .join("");
}
