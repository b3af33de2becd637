// @vitest-environment jsdom
import { describe, expect, test } from "vitest";
import { clientOf } from "../../../src/build/plugins/reactClient.ts";
import { withEvents, withoutLabelled, withValues } from "../../../src/build/plugins/reactEvents.ts";
import { CLIENT, react, reactDom, run } from "./installedReact.ts";

const SCRIPT = `
var simpleEventPluginEvents = "click drag keyDown".split(" "), SyntheticDragEvent = createSyntheticEvent({});
simpleEventPluginEvents.push("scrollEnd");
canUseDOM && test();
registerSimpleEvent("focusin", "onFocus");
registerSimpleEvent(ANIMATION_END, "onAnimationEnd");
registerTwoPhaseEvent("onChange", "change click input".split(" "));
registerDirectEvent("onMouseEnter", ["mouseout", "mouseover"]);`;

describe("withEvents", () => {
  const left = withEvents(SCRIPT, ["onChange", "onClick", "onFocus"]);

  test("keeps the events that are used, and what they depend on", () => {
    expect(left).toContain('simpleEventPluginEvents = "click".split(" ")');
    expect(left).toContain('registerSimpleEvent("focusin", "onFocus");');
    expect(left).toContain('registerTwoPhaseEvent("onChange", "change click input".split(" "));');
  });

  test("leaves out all others, and tests of the browser", () => {
    expect(left).not.toMatch(/drag|scrollEnd|onAnimationEnd|onMouseEnter|canUseDOM/);
    expect(left).toContain("SyntheticDragEvent = /* @__PURE__ */ createSyntheticEvent");
  });
});

describe("withoutLabelled", () => {
  const script = "a: { b: { c(); break b; } d(); }";

  test("leaves out the innermost labelled statement that says a text", () => {
    expect(withoutLabelled(script, "c()")).toBe("a: { ; d(); }");
    expect(withoutLabelled(script, "d()")).toBe(";");
  });

  test("a text that no labelled statement says is an error", () => {
    expect(() => withoutLabelled(script, "e()")).toThrow("e()");
  });
});

test("withValues gives variables other values", () => {
  expect(withValues("var a = test(), hasOwnProperty = b, c;", new Map([["a", "!0"]]))).toBe(
    "var a = !0, hasOwnProperty = b, c;",
  );
});

describe("React's client in the build", () => {
  const { createRoot } = run<typeof import("react-dom/client")>(clientOf(CLIENT));

  /** An element that is in the document, with what its listeners are told. */
  function shown(tag: string, properties: object, ...children: import("react").ReactNode[]) {
    const told: string[] = [];
    const tell = (event: import("react").SyntheticEvent) => told.push(event.type);
    const box = document.body.appendChild(document.createElement("div"));
    const listeners = {
      onBlur: tell,
      onChange: tell,
      onClick: tell,
      onFocus: tell,
      onKeyDown: tell,
      onPointerDown: tell,
    };
    reactDom.flushSync(() =>
      createRoot(box).render(react.createElement(tag, { ...listeners, ...properties }, ...children)),
    );
    return { told, element: box.firstElementChild as HTMLInputElement };
  }

  /** Sets a property as a reader does, past React's own. */
  function typeIn(element: HTMLElement, property: "value" | "checked", value: string | boolean) {
    Object.getOwnPropertyDescriptor(Object.getPrototypeOf(element), property)?.set?.call(element, value);
  }

  test("tells of keys, presses and focus", () => {
    const { told, element } = shown("button", { type: "button" });
    element.focus();
    element.dispatchEvent(new KeyboardEvent("keydown", { key: "Enter", bubbles: true }));
    element.dispatchEvent(new Event("pointerdown", { bubbles: true }));
    element.click();
    element.blur();
    expect(told).toEqual(["focus", "keydown", "pointerdown", "click", "blur"]);
  });

  test.each(["range", "text", "number"])("tells of a new value of a field for %s, and puts the old back", (type) => {
    const { told, element } = shown("input", { type, value: "1" });
    typeIn(element, "value", "2");
    element.dispatchEvent(new Event("input", { bubbles: true }));
    expect([told, element.value]).toEqual([["change"], "1"]);
  });

  test("tells of boxes and of choices", () => {
    const box = shown("input", { type: "checkbox", checked: false });
    box.element.click();
    expect([box.told, box.element.checked]).toEqual([["click", "change"], false]);
    const option = (value: string) => react.createElement("option", { key: value, value }, value);
    const choice = shown("select", { value: "a" }, [option("a"), option("b")]);
    typeIn(choice.element, "value", "b");
    choice.element.dispatchEvent(new Event("change", { bubbles: true }));
    expect([choice.told, choice.element.value]).toEqual([["change"], "a"]);
  });

  test("sets the attributes that need care", () => {
    const { element } = shown("textarea", { readOnly: true, hidden: false, rows: 3, spellCheck: false, value: "a" });
    expect(element.outerHTML).toBe('<textarea readonly="" rows="3" spellcheck="false">a</textarea>');
  });
});
