// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { createRequestClaims, startShownClaims } from "../../src/app/claimParts.ts";
import type { Claim } from "../../src/trip/model/trip.ts";
import type { ClaimPart } from "../../src/trip/record/claimPart.ts";
import type { ShippedClaim } from "../../src/trip/record/shipped.ts";
import type { AppState } from "../../src/view/appState.ts";
import { receiveLanguage } from "../../src/view/transitions.ts";
import { changeView, ENGLISH, readyState, storeOf } from "../support/appStore.ts";
import { TRIP } from "../support/record.ts";

const [claim] = [...TRIP.claims.values()].filter(({ event }) => event !== null) as [Claim];
const PART = 7;
/** The trip with one claim whose words come in a part. */
const unfinished: Claim = { ...claim, quote: null, summary: null, via: [], part: PART };
const trip = { ...TRIP, claims: new Map(TRIP.claims).set(claim.id, unfinished) };
const pack = { ...ENGLISH, trip };

const WORDS: ShippedClaim = {
  id: claim.id,
  event: claim.event?.id ?? null,
  about: claim.about.map(({ id }) => id),
  source: claim.source.id,
  via: ["A witness"],
  certainty: claim.certainty,
  when: null,
  quote: null,
  summary: { en: "What it says" },
  outcome: null,
  contradicts: [],
  order: claim.order,
};
const part: ClaimPart = { claims: [WORDS], details: [{ id: claim.id, stated: "at dawn" }] };

const scripts = () => [...document.querySelectorAll("script")];

/** Waits until a script has been asked for, and answers it as a host would. */
async function answer(event: "load" | "error", index = PART): Promise<void> {
  await vi.waitFor(() => expect(scripts()).not.toHaveLength(0));
  const script = scripts().at(-1) as HTMLScriptElement;
  expect(script.getAttribute("src")).toBe(`./assets/claims-tested/${index}.js`);
  if (event === "load") globalThis.tripMapClaimPart(index, part);
  script.remove();
  script.dispatchEvent(new Event(event));
  await new Promise((resolve) => setTimeout(resolve));
}

const completed = (store: { getState(): AppState }) =>
  vi.waitFor(() => expect(store.getState().complete).not.toBeNull());

beforeEach(() => {
  vi.spyOn(console, "error").mockImplementation(() => undefined);
});

afterEach(() => {
  vi.restoreAllMocks();
  document.head.innerHTML = "";
});

describe(createRequestClaims, () => {
  test("fetches a failed part again, and then puts its claims into this language and the next", async () => {
    const store = storeOf(readyState({}, { pack }));
    const request = createRequestClaims(store);
    request([unfinished]);
    await answer("error");
    expect(store.getState()).toMatchObject({ areClaimsMissing: true, pack: { trip } });
    request([unfinished, unfinished]);
    request([unfinished]);
    await answer("load");
    store.setState({ isPlaying: false });
    expect(store.getState().complete).toBeNull();
    await completed(store);
    expect(scripts()).toEqual([]);
    const shown = store.getState();
    expect(shown.areClaimsMissing).toBe(false);
    expect(shown.pack.trip.claims.get(claim.id)).toMatchObject({ part: null, summary: { en: "What it says" } });
    expect(shown.pack.moreDetails).toEqual(part.details);
    const next = receiveLanguage(shown, { ...pack, language: "ko" });
    expect(next.pack).toMatchObject({ language: "ko", moreDetails: part.details });
    expect(next.pack.trip.claims.get(claim.id)?.part).toBeNull();
  });

  test("asks for nothing where the words are there", async () => {
    createRequestClaims(storeOf(readyState()))([claim]);
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(scripts()).toEqual([]);
  });
});

describe(startShownClaims, () => {
  test.each([
    ["opens a claim that only a part has", "named", []],
    ["says that no part has a claim", "no-such-claim", ["claim"]],
  ])("%s", async (_, id, unread) => {
    const store = storeOf(readyState({ claim: id }, { pack }));
    const stop = startShownClaims(store, () => undefined);
    await vi.waitFor(() => expect(scripts()).not.toHaveLength(0));
    const script = scripts().at(-1) as HTMLScriptElement;
    expect(script.getAttribute("src")).toBe("./assets/claims-tested/index.js");
    globalThis.tripMapClaimIndex([...Array.from({ length: PART }, () => []), ["named"]]);
    script.remove();
    script.dispatchEvent(new Event("load"));
    if (unread.length === 0) {
      await answer("load");
      await completed(store);
    }
    await vi.waitFor(() => expect(store.getState().unreadParameters).toEqual(unread));
    stop();
  });

  test("asks for the claims of the opened place once the view rests, and not during playback", () => {
    vi.useFakeTimers();
    const place = claim.event?.place.id ?? "";
    const store = storeOf(readyState({}, { pack, isPlaying: true }));
    const asked: Claim[] = [];
    const stop = startShownClaims(store, (claims) => asked.push(...claims));
    changeView(store, { place });
    vi.advanceTimersByTime(1000);
    expect(asked).toEqual([]);
    store.setState({ isPlaying: false });
    vi.advanceTimersByTime(200);
    expect(asked).toEqual([]);
    vi.advanceTimersByTime(200);
    expect(asked).toContain(unfinished);
    stop();
    vi.useRealTimers();
  });
});
