import type { ChildProcess } from "node:child_process";

/** A browser as users have it, driven from outside; one window, one page. */
export interface OtherBrowser {
  /** Its own name and version. */
  readonly version: string;
  /** Opens an address and waits until it has loaded. */
  open(url: string): Promise<void>;
  /** Runs a function in the page or its frame; function and result travel as text, the result as JSON. */
  ask<Arguments extends readonly unknown[], Answer>(
    where: Where,
    question: (...args: Arguments) => Answer,
    ...args: Arguments
  ): Promise<Answer>;
  /** Presses keys at the focus, each given by its character; `Key` has those without one. */
  press(where: Where, ...keys: readonly string[]): Promise<void>;
  /** Clicks the centre of the first element that matches a selector. */
  click(where: Where, selector: string): Promise<void>;
  /** The window as a base64 PNG. */
  screenshot(): Promise<string>;
  close(): Promise<void>;
}

export type Where = "page" | "frame";

/** WebDriver's characters for keys. */
export const KEY = { enter: "\uE006", escape: "\uE00C", right: "\uE014" } as const;

/** Size of the virtual display. */
export const DISPLAY_SIZE = { width: 1280, height: 1000 } as const;

/** An expression that calls a function and returns its result as JSON. */
export function expressionOf(question: unknown, args: readonly unknown[]): string {
  return `JSON.stringify((${question})(...${JSON.stringify(args)}) ?? null)`;
}

/** Key presses in the form that both protocols share. */
export function keyActions(keys: readonly string[]): readonly object[] {
  const actions = keys.flatMap((value) => [
    { type: "keyDown", value },
    { type: "keyUp", value },
  ]);
  return [{ type: "key", id: "keyboard", actions }];
}

/** The centre of an element in its window, in whole CSS pixels. Sent as text, so it is self-contained. */
export function middleOf(selector: string): readonly [number, number] {
  const element = document.querySelector(selector);
  element?.scrollIntoView({ block: "center" });
  const { left = 0, top = 0, width = 0, height = 0 } = element?.getBoundingClientRect() ?? {};
  return [Math.round(left + width / 2), Math.round(top + height / 2)];
}

/** A mouse move and click in the form that both protocols share. */
export function clickActions([x, y]: readonly [number, number]): readonly object[] {
  const actions = [
    { type: "pointerMove", x, y, duration: 0, origin: "viewport" },
    { type: "pointerDown", button: 0 },
    { type: "pointerUp", button: 0 },
  ];
  return [{ type: "pointer", id: "mouse", parameters: { pointerType: "mouse" }, actions }];
}

/** Retries until something that is starting answers. */
export async function eventually<Value>(what: string, attempt: () => Promise<Value>): Promise<Value> {
  const end = Date.now() + 20_000;
  for (;;) {
    try {
      return await attempt();
    } catch (error) {
      if (Date.now() > end) throw new Error(`${what} did not start.`, { cause: error });
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
}

/** Ends a program and everything in its process group. */
export async function end(program: ChildProcess): Promise<void> {
  if (program.pid === undefined || program.exitCode !== null || program.signalCode !== null) return;
  const ended = new Promise((resolve) => program.once("exit", resolve));
  process.kill(-program.pid, "SIGTERM");
  await ended;
}
