import { whenNear } from "../platform/nearWindow.ts";
import { clampHeight, envelope, type Go, joinGo, parseFrameMessage } from "../view/hostMessages.ts";
import { SWITCHES } from "../view/parameters.ts";

/** The element that a page drives and listens to: the frame itself, or the `<trip-map>` around it. */
type Host = HTMLElement & { go?: (change: Go) => void };

/** State shared by all copies of this script in a page, whatever folder each came from. */
interface Registry {
  /** Addresses of the embeds that lie next to the scripts. */
  readonly homes: Set<string>;
  /** Every adopted frame, with the element that the page drives. */
  readonly hosts: Map<HTMLIFrameElement, Host>;
  /** Changes for frames that have not sent a message yet. */
  readonly waiting: Map<HTMLIFrameElement, Go>;
}

type Shared = typeof globalThis & { tripMapFrames?: Registry };

const shared = globalThis as Shared;
const isFirstRun = shared.tripMapFrames === undefined;
shared.tripMapFrames ??= { homes: new Set(), hosts: new Map(), waiting: new Map() };
const { homes, hosts, waiting } = shared.tripMapFrames;

/**
 * The address of this script; null if an optimizer has merged it into another file. A module has no
 * `document.currentScript` and is looked up by its name.
 */
function ownAddress(): string | null {
  const own = /\/embed\.v1\.js(?:[?#]|$)/;
  const running = (document.currentScript as HTMLScriptElement | null)?.src ?? "";
  if (own.test(running)) return running;
  const named = [...document.querySelectorAll("script")].map(({ src }) => src).filter((src) => own.test(src));
  return named.find((src) => !homes.has(homeOf(src))) ?? named[0] ?? null;
}

function homeOf(script: string): string {
  return new URL("embed.html", script).href;
}

const script = ownAddress();
const HOME = homeOf(script ?? document.baseURI);
if (script !== null) homes.add(HOME);

/** The parameters of the frame's address; all of them can be changed in an open frame by a message. */
const PARAMETERS = ["t", "highlight", "place", "known", "lang", "theme", "static", "headline", "chart"] as const;

/** Parameters without a default: removing their attribute changes nothing. */
const MOMENTS: readonly string[] = ["t", "highlight"];

const DEFAULT_HEIGHT = 720;

function go(frame: HTMLIFrameElement, change: Go): void {
  const earlier = waiting.get(frame);
  if (earlier !== undefined) waiting.set(frame, joinGo(earlier, change));
  // Attributes are changed one by one, and a frame that has not loaded gets them in one message.
  frame.contentWindow?.postMessage(envelope({ type: "go", ...change, partial: "1" }), "*");
}

function adopt(frame: HTMLIFrameElement, host: Host): void {
  hosts.set(frame, host);
  waiting.set(frame, {});
  host.go = (change) => go(frame, change);
}

function forget(frame: HTMLIFrameElement): void {
  hosts.delete(frame);
  waiting.delete(frame);
}

/** Adopts plain iframes whose embed lies next to a copy of this script; forgets frames that have left the page. */
function adoptPlain(): void {
  for (const [frame, host] of hosts) if (!host.isConnected) forget(frame);
  for (const frame of document.querySelectorAll("iframe")) {
    const address = frame.src.split(/[?#]/)[0] ?? "";
    const isEmbed = homes.size === 0 ? address.endsWith("/embed.html") : homes.has(address);
    if (!isEmbed || hosts.has(frame)) continue;
    adopt(frame, frame);
    // It may have sent its height before this script ran, so ask for it.
    go(frame, {});
  }
}

function onMessage({ data, source }: MessageEvent): void {
  const message = parseFrameMessage(data);
  if (message === null || source === null) return;
  adoptPlain();
  const entry = [...hosts].find(([{ contentWindow }]) => contentWindow === source);
  if (entry === undefined) return;
  const [frame, host] = entry;
  const change = waiting.get(frame);
  waiting.delete(frame);
  if (change !== undefined && Object.keys(change).length > 0) go(frame, change);
  const { type, ...detail } = message;
  if (message.type === "height") frame.style.height = `${clampHeight(message.height)}px`;
  else host.dispatchEvent(new CustomEvent(type, { detail, bubbles: true }));
}

/**
 * The absolute address that a `src` stands for. Where it stands for none, that of the embed beside the page that the
 * element links to, or else beside this script, of which a copy may lie anywhere.
 */
function addressOf(src: string | null, element: HTMLElement): string {
  const home = linkedHome(element) ?? HOME;
  try {
    return new URL(src?.trim() || home, document.baseURI).href;
  } catch {
    return home;
  }
}

/** The embed beside the page that an element links to; null without a link, or with one into the element's own page. */
function linkedHome(element: HTMLElement): string | null {
  const link = element.querySelector<HTMLAnchorElement>("a[href]");
  const isElsewhere = link !== null && /^https?:$/.test(link.protocol) && link.pathname !== location.pathname;
  return isElsewhere ? homeOf(link.href) : null;
}

/** What an attribute asks for: an empty one nothing, unless it is a switch. */
function askedBy(name: string, value: string | null): string | null {
  return value?.trim() === "" && !SWITCHES.includes(name) ? null : value;
}

class TripMapElement extends HTMLElement {
  static readonly observedAttributes = ["src", "title", "width", ...PARAMETERS];
  #frame: HTMLIFrameElement | null = null;
  /** As large as the frame, in its place until it is put into the page. */
  #room: HTMLElement | null = null;
  #stopWaiting: (() => void) | null = null;

  connectedCallback(): void {
    if (this.#frame === null) {
      const frame = document.createElement("iframe");
      this.#frame = frame;
      frame.loading = "lazy";
      // A page may limit the frame's height by a max-height on the element.
      frame.style.cssText = "display:block;width:100%;max-height:inherit;border:0";
      frame.style.height = `${clampHeight(Number.parseFloat(this.getAttribute("height") ?? "") || DEFAULT_HEIGHT)}px`;
      const room = document.createElement("div");
      this.#room = room;
      this.#name(frame);
      room.style.cssText = frame.style.cssText;
      const root = this.shadowRoot ?? this.attachShadow({ mode: "open" });
      root.append(room);
      this.#showAsBlock(root);
      // Ten frames far out of sight, even empty ones, would block the article for 60 ms.
      this.#stopWaiting = whenNear(this, () => {
        frame.src = this.#address();
        room.replaceWith(frame);
      });
    }
    // No message is sent here: the browser would have to set up scripting in a frame that has not loaded.
    adopt(this.#frame, this);
  }

  /** A frame that comes back would load its first address; a new one loads what the attributes have become. */
  disconnectedCallback(): void {
    if (this.#frame === null) return;
    forget(this.#frame);
    this.#stopWaiting?.();
    this.#frame.remove();
    this.#room?.remove();
    this.#frame = null;
  }

  /** `moveBefore` keeps the frame as it is, so nothing is to be done. */
  connectedMoveCallback(): void {}

  attributeChangedCallback(name: string, before: string | null, after: string | null): void {
    const frame = this.#frame;
    if (frame === null || before === after) return;
    if (name === "title" || name === "width") this.#name(frame);
    // A new address goes into the frame without an entry in the page's history; all else needs no reload.
    else if (name === "src") {
      if (addressOf(before, this) !== addressOf(after, this)) frame.contentWindow?.location.replace(this.#address());
    } else {
      const asked = askedBy(name, after);
      if (asked !== null || !MOMENTS.includes(name)) go(frame, { [name]: asked });
    }
  }

  /** A block, unless the article's own styles say otherwise. A policy may forbid a style element, but no such sheet. */
  #showAsBlock(root: ShadowRoot): void {
    try {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(":host{display:block}:host([hidden]){display:none}");
      root.adoptedStyleSheets = [sheet];
    } catch {
      if (!this.hidden) this.style.display ||= "block";
    }
  }

  #name(frame: HTMLIFrameElement): void {
    const [, width, unit] = /^\s*(\d+(?:\.\d+)?)\s*(%|px)?\s*$/i.exec(this.getAttribute("width") ?? "") ?? [];
    frame.title = this.title;
    frame.style.width = Number(width) > 0 ? `min(100%, ${width}${unit ?? "px"})` : "100%";
    if (this.#room !== null) this.#room.style.width = frame.style.width;
  }

  #address(): string {
    const address = new URL(addressOf(this.getAttribute("src"), this));
    for (const name of PARAMETERS) {
      const value = this.getAttribute(name);
      if (value !== null) address.searchParams.set(name, value);
    }
    return address.href;
  }
}

if (isFirstRun) {
  if (customElements.get("trip-map") === undefined) customElements.define("trip-map", TripMapElement);
  addEventListener("message", onMessage);
  addEventListener("DOMContentLoaded", adoptPlain);
}
adoptPlain();
