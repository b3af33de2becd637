// @vitest-environment jsdom
import { renderToString } from "react-dom/server";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { AppContext } from "../../src/app/AppContext.tsx";
import { mount } from "../../src/app/mount.tsx";
import { guarded } from "../../src/app/PartBoundary.tsx";
import type { TripApp } from "../../src/app/tripApp.ts";
import { en } from "../../src/trip/text/locales/en.ts";
import { readyState, storeOf } from "../support/appStore.ts";

const QUOTE = "The train left Alder, they said — at dawn.";

function List() {
  return (
    <div className="events">
      <blockquote>{QUOTE}</blockquote>
    </div>
  );
}

const isFaulty = { now: false };

function Faulty() {
  if (isFaulty.now) throw new Error("a zone that this browser lacks");
  return <List />;
}

const GuardedList = guarded("list", Faulty);
const GuardedMap = guarded("map", Faulty);

const app = { store: storeOf(readyState()) } as TripApp;
const logged = vi.spyOn(console, "error");

const text = () => document.body.textContent ?? "";

function serve(html: string): void {
  const root = document.createElement("div");
  root.id = "app";
  root.append(document.createRange().createContextualFragment(html));
  document.body.replaceChildren(root);
}

beforeEach(() => {
  logged.mockReset().mockImplementation(() => undefined);
  isFaulty.now = false;
  serve(renderToString(<List />));
  document.documentElement.dataset.asked = "";
});

describe(mount, () => {
  test("leaves the page as sent, visible and with its sentence, if no boundary catches a fault", async () => {
    isFaulty.now = true;
    mount(() => <Faulty />);
    await vi.waitFor(() => expect(logged).toHaveBeenCalled());
    expect(text()).toBe(QUOTE);
    expect({ ...document.documentElement.dataset }).toEqual({ map: "static", missing: "program" });
    expect(logged).toHaveBeenCalledTimes(1);
  });

  test("leaves it so too if the app cannot be made", () => {
    const fault = new Error("no record");
    mount(() => {
      throw fault;
    });
    expect(text()).toBe(QUOTE);
    expect(document.documentElement.dataset.missing).toBe("program");
    expect(logged.mock.calls).toEqual([[fault]]);
  });

  test("logs once that the page as sent is another than the program's, and shows the program's", async () => {
    serve("<div class='events'><blockquote>The train left Birch.</blockquote></div>");
    mount(() => <List />);
    await vi.waitFor(() => expect(text()).toBe(QUOTE));
    expect(logged.mock.calls).toEqual([[expect.objectContaining({ message: expect.stringMatching(/hydrat/i) })]]);
  });

  test("contains a fault of the list: a sentence, and the list as sent", async () => {
    isFaulty.now = true;
    mount(() => (
      <AppContext value={app}>
        <GuardedList />
        <p>the rest</p>
      </AppContext>
    ));
    await vi.waitFor(() => expect(logged).toHaveBeenCalled());
    expect(text()).toBe(`${en.fault.list}${QUOTE}the rest`);
    expect(document.querySelectorAll("blockquote")).toHaveLength(1);
    expect(logged).toHaveBeenCalledTimes(1);
  });

  test("contains a fault of the map, while the list goes on", async () => {
    isFaulty.now = true;
    mount(() => (
      <AppContext value={app}>
        <List />
        <GuardedMap />
      </AppContext>
    ));
    await vi.waitFor(() => expect(logged).toHaveBeenCalled());
    expect(text()).toBe(`${QUOTE}${en.fault.map}`);
    expect(logged).toHaveBeenCalledTimes(1);
  });
});
