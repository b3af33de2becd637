import { type RefObject, useEffect, useRef, useState } from "react";
import { tryOr } from "../../platform/browser.ts";
import type { TimeRange } from "../../trip/knowledge/timeRange.ts";
import type { Trip } from "../../trip/model/trip.ts";
import {
  envelope,
  type FrameMessage,
  type FrameMode,
  frameKeys,
  heightMessages,
  isWordpressAsking,
  parseGo,
  shownView,
  type ViewPatch,
} from "../../view/hostMessages.ts";
import type { ViewState } from "../../view/viewState.ts";

/** The view is told no more often than this, in milliseconds. */
const TELL_MS = 100;

/** Tells the page around. It may be of any origin, and a frame without one may not name it; nothing told is secret. */
function postToParent(message: unknown): void {
  if (window.parent !== window) window.parent.postMessage(message, "*");
}

function postMessageToParent(message: FrameMessage): void {
  postToParent(envelope(message));
}

export interface HostPageOptions {
  readonly trip: Trip;
  readonly range: TimeRange;
  readonly view: ViewState;
  /** Whether what the address asks for is shown, so that the page around may ask in its turn. */
  readonly isReady: boolean;
  readonly mode: FrameMode;
  /** What is on the frame: its height at its width is told. */
  readonly root: RefObject<HTMLElement | null>;
  readonly onGo: (asked: ViewPatch) => void;
}

/** The conversation of an embed with the page around it. */
export function useHostPage({ trip, range, view, isReady, mode, root, onGo }: HostPageOptions): void {
  const height = useRef(0);
  const keys = useRef({ pym: null, wordpress: null } as ReturnType<typeof frameKeys>);
  const latest = useRef({ view, onGo });
  latest.current = { view, onGo };

  useEffect(() => {
    keys.current = frameKeys(location.search, location.hash);
  }, []);

  useEffect(() => {
    if (!isReady) return;
    const tellHeight = () => {
      for (const message of heightMessages(height.current, keys.current)) postToParent(message);
    };
    const onMessage = ({ source, data }: MessageEvent<unknown>) => {
      if (source !== window.parent || window.parent === window) return;
      if (isWordpressAsking(data, keys.current)) tellHeight();
      const asked = parseGo(data, trip, range);
      if (asked === null) return;
      if (Object.keys(asked).length > 0) latest.current.onGo(asked);
      else {
        tellHeight();
        postMessageToParent({ type: "view", ...shownView(latest.current.view) });
      }
    };
    addEventListener("message", onMessage);
    return () => removeEventListener("message", onMessage);
  }, [trip, range, isReady]);

  useEffect(() => {
    if (isReady) postMessageToParent({ type: "ready", mode });
  }, [isReady, mode]);

  const shown = JSON.stringify(shownView(view));
  const told = useRef("");
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null);
  useEffect(() => {
    if (!isReady || shown === told.current || timer.current !== null) return;
    const say = () => {
      timer.current = null;
      const now = shownView(latest.current.view);
      told.current = JSON.stringify(now);
      postMessageToParent({ type: "view", ...now });
    };
    timer.current = setTimeout(say, TELL_MS);
  }, [isReady, shown]);

  useEffect(() => {
    const element = root.current;
    if (!isReady || element === null) return;
    const measure = () => {
      const natural = naturalHeight(element);
      if (natural === height.current) return;
      height.current = natural;
      for (const message of heightMessages(natural, keys.current)) postToParent(message);
    };
    const observer = tryOr(() => new ResizeObserver(measure), null);
    observer?.observe(element);
    for (const part of element.querySelectorAll("[data-natural]")) observer?.observe(part);
    measure();
    return () => observer?.disconnect();
  }, [root, isReady]);
}

/** How high the map is where nothing presses it, in CSS pixels, and as a share of its width. */
const MAP_HEIGHT = { least: 260, most: 520, share: 0.8 } as const;

/**
 * The height of the map at its best and of all that stands under it; the frame's own height has no part in it, though
 * in a low one the rest stands beside the map until it is measured.
 */
function naturalHeight(element: HTMLElement): number {
  const parts = [...element.querySelectorAll<HTMLElement>("[data-natural]")];
  const map = Math.max(MAP_HEIGHT.least, Math.min(MAP_HEIGHT.most, element.clientWidth * MAP_HEIGHT.share));
  element.dataset.stacked = "";
  const natural = Math.ceil(parts.reduce((sum, part) => sum + fullHeight(part), map));
  delete element.dataset.stacked;
  return natural;
}

/** A part's height with what short frames leave out of it. */
function fullHeight(part: HTMLElement): number {
  const strip = part.querySelector<SVGElement>(".strip");
  const isLeftOut = strip !== null && strip.getClientRects().length === 0;
  return part.getBoundingClientRect().height + (isLeftOut ? Number(strip.getAttribute("height")) : 0);
}

/** After so long out of sight a live map is given up, and so long must an embed stay in sight to start one, in milliseconds. */
const AWAY_MS = 5000;
const DWELL_MS = 300;

/**
 * Whether the embed is in sight, or has just been. A browser gives a page only some sixteen WebGL contexts: embeds that
 * are passed by do not start, and those that were left give theirs back.
 */
export function useOnScreen(root: RefObject<HTMLElement | null>): boolean {
  const [isInSight, setInSight] = useState(false);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let isFirst = true;
    const look = (entries: readonly IntersectionObserverEntry[]) => {
      const isSeen = entries.at(-1)?.isIntersecting ?? false;
      clearTimeout(timer);
      timer = setTimeout(() => setInSight(isSeen), isSeen ? (isFirst ? 0 : DWELL_MS) : AWAY_MS);
      isFirst = false;
    };
    const observer = tryOr(() => new IntersectionObserver(look), null);
    if (root.current === null || observer === null) return setInSight(true);
    observer.observe(root.current);
    return () => {
      clearTimeout(timer);
      observer.disconnect();
    };
  }, [root]);
  return isInSight;
}

/** So long may a link take until a window has opened, in milliseconds. */
const OPEN_MS = 700;

/** The address of the link that was followed last where no window opened for it: frames may be forbidden to open any. */
export function useBlockedLink(): { readonly address: string | null; readonly dismiss: () => void } {
  const [address, setAddress] = useState<string | null>(null);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const onClick = (event: MouseEvent) => {
      const link = event.target instanceof Element ? event.target.closest("a") : null;
      if (link?.target !== "_blank" || event.ctrlKey || event.metaKey || event.shiftKey) return;
      clearTimeout(timer);
      timer = setTimeout(() => {
        if (document.visibilityState === "visible" && document.hasFocus()) setAddress(link.href);
      }, OPEN_MS);
    };
    document.addEventListener("click", onClick);
    return () => {
      clearTimeout(timer);
      document.removeEventListener("click", onClick);
    };
  }, []);
  return { address, dismiss: () => setAddress(null) };
}
