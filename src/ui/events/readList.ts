import type { ListedTexts } from "../../trip/record/listedTexts.ts";

/** The texts of the claims and events in a list of events, in its order. */
export function readList(list: ParentNode): ListedTexts {
  return {
    claims: all(list, ".event-claim").map((claim) => ({
      text: claim.querySelector(".claim-quote, .claim-summary")?.textContent ?? "",
      url: claim.querySelector(".claim-source a")?.getAttribute("href") ?? "",
      names: all(claim, "cite bdi").map(({ textContent }) => textContent ?? ""),
    })),
    titles: new Map(
      all(list, "[data-event]").map((event) => [
        event.getAttribute("data-event") ?? "",
        event.querySelector(".event-title")?.textContent ?? "",
      ]),
    ),
  };
}

function all(parent: ParentNode, selector: string): Element[] {
  return [...parent.querySelectorAll(selector)];
}
