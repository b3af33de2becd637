// @vitest-environment jsdom
import { act } from "react";
import { createRoot, hydrateRoot } from "react-dom/client";
import { renderToString } from "react-dom/server";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { knownTrip, moment } from "../../src/app/selectors.ts";
import { useSelect } from "../../src/app/useSelect.ts";
import type { Store } from "../../src/platform/createStore.ts";
import { HOUR } from "../../src/trip/time/instant.ts";
import type { AppState } from "../../src/view/appState.ts";
import { seek } from "../../src/view/transitions.ts";
import { RANGE, readyState, stateWith, storeOf } from "../support/appStore.ts";

beforeAll(() => void vi.stubGlobal("IS_REACT_ACT_ENVIRONMENT", true));
afterAll(() => void vi.unstubAllGlobals());

function Readiness({ store }: { readonly store: Store<AppState> }) {
  return <p>{useSelect(store, ({ isReady }) => isReady) ? "ready" : "prerendered"}</p>;
}

describe(useSelect, () => {
  test("renders a component again only when its own value changes", async () => {
    const store = storeOf(readyState());
    const renders = { known: 0, moment: 0 };
    function Known() {
      useSelect(store, knownTrip);
      renders.known += 1;
      return null;
    }
    function Moment() {
      useSelect(store, moment);
      renders.moment += 1;
      return null;
    }
    const root = createRoot(document.createElement("div"));
    await act(() => root.render([<Known key="known" />, <Moment key="moment" />]));
    for (const hours of [1, 2, 3]) {
      await act(() => store.setState((state) => seek(state, RANGE.start + hours * HOUR)));
    }
    expect(renders).toEqual({ known: 1, moment: 4 });
    await act(() => root.unmount());
  });

  test("hydrates the prerendered value even if the state has changed, then shows the change", async () => {
    const store = storeOf(stateWith());
    const element = document.createElement("div");
    element.innerHTML = renderToString(<Readiness store={store} />);
    store.setState({ isReady: true });
    const onRecoverableError = vi.fn();
    let first = "";
    await act(() => {
      hydrateRoot(element, <Readiness store={store} />, { onRecoverableError });
      first = element.textContent;
    });
    expect(first).toBe("prerendered");
    expect(element.textContent).toBe("ready");
    expect(onRecoverableError).not.toHaveBeenCalled();
  });
});
