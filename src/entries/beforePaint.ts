import { recordEarlyInput } from "../platform/earlyInput.ts";
import { LOAD_TIMEOUT_MS } from "../platform/withTimeout.ts";
import { PARAMETERS } from "../view/parameters.ts";
import { plainParameters, queryOf } from "../view/plainlyMeant.ts";

/**
 * Runs inline, before the first paint: hides the prerendered list and picture if the address asks for another view,
 * sets the theme that it asks for, records what the reader does until the program runs, and shows a message if the
 * program fails to load.
 *
 * | attribute of `<html>` | value | meaning |
 * |---|---|---|
 * | `data-read` | "" | this script has run |
 * | `data-asked` | "" | the address asks for a view that is not drawn yet; the program removes it |
 * | `data-theme` | `light`, `dark` | the reader's choice; absent: the system's |
 * | `data-missing` | `program`, `none` | the program did not load; it runs |
 */
const { dataset } = document.documentElement;
const parameters = new Map(plainParameters(queryOf(location)).reverse());
const theme = /^[^\w\p{Cc}]*(light|dark)[^\w\p{Cc}]*$/iu.exec(parameters.get("theme") ?? "")?.[1]?.toLowerCase();

dataset.read = "";
if (PARAMETERS.some((name) => parameters.has(name))) dataset.asked = "";
if (theme !== undefined) dataset.theme = theme;

function giveUp(): void {
  if (dataset.missing === "none") return;
  delete dataset.asked;
  dataset.missing = "program";
  document.querySelector(".page-missing")?.removeAttribute("hidden");
}

recordEarlyInput();
addEventListener("error", ({ target }) => target instanceof HTMLScriptElement && giveUp(), true);
setTimeout(giveUp, LOAD_TIMEOUT_MS);
