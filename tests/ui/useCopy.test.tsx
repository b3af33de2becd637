// @vitest-environment jsdom
import { flushSync } from "react-dom";
import { createRoot } from "react-dom/client";
import { afterEach, describe, expect, test, vi } from "vitest";
import { useCopy } from "../../src/ui/useCopy.ts";

/** Renders the hook in a scope, and again in another. */
function renderHook(initialScope: string | null) {
  const root = createRoot(document.createElement("div"));
  const latest: { current: ReturnType<typeof useCopy> | null } = { current: null };
  function Copier({ scope }: { scope: string | null }) {
    latest.current = useCopy(scope);
    return null;
  }
  const render = (scope: string | null) => flushSync(() => root.render(<Copier scope={scope} />));
  render(initialScope);
  return {
    render,
    copied: () => latest.current?.copied,
    copy: async (text: string) => {
      const isCopied = await latest.current?.copy(text);
      flushSync(() => {});
      return isCopied;
    },
  };
}

/** Stands in for the browser's clipboard, which jsdom lacks. */
function stubClipboard(writeText: (text: string) => Promise<void>): void {
  vi.stubGlobal("navigator", { clipboard: { writeText } });
}

afterEach(() => {
  vi.unstubAllGlobals();
});

describe(useCopy, () => {
  test("writes the text to the clipboard and says so", async () => {
    const written: string[] = [];
    stubClipboard(async (text) => void written.push(text));
    const hook = renderHook(null);
    expect(hook.copied()).toBeNull();
    expect(await hook.copy("a citation")).toBe(true);
    expect(written).toEqual(["a citation"]);
    await expect.poll(hook.copied).toMatchObject({ text: "a citation", isCopied: true });
  });

  test("offers the text where the browser refuses, or has no clipboard", async () => {
    stubClipboard(() => Promise.reject(new Error("denied")));
    const refused = renderHook(null);
    expect(await refused.copy("a link")).toBe(false);
    await expect.poll(refused.copied).toMatchObject({ text: "a link", isCopied: false });
    vi.stubGlobal("navigator", {});
    const missing = renderHook(null);
    expect(await missing.copy("a link")).toBe(false);
  });

  test("forgets the copy in another scope", async () => {
    stubClipboard(async () => {});
    const hook = renderHook("one claim");
    await hook.copy("its link");
    await expect.poll(hook.copied).not.toBeNull();
    hook.render("another claim");
    expect(hook.copied()).toBeNull();
  });
});
