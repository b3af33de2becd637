// @vitest-environment jsdom
import { beforeEach, describe, expect, test, vi } from "vitest";
import { recordEarlyInput, replay, settleFields, takeEarlyInput } from "../../src/platform/earlyInput.ts";

let seen: string[];

/** Dispatches an event, and gives what the program, which listens where React does, saw of it. */
function act(selector: string, event: Event): readonly string[] {
  seen = [];
  document.querySelector(selector)?.dispatchEvent(event);
  return seen;
}

function field<Type extends HTMLInputElement | HTMLSelectElement>(selector: string): Type {
  return document.querySelector<Type>(selector) as Type;
}

const bubbling = (type: string) => new Event(type, { bubbles: true });
const key = (name: string) => new KeyboardEvent("keydown", { key: name, bubbles: true, cancelable: true });

beforeEach(() => {
  // jsdom has no `CSS.escape`.
  vi.stubGlobal("CSS", { escape: String });
  document.body.innerHTML = `<div id="app">
    <input type="range" value="3" min="0" max="9">
    <input type="radio" name="known" value="a" checked><input type="radio" name="known" value="b">
    <select><option selected>light</option><option>dark</option></select>
    <button>Next</button><a href="#x">Link</a></div>`;
  const app = document.getElementById("app");
  for (const type of ["click", "input", "change", "keydown"]) app?.addEventListener(type, () => seen.push(type));
  recordEarlyInput();
  return () => {
    takeEarlyInput();
    vi.unstubAllGlobals();
  };
});

describe("until the page is hydrated", () => {
  test("the program sees nothing of what is recorded, and then all of it", () => {
    expect(act("button", bubbling("click"))).toEqual([]);
    expect(act("[type=range]", key("ArrowRight"))).toEqual([]);
    field("[type=range]").value = "7";
    expect(act("[type=range]", bubbling("input"))).toEqual([]);
    const inputs = takeEarlyInput();
    expect(inputs.map(({ event }) => event.type)).toEqual(["click", "keydown", "input"]);
    seen = [];
    for (const input of inputs) replay(input);
    expect(seen).toEqual(["click", "keydown", "input"]);
    expect(field("[type=range]").value).toBe("7");
  });

  test("links and other keys are left alone", () => {
    expect(act("a", bubbling("click"))).toEqual(["click"]);
    expect(act("button", key("Tab"))).toEqual(["keydown"]);
    expect(takeEarlyInput()).toEqual([]);
  });

  test("fields are found as the server sent them, also those that are changed while the program starts", () => {
    field("[type=range]").value = "7";
    act("[type=range]", bubbling("input"));
    settleFields();
    expect(field("[type=range]").value).toBe("3");
    field<HTMLInputElement>("[value=b]").checked = true;
    expect(act("[value=b]", bubbling("click"))).toEqual([]);
    act("[value=b]", bubbling("change"));
    field("select").value = "dark";
    act("select", bubbling("change"));
    expect(field<HTMLInputElement>("[value=a]").checked).toBe(true);
    expect(field("select").value).toBe("light");
    field("[type=range]").value = "8";
    act("[type=range]", bubbling("input"));
    const inputs = takeEarlyInput();
    expect(field("[type=range]").value).toBe("3");
    expect(inputs.map(({ value }) => value)).toEqual(["7", "b", "dark", "8"]);
  });

  test("what comes later goes to the program", () => {
    takeEarlyInput();
    expect(act("button", bubbling("click"))).toEqual(["click"]);
    expect(takeEarlyInput()).toEqual([]);
  });
});
