import { recordEarlyInput } from "../platform/earlyInput.ts";
import { LOAD_TIMEOUT_MS } from "../platform/withTimeout.ts";
import { PARAMETERS } from "../view/parameters.ts";

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

/** What may stand before the name of a parameter, and after it, in links as people and programs write them. */
const [BEFORE, AFTER] = ["(?:[?#&;]|%[2-9a-f][\\da-f])", "(?:=|%(?:25)*3d)"];
const OWN = `(?:${PARAMETERS.join("|")})`;
/** The address without the values of other parameters, which may be addresses with parameters themselves. */
const address = (location.search + location.hash).replace(
  new RegExp(`([?#&;])(?!${OWN}${AFTER})[\\w.-]+=[^?#&;]*`, "gi"),
  "$1",
);
const asked = new RegExp(`${BEFORE}${OWN}(?:${AFTER}|[&;#]|$)`, "i");
const theme = new RegExp(`${BEFORE}theme${AFTER}(?:[^\\w%&]|%[2-9a-f][\\da-f])*(light|dark)(?!\\w|%[01])`, "i").exec(
  address,
);

dataset.read = "";
// A copy saved while the program ran still says `none`, but may have no program.
delete dataset.missing;
if (asked.test(address)) dataset.asked = "";
if (theme !== null) dataset.theme = theme[1]?.toLowerCase();

function giveUp(): void {
  if (dataset.missing === "none") return;
  delete dataset.asked;
  dataset.missing = "program";
  document.querySelector(".page-missing")?.removeAttribute("hidden");
}

recordEarlyInput();
addEventListener("error", ({ target }) => target instanceof HTMLScriptElement && giveUp(), true);
setTimeout(giveUp, LOAD_TIMEOUT_MS);
