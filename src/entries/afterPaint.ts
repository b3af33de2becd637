import { isLiveMapExpected } from "./liveMapExpected.ts";

/** How long the first paint is waited for, in milliseconds: a tab in the background paints nothing. */
const PAINT_TIMEOUT_MS = 1000;

/** Addresses that the build writes on this script's element; the embed starts its program itself. */
const { sheet, program, programModules = "", liveModules = "", liveFiles = "" } = document.currentScript?.dataset ?? {};

if (sheet !== undefined && document.querySelector("style")?.sheet === null) link({ rel: "stylesheet", href: sheet });
if (program !== undefined) startAfterPaint(program);

/**
 * Fetches the program after the first paint, as compiling it would take a processor from drawing that paint, and starts
 * it once the document is parsed.
 */
function startAfterPaint(program: string): void {
  let isStarted = false;
  const start = () => {
    if (isStarted) return;
    isStarted = true;
    link({ rel: "modulepreload", crossOrigin: "", href: program, onload: fetchLiveMap });
    fetchModules(programModules);
    whenParsed(() =>
      document.head.append(
        Object.assign(document.createElement("script"), { type: "module", crossOrigin: "", src: program }),
      ),
    );
  };
  setTimeout(start, PAINT_TIMEOUT_MS);
  try {
    new PerformanceObserver(start).observe({ type: "paint", buffered: true });
  } catch {
    requestAnimationFrame(() => requestAnimationFrame(start));
  }
}

/** Fetches the live map's files after the program, unless no live map will be drawn. */
function fetchLiveMap(): void {
  if (!isLiveMapExpected()) return;
  fetchModules(liveModules);
  for (const href of addresses(liveFiles)) link({ rel: "prefetch", href });
}

function fetchModules(list: string): void {
  for (const href of addresses(list)) link({ rel: "modulepreload", crossOrigin: "", href });
}

function addresses(list: string): readonly string[] {
  return list.split(" ").filter((address) => address !== "");
}

function link(properties: Partial<HTMLLinkElement>): void {
  document.head.append(Object.assign(document.createElement("link"), properties));
}

function whenParsed(callback: () => void): void {
  if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", callback);
  else callback();
}
