import { renderToString } from "react-dom/server";
import { expect, test } from "vitest";
import { AppContext } from "../../src/app/AppContext.tsx";
import { label } from "../../src/app/selectors.ts";
import { TransportSection } from "../../src/app/timeSections.tsx";
import type { TripApp } from "../../src/app/tripApp.ts";
import { ru } from "../../src/trip/text/locales/ru.ts";
import { ENGLISH, stateWith, storeOf } from "../support/appStore.ts";

test("the clock begins with a capital in languages whose weekdays have none", () => {
  const state = stateWith({ isReady: true, browserLanguage: "ru", pack: { ...ENGLISH, language: "ru", messages: ru } });
  const store = storeOf(state);
  const html = renderToString(
    <AppContext value={{ store, resting: store, actions: {} } as unknown as TripApp}>
      <TransportSection />
    </AppContext>,
  );
  const shown = />([^<]*)<\/time>/.exec(html)?.[1] ?? "";
  expect(label(state)).toMatch(/^\p{Ll}/u);
  expect(shown).toBe(label(state).replace(/^./u, (first) => first.toUpperCase()));
});
