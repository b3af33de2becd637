import { clampHeight, envelope, type Go, parseFrameMessage } from "../view/hostMessages.ts";

/** What stands in for a frame outside: the frame itself, or the element that it is inside of. */
type Host = HTMLElement & { go?: (change: Go) => void };

/** The embed next to this script. */
const HOME = new URL("embed.html", (document.currentScript as HTMLScriptElement | null)?.src ?? document.baseURI).href;

/** The parameters that go into the frame's address, and those that are told to a frame that is open already. */
const PARAMETERS = ["t", "place", "known", "lang", "theme", "static"] as const;
const TOLD = ["t", "place", "known"] as const;

const USUAL_HEIGHT = "720";

/** Every frame that is known, and what it stands for outside. */
const hosts = new Map<HTMLIFrameElement, Host>();
/** What was asked of a frame that has not said anything yet. */
const waiting = new Map<HTMLIFrameElement, Go>();

function go(frame: HTMLIFrameElement, change: Go): void {
  if (waiting.has(frame)) waiting.set(frame, { ...waiting.get(frame), ...change });
  frame.contentWindow?.postMessage(envelope({ type: "go", ...change }), "*");
}

function adopt(frame: HTMLIFrameElement, host: Host): void {
  if (hosts.has(frame)) return;
  hosts.set(frame, host);
  waiting.set(frame, {});
  host.go = (change) => go(frame, change);
  go(frame, {});
}

/** Takes up plain iframes of the embed next to this script. */
function adoptPlain(): void {
  for (const frame of document.querySelectorAll("iframe")) {
    if (frame.src.split(/[?#]/)[0] === HOME) adopt(frame, frame);
  }
}

addEventListener("message", ({ data, source }) => {
  const message = parseFrameMessage(data);
  if (message === null || source === null) return;
  adoptPlain();
  const entry = [...hosts].find(([{ contentWindow }]) => contentWindow === source);
  if (entry === undefined) return;
  const [frame, host] = entry;
  const asked = waiting.get(frame);
  waiting.delete(frame);
  if (asked !== undefined && Object.keys(asked).length > 0) go(frame, asked);
  const { type, ...detail } = message;
  if (message.type === "height") frame.style.height = `${clampHeight(message.height)}px`;
  else host.dispatchEvent(new CustomEvent(type, { detail, bubbles: true }));
});

class TripMapElement extends HTMLElement {
  static readonly observedAttributes = ["src", "title", "width", ...PARAMETERS];
  #frame: HTMLIFrameElement | null = null;

  connectedCallback(): void {
    if (this.#frame === null) {
      const frame = document.createElement("iframe");
      this.#frame = frame;
      frame.loading = "lazy";
      // A page may set a bound to the height that the frame asks for, on the element.
      frame.style.cssText = "display:block;width:100%;max-height:inherit;border:0";
      frame.style.height = `${clampHeight(Number(this.getAttribute("height") ?? USUAL_HEIGHT) || Number(USUAL_HEIGHT))}px`;
      this.style.display ||= "block";
      this.#name(frame);
      frame.src = this.#address();
      this.attachShadow({ mode: "open" }).append(frame);
    }
    adopt(this.#frame, this);
  }

  disconnectedCallback(): void {
    if (this.#frame === null) return;
    hosts.delete(this.#frame);
    waiting.delete(this.#frame);
  }

  attributeChangedCallback(name: string, before: string | null, after: string | null): void {
    const frame = this.#frame;
    if (frame === null || before === after) return;
    if (name === "title" || name === "width") this.#name(frame);
    else if (TOLD.some((told) => told === name)) {
      if (after !== null || name !== "t") go(frame, { [name]: after });
    } else frame.src = this.#address();
  }

  #name(frame: HTMLIFrameElement): void {
    const width = Number(this.getAttribute("width"));
    frame.title = this.title;
    frame.style.width = width > 0 ? `min(100%, ${width}px)` : "100%";
  }

  #address(): string {
    const address = new URL(this.getAttribute("src") ?? HOME, document.baseURI);
    for (const name of PARAMETERS) {
      const value = this.getAttribute(name);
      if (value !== null) address.searchParams.set(name, value);
    }
    return address.href;
  }
}

if (customElements.get("trip-map") === undefined) customElements.define("trip-map", TripMapElement);
adoptPlain();
addEventListener("DOMContentLoaded", adoptPlain);
