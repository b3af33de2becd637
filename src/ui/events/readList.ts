import type { ListedText } from "../../trip/record/listedTexts.ts";

/** The texts of the claims in a list of events, in its order. */
export function readList(list: ParentNode): readonly ListedText[] {
  return [...list.querySelectorAll(".event-claim")].map((claim) => ({
    text: claim.querySelector(".claim-quote, .claim-summary")?.textContent ?? "",
    url: claim.querySelector(".claim-source a")?.getAttribute("href") ?? "",
  }));
}
