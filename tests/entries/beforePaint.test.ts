// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, inject, test, vi } from "vitest";
import { LOAD_TIMEOUT_MS } from "../../src/platform/withTimeout.ts";
import { PARAMETERS } from "../../src/view/parameters.ts";

const root = document.documentElement;

/** Runs the script for an address, and gives the attributes that it writes on `<html>`. */
async function runAt(query: string): Promise<DOMStringMap> {
  history.replaceState(null, "", `/${query}`);
  vi.resetModules();
  await import("../../src/entries/beforePaint.ts");
  return root.dataset;
}

describe.skipIf(inject("zone") !== "UTC")("before the first paint", () => {
  beforeEach(() => {
    vi.useFakeTimers();
    for (const name of Object.keys(root.dataset)) delete root.dataset[name];
  });

  afterEach(() => vi.useRealTimers());

  test("the default view is shown at once", async () => {
    for (const query of ["?utm_source=x", "?start=1&placed=2&utm_t=3", "#events"]) {
      expect({ ...(await runAt(query)) }, query).toEqual({ read: "" });
    }
  });

  test.each([
    "?parentUrl=https%3A%2F%2Fnews.example%2Fa%3Ftheme%3Ddark%26t%3D2023-09-13",
    "?parentUrl=https://news.example/a%3Ftheme=dark&childId=map",
    "?utm_source=x%26known=articles&utm_campaign=%23theme%3Ddark",
    "#?secret=abc&parentUrl=a%253Ftheme%253Ddark",
  ])("an address within the value of another parameter asks for nothing: %s", async (query) => {
    expect({ ...(await runAt(query)) }).toEqual({ read: "" });
  });

  test("nor does such an address hide what stands beside it", async () => {
    const dataset = await runAt("?parentUrl=https%3A%2F%2Fnews.example%3Ftheme%3Ddark&amp;theme=light&lang=ko");
    expect(dataset).toMatchObject({ asked: "", theme: "light" });
  });

  test.each(PARAMETERS)("a view that the address asks for by %s is awaited", async (name) => {
    expect((await runAt(`?${name}=1`)).asked).toBe("");
  });

  test.each([
    "?utm_source=x&amp;known=articles",
    "?KNOWN=articles",
    "?a=1&amp;amp;Known=articles",
    "?utm_source=x&#038;known=articles",
    "#?t=2023-09-13",
    "?lang=ko%26known=articles",
    "?t%3D2023-09-13",
    "?utm_source=x&static",
    "?%20known=articles",
    "?amp%3Bknown=articles",
  ])("so is one that is plainly meant: %s", async (query) => expect((await runAt(query)).asked).toBe(""));

  test("the theme of the address is set, if there is such a theme", async () => {
    expect((await runAt("?theme=dark")).theme).toBe("dark");
    expect((await runAt("?theme=light")).theme).toBe("light");
    expect((await runAt("?lang=en&amp;Theme=Dark.")).theme).toBe("dark");
    expect((await runAt("?lang=en%26theme%3D%22light%22")).theme).toBe("light");
    expect((await runAt("?lang=en&#038;theme=dark")).theme).toBe("dark");
    delete root.dataset.theme;
    for (const query of ["?theme=neon", "?theme=darkness", "?theme=dark%0a", "?x=dark", "?theme=&lang=dark"]) {
      expect((await runAt(query)).theme, query).toBeUndefined();
    }
  });

  test("the page is revealed, with its message, if the program takes too long", async () => {
    const dataset = await runAt("?t=2023-09-13");
    vi.advanceTimersByTime(LOAD_TIMEOUT_MS - 1);
    expect(dataset).toMatchObject({ asked: "" });
    vi.advanceTimersByTime(1);
    expect({ ...dataset }).toEqual({ read: "", missing: "program" });
  });

  test("the page is revealed at once where a script does not load, not where a picture does not", async () => {
    const dataset = await runAt("?t=2023-09-13");
    const [image, script] = ["img", "script"].map((name) => document.body.appendChild(document.createElement(name)));
    image?.dispatchEvent(new Event("error"));
    expect(dataset.missing).toBeUndefined();
    script?.dispatchEvent(new Event("error"));
    expect({ ...dataset }).toEqual({ read: "", missing: "program" });
  });

  test("a copy that was saved while the program ran says what it lacks, if it lacks the program", async () => {
    root.dataset.missing = "none";
    const dataset = await runAt("");
    vi.advanceTimersByTime(LOAD_TIMEOUT_MS);
    expect(dataset.missing).toBe("program");
  });

  test("a program that runs is never called missing", async () => {
    const dataset = await runAt("?t=2023-09-13");
    dataset.missing = "none";
    vi.advanceTimersByTime(LOAD_TIMEOUT_MS);
    expect(dataset.missing).toBe("none");
  });
});
