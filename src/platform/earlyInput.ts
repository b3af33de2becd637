/** What a reader did before the program could answer: the event, and the value that a field then had. */
interface EarlyInput {
  readonly event: Event;
  readonly value: string | null;
}

interface Recording {
  readonly inputs: EarlyInput[];
  /** Puts the fields back as the server sent them, and from now on those that are changed. */
  readonly settle: () => void;
  /** Ends the recording, and puts the fields back. */
  readonly stop: () => void;
}

declare global {
  interface Window {
    /** Handed from the script before the first paint to the program. */
    earlyInput?: Recording | undefined;
  }
}

const TYPES = ["pointerdown", "pointerup", "pointercancel", "click", "input", "change", "keydown"] as const;

/** Keys that move a slider; the program moves it by other steps than the browser does. */
const SLIDER_KEYS = /^(Arrow|Page|Home$|End$)/;

/** Elements that do what they do without the program. */
const NATIVE = "a, summary, label, option";

/** Records what the reader does in the app, and keeps it from React, until {@link takeEarlyInput}. */
export function recordEarlyInput(): void {
  const inputs: EarlyInput[] = [];
  let isSettled = false;
  const restoreAll = () => {
    for (const { event } of inputs) if (isField(event.target)) restore(event.target);
  };
  const record = (event: Event) => {
    const isRecorded = isForProgram(event);
    if (isRecorded || isField(event.target)) event.stopImmediatePropagation();
    if (!isRecorded) return;
    const previous = inputs.at(-1)?.event;
    if (event.type === "input" && previous?.type === "input" && previous.target === event.target) inputs.pop();
    inputs.push({ event, value: isField(event.target) ? event.target.value : null });
    if (isSettled && event.type === "change" && isField(event.target)) restore(event.target);
  };
  for (const type of TYPES) addEventListener(type, record, true);
  const stop = () => {
    for (const type of TYPES) removeEventListener(type, record, true);
    restoreAll();
  };
  const settle = () => {
    isSettled = true;
    restoreAll();
  };
  window.earlyInput = { inputs, settle, stop };
}

/** Whether an event is one that the program would have acted on. Keys that move a slider are kept from the browser. */
function isForProgram(event: Event): boolean {
  const { target, type } = event;
  if (!(target instanceof Element) || target.closest("#app") === null) return false;
  if (!isField(target)) return !/input|change|key/.test(type) && target.closest(NATIVE) === null;
  if (target.type !== "range") return type === "change";
  if (!(event instanceof KeyboardEvent)) return type === "input";
  const isMove = SLIDER_KEYS.test(event.key) && !event.altKey && !event.ctrlKey && !event.metaKey;
  if (isMove) event.preventDefault();
  return isMove;
}

/** Puts the fields back as the server sent them, as React expects to find them while it hydrates the page. */
export function settleFields(): void {
  window.earlyInput?.settle();
}

/** Ends the recording, and gives what was recorded: the program answers from now on. */
export function takeEarlyInput(): EarlyInput[] {
  const { inputs = [], stop } = window.earlyInput ?? {};
  window.earlyInput = undefined;
  stop?.();
  return inputs;
}

/** Does again what the reader did. */
export function replay({ event, value }: EarlyInput): void {
  const { target } = event;
  if (isField(target) && value !== null && !(event instanceof KeyboardEvent)) setField(target, value);
  else target?.dispatchEvent(Reflect.construct(event.constructor, [event.type, event]));
}

type Field = HTMLInputElement | HTMLSelectElement;

function isField(target: EventTarget | null): target is Field {
  return target instanceof HTMLInputElement || target instanceof HTMLSelectElement;
}

function restore(field: Field): void {
  if (field instanceof HTMLSelectElement) {
    for (const option of field.options) option.selected = option.defaultSelected;
  } else if (field.type === "radio") {
    const group = document.querySelectorAll<HTMLInputElement>(`input[name="${CSS.escape(field.name)}"]`);
    for (const radio of group) radio.checked = radio.defaultChecked;
  } else field.value = field.defaultValue;
}

/** Sets a field as a reader does: past the setter by which React notices its own changes. */
function setField(field: Field, value: string): void {
  if (field.type === "radio") field.click();
  else {
    Object.getOwnPropertyDescriptor(Object.getPrototypeOf(field), "value")?.set?.call(field, value);
    field.dispatchEvent(new Event(field instanceof HTMLSelectElement ? "change" : "input", { bubbles: true }));
  }
}
