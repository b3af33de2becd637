import type { ChildProcess } from "node:child_process";

/** A browser as its users get it, steered from outside; one window, one page. */
export interface OtherBrowser {
  /** Its name and version, as it says them itself. */
  readonly version: string;
  /** Opens an address, and waits until it has loaded. */
  open(url: string): Promise<void>;
  /** What a function answers in the page or in the frame in it; it is sent as text, and so is its answer, as JSON. */
  ask<Arguments extends readonly unknown[], Answer>(
    where: Where,
    question: (...args: Arguments) => Answer,
    ...args: Arguments
  ): Promise<Answer>;
  /** Presses keys where the focus is, each by its character: `Key` has those that have none. */
  press(where: Where, ...keys: readonly string[]): Promise<void>;
  /** Clicks in the middle of the first element that a selector finds. */
  click(where: Where, selector: string): Promise<void>;
  /** What the window shows, as base64 of a PNG. */
  screenshot(): Promise<string>;
  close(): Promise<void>;
}

export type Where = "page" | "frame";

/** The characters by which WebDriver knows keys. */
export const KEY = { enter: "\uE006", escape: "\uE00C", right: "\uE014" } as const;

/** So large is the display that the windows open on. */
export const DISPLAY_SIZE = { width: 1280, height: 1000 } as const;

/** An expression that asks a question, and answers in JSON. */
export function expressionOf(question: unknown, args: readonly unknown[]): string {
  return `JSON.stringify((${question})(...${JSON.stringify(args)}) ?? null)`;
}

/** Keys going down and up, as both protocols write it. */
export function keyActions(keys: readonly string[]): readonly object[] {
  const actions = keys.flatMap((value) => [
    { type: "keyDown", value },
    { type: "keyUp", value },
  ]);
  return [{ type: "key", id: "keyboard", actions }];
}

/** Where the middle of an element is in its own window, in whole CSS pixels; it is sent as text, and stands alone. */
export function middleOf(selector: string): readonly [number, number] {
  const element = document.querySelector(selector);
  element?.scrollIntoView({ block: "center" });
  const { left = 0, top = 0, width = 0, height = 0 } = element?.getBoundingClientRect() ?? {};
  return [Math.round(left + width / 2), Math.round(top + height / 2)];
}

/** The mouse going somewhere and clicking, as both protocols write it. */
export function clickActions([x, y]: readonly [number, number]): readonly object[] {
  const actions = [
    { type: "pointerMove", x, y, duration: 0, origin: "viewport" },
    { type: "pointerDown", button: 0 },
    { type: "pointerUp", button: 0 },
  ];
  return [{ type: "pointer", id: "mouse", parameters: { pointerType: "mouse" }, actions }];
}

/** The answer of something that starts, tried until it comes. */
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

/** Ends a program that was started as the head of a group of its own, and what it started. */
export async function end(program: ChildProcess): Promise<void> {
  if (program.pid === undefined || program.exitCode !== null || program.signalCode !== null) return;
  const ended = new Promise((resolve) => program.once("exit", resolve));
  process.kill(-program.pid, "SIGTERM");
  await ended;
}
