import type { Plugin } from "vite";
import { element } from "../../view/embedSnippet.ts";
import { checkedRecord } from "../checkedRecord.ts";
import { PRINT_SHEET } from "../output/clientBuild.ts";
import { fillTemplate } from "../output/html.ts";
import { embedHead, pageHead } from "../output/oembed.ts";
import { iconLink, missingElement } from "../output/parts.ts";
import { basemapSymbols } from "./basemapSymbols.ts";

/** Fills `index.html` and `embed.html` in development, where nothing is prerendered and programs start as modules. */
export function developmentDocuments(): Plugin {
  return {
    name: "development-documents",
    apply: "serve",
    transformIndexHtml: {
      order: "pre",
      handler: (template, { path }) => {
        const { trip } = checkedRecord();
        const isEmbed = path.endsWith("embed.html");
        const entry = isEmbed ? "embed" : "page";
        return fillTemplate(template, {
          head:
            (isEmbed ? embedHead(trip) : element("title", {}, trip.title.en) + pageHead(trip)) + iconLink("icon.svg"),
          basemap: basemapSymbols(trip),
          app: "",
          ...(isEmbed ? { list: "" } : {}),
          missing: missingElement(),
          program:
            (isEmbed ? "" : element("link", { rel: "stylesheet", media: "print", href: `./${PRINT_SHEET}` })) +
            element("script", { type: "module", src: `./src/entries/${entry}.tsx` }),
        });
      },
    },
  };
}
