import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from "react";
import { sceneAt, staticScene } from "../scene/scene.ts";
import { rowStart } from "../trip/knowledge/eventIndex.ts";
import { asKnown, EVERYTHING, type KnownEvent } from "../trip/knowledge/knownTrip.ts";
import { momentAt } from "../trip/knowledge/moment.ts";
import { clampTo, timeRange } from "../trip/knowledge/timeRange.ts";
import type { Claim, Place } from "../trip/model/trip.ts";
import { happeningSentence, type I18n, momentLabel, trainSentence } from "../trip/text/sentences.ts";
import { openPlace } from "../view/selection.ts";
import type { LanguagePack, loadLanguage } from "./languagePacks.ts";
import { useLanguage } from "./useLanguage.ts";
import { usePreferences } from "./usePreferences.ts";
import { usePlayback, useView } from "./useView.ts";

export interface TripViewOptions {
  /** The trip as it is prerendered. */
  readonly english: LanguagePack;
  readonly loadLanguage: typeof loadLanguage;
  /** Called when the reader opens a place. */
  readonly onOpen?: () => void;
  /** What takes the focus back when a popup closes whose opener is gone. */
  readonly focusFallback?: () => HTMLElement | null;
}

/** The view that page and embed share: its state, all that follows from it, and what the reader can do. */
export function useTripView({ english, loadLanguage, onOpen, focusFallback }: TripViewOptions) {
  const range = useMemo(() => timeRange(asKnown(english.trip, EVERYTHING)), [english]);
  const [isMoving, setMoving] = useState(false);
  const { view, change, asked, isReady } = useView(english.trip, range, isMoving);
  const { isPlaying, setPlaying, speed, setSpeed } = usePlayback(view.t, range, change);
  const { theme, language: wanted } = usePreferences(view, isReady);
  const { language, messages, trip, isSettled, isMissing } = useLanguage(wanted, english, loadLanguage);
  const [isReaders, setReaders] = useState(false);
  const opener = useRef<Element | null>(null);
  const latest = useRef({ onOpen, focusFallback });
  latest.current = { onOpen, focusFallback };

  const i18n = useMemo<I18n>(() => ({ trip, language, messages }), [trip, language, messages]);
  const known = useMemo(() => asKnown(trip, view.knowledge), [trip, view.knowledge]);
  const ground = useMemo(() => staticScene(known), [known]);
  const moment = useMemo(() => momentAt(known, view.t), [known, view.t]);
  const { place, claim } = view;
  const open = useMemo(() => openPlace(known, { place, claim }), [known, place, claim]);
  const scene = useMemo(() => sceneAt(ground, moment, open?.place.id ?? null), [ground, moment, open]);

  useEffect(() => setMoving(isPlaying), [isPlaying]);
  useLayoutEffect(() => {
    const root = document.documentElement;
    root.lang = language;
    // Until the address is read, the theme is the one that a script took from it before the first picture.
    if (view.theme !== null) root.dataset.theme = view.theme;
    else if (isReady) delete root.dataset.theme;
    if (isReady) root.dataset.missing = "none";
    if (isReady && isSettled) delete root.dataset.asked;
  }, [language, view.theme, isReady, isSettled]);

  const openBy = useCallback(
    (place: string, claim: string | null) => {
      opener.current = document.activeElement;
      setReaders(true);
      latest.current.onOpen?.();
      change({ place, claim });
    },
    [change],
  );
  const close = useCallback(() => {
    change({ place: null, claim: null });
    const { current: from } = opener;
    opener.current = null;
    if (!(from instanceof HTMLElement)) return;
    const back = from.isConnected ? from : latest.current.focusFallback?.();
    back?.focus({ preventScroll: true });
  }, [change]);
  const onPick = useCallback(
    (place: string | null) => (place === null ? close() : openBy(place, null)),
    [close, openBy],
  );
  const onOpenEvent = useCallback(
    (event: KnownEvent) => {
      const start = rowStart(event);
      if (start !== null) change({ t: clampTo(range, start) });
      openBy(event.place.id, null);
    },
    [change, openBy, range],
  );
  const onOpenClaim = useCallback(
    (claim: Claim) => openBy(claim.about[0]?.id ?? claim.event?.place.id ?? "", claim.id),
    [openBy],
  );
  const onOpenPlace = useCallback((place: Place) => openBy(place.id, null), [openBy]);
  const onPickClaim = useCallback((id: string) => change({ place: null, claim: id }), [change]);
  const onTime = useCallback(
    (t: number) => {
      setPlaying(false);
      change({ t });
    },
    [change, setPlaying],
  );

  return {
    ...{ trip, language, messages, isMissing, i18n, theme, range, known, ground, scene },
    ...{ view, change, asked, isReady, open, isReaders, setReaders },
    ...{ isPlaying, setPlaying, speed, setSpeed },
    ...{ close, onPick, onOpenEvent, onOpenClaim, onOpenPlace, onPickClaim, onTime },
    label: momentLabel(view.t, i18n),
    happening: happeningSentence(moment, i18n),
    train: trainSentence(moment, i18n),
  };
}

/** All of a view that page and embed are made of. */
export type TripView = ReturnType<typeof useTripView>;

/** Calls back when Escape is pressed and nothing else has taken it; null listens to nothing. */
export function useEscape(onEscape: (() => void) | null): void {
  useEffect(() => {
    if (onEscape === null) return;
    const onKey = (event: KeyboardEvent) => {
      if (event.key === "Escape" && !event.defaultPrevented) onEscape();
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, [onEscape]);
}
