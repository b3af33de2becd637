import { readFileSync } from "node:fs";
import { join } from "node:path";
import { element } from "../../view/embedSnippet.ts";
import { ROOT } from "../record/readRecord.ts";
import { bundleClassic } from "./classicScript.ts";
import { policyMeta } from "./csp.ts";
import { writeHashed } from "./hashedFile.ts";
import { inlineScript, inlineStyle, rebasedCss } from "./html.ts";

/** The classic scripts of every document: one inline, before the first paint, one fetched, after it. */
export interface StartupScripts {
  readonly beforePaint: string;
  /** Its path within the build. */
  readonly afterPaint: string;
}

export async function writeStartupScripts(dist: string): Promise<StartupScripts> {
  const [beforePaint, afterPaint] = await Promise.all(
    ["beforePaint", "afterPaint"].map((name) => bundleClassic(`src/entries/${name}.ts`, name)),
  );
  if (beforePaint === undefined || afterPaint === undefined) throw new Error("A startup script was not bundled.");
  return { beforePaint: beforePaint.script, afterPaint: writeHashed(dist, "afterPaint.js", afterPaint.script) };
}

/** What a document's head holds for its first paint, and for starting its program after it. */
export interface StartupHead {
  readonly document: "page" | "embed";
  readonly scripts: StartupScripts;
  /** The style sheet, and its path within the build: a host that forbids inline style is sent there. */
  readonly css: string;
  readonly sheet: string;
  /** Paths of what `afterPaint` starts and then fetches ahead. */
  readonly program?: string;
  /** What the program imports: fetched with it, not once it has come. */
  readonly programModules?: readonly string[];
  readonly live?: { readonly modules: readonly string[]; readonly files: readonly string[] };
}

/**
 * The head's elements in two parts: the policy, which comes first, and what the first paint takes. Style and script
 * are inline, so that the document alone is enough for it.
 */
export function startupHead(head: StartupHead): { readonly policy: string; readonly elements: string } {
  const { document, scripts, css, sheet, program, programModules = [], live } = head;
  const style = inlineStyle(rebasedCss(css, "assets"));
  const withoutScripts = inlineStyle(readFileSync(join(ROOT, "src/styles/no-script.css"), "utf8").replace(/\s+/g, " "));
  const script = inlineScript(scripts.beforePaint);
  const lists = {
    "data-sheet": [sheet],
    "data-program": program === undefined ? [] : [program],
    "data-program-modules": programModules,
    "data-live-modules": live?.modules ?? [],
    "data-live-files": live?.files ?? [],
  };
  const data = Object.entries(lists)
    .filter(([, paths]) => paths.length > 0)
    .map(([name, paths]) => [name, paths.map((path) => `./${path}`).join(" ")]);
  const later = element("script", { async: null, src: `./${scripts.afterPaint}`, ...Object.fromEntries(data) });
  // Fetched with the first picture on a slow line, but not compiled: that would take a processor from drawing it.
  const ahead =
    program === undefined
      ? ""
      : element("link", { rel: "prefetch", as: "script", crossorigin: null, href: `./${program}` });
  return {
    policy: policyMeta(document, { "script-src": [script.source], "style-src": [style.source, withoutScripts.source] }),
    elements: ahead + style.html + element("noscript", {}, withoutScripts.html) + script.html + later,
  };
}
