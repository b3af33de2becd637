// @vitest-environment jsdom
import { act, type ReactNode } from "react";
import { createRoot, hydrateRoot } from "react-dom/client";
import { renderToString } from "react-dom/server";
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from "vitest";
import { AboutSection } from "../../src/app/AboutSection.tsx";
import { AppContext } from "../../src/app/AppContext.tsx";
import type { TripApp } from "../../src/app/tripApp.ts";
import type { Store } from "../../src/platform/createStore.ts";
import { createLazyPart } from "../../src/platform/lazyPart.ts";
import { ko } from "../../src/trip/text/locales/ko.ts";
import { About } from "../../src/ui/about/About.tsx";
import type { AppState, LanguagePack } from "../../src/view/appState.ts";
import { ENGLISH, stateWith, storeOf } from "../support/appStore.ts";
import { DETAILS } from "../support/record.ts";

const MODULE: typeof import("../../src/app/aboutPart.ts") = { About, detailsIn: () => DETAILS };
const KOREAN = { ...ENGLISH, language: "ko", messages: ko } as const;

/** A page that shows the language that its reader chose. */
function inLanguage(pack: LanguagePack): Partial<AppState> {
  return { isReady: true, browserLanguage: pack.language, pack };
}

beforeAll(() => void vi.stubGlobal("IS_REACT_ACT_ENVIRONMENT", true));
afterEach(() => vi.restoreAllMocks());
afterAll(() => void vi.unstubAllGlobals());

function inApp(store: Store<AppState>, children: ReactNode): ReactNode {
  return <AppContext value={{ store } as TripApp}>{children}</AppContext>;
}

/** The section as the server sends it. */
function sentElement(): HTMLElement {
  const about = createLazyPart(async () => MODULE, MODULE);
  const element = document.createElement("div");
  element.innerHTML = renderToString(inApp(storeOf(stateWith()), <AboutSection about={about} />));
  return element;
}

describe("AboutSection", () => {
  test("stays as the server sent it, and fetches nothing", async () => {
    const onError = vi.spyOn(console, "error");
    const load = vi.fn(async () => MODULE);
    const element = sentElement();
    const sent = element.querySelector("h2");
    await act(() => {
      hydrateRoot(element, inApp(storeOf(stateWith()), <AboutSection about={createLazyPart(load)} />), {
        onRecoverableError: onError,
      });
    });
    expect(element.querySelector("h2")).toBe(sent);
    expect(sent?.textContent).toBe(ENGLISH.messages.ui.about);
    expect(load).not.toHaveBeenCalled();
    expect(onError).not.toHaveBeenCalled();
  });

  test("is fetched and drawn in another language, and in English again", async () => {
    const store = storeOf(stateWith());
    const element = sentElement();
    await act(() => {
      hydrateRoot(element, inApp(store, <AboutSection about={createLazyPart(async () => MODULE)} />));
    });
    await act(async () => store.setState(inLanguage(KOREAN)));
    expect(element.querySelector("h2")?.textContent).toBe(ko.ui.about);
    await act(async () => store.setState(inLanguage(ENGLISH)));
    expect(element.querySelector("h2")?.textContent).toBe(ENGLISH.messages.ui.about);
  });

  test("is marked as English while its part is missing in another language", async () => {
    const store = storeOf(stateWith());
    const element = sentElement();
    const never = new Promise<typeof MODULE>(() => undefined);
    await act(() => {
      hydrateRoot(element, inApp(store, <AboutSection about={createLazyPart(() => never)} />));
    });
    await act(async () => store.setState(inLanguage(KOREAN)));
    expect(element.querySelector("section")?.lang).toBe("en");
    expect(element.querySelector("h2")?.textContent).toBe(ENGLISH.messages.ui.about);
  });

  test("says that it could not be loaded, beside the text as sent", async () => {
    vi.spyOn(console, "error").mockImplementation(() => {});
    const store = storeOf(stateWith());
    const element = sentElement();
    const about = createLazyPart<typeof MODULE>(() => Promise.reject(new Error("offline")));
    await act(() => {
      hydrateRoot(element, inApp(store, <AboutSection about={about} />));
    });
    expect(element.querySelector("[role=status]")).toBeNull();
    await act(async () => store.setState(inLanguage(KOREAN)));
    expect(element.querySelector("[role=status]")?.textContent).toBe(ko.ui.partMissing);
    expect(element.querySelector("h2")?.textContent).toBe(ENGLISH.messages.ui.about);
  });

  test("is fetched where the server sent nothing, as in development", async () => {
    const element = document.createElement("div");
    const about = createLazyPart(async () => MODULE);
    await act(async () => createRoot(element).render(inApp(storeOf(stateWith()), <AboutSection about={about} />)));
    expect(element.querySelector("h2")?.textContent).toBe(ENGLISH.messages.ui.about);
  });
});
