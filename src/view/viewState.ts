import { EVERYTHING, type Knowledge } from "../trip/knowledge/knownTrip.ts";
import type { Language } from "../trip/record/vocabulary.ts";
import type { Instant } from "../trip/time/instant.ts";

/** The themes that a reader can choose; without a choice the system's applies. */
export const THEMES = ["light", "dark"] as const;
export type Theme = (typeof THEMES)[number];

/** What the reader looks at: all that an address carries, and nothing else. */
export interface ViewState {
  readonly t: Instant;
  /** The place whose panel is open. */
  readonly place: string | null;
  /** The claim at which the panel is open. */
  readonly claim: string | null;
  readonly knowledge: Knowledge;
  /** As asked for; null leaves it to the browser. */
  readonly lang: Language | null;
  /** As asked for; null leaves it to the system. */
  readonly theme: Theme | null;
  /** Never load WebGL. */
  readonly static: boolean;
  /** Whether an embed has its headline. */
  readonly headline: boolean;
  /** Whether an embed has its chart. */
  readonly chart: boolean;
}

/** The view of an address that asks for nothing. */
export function defaultView(start: Instant): ViewState {
  return {
    ...{ t: start, place: null, claim: null, knowledge: EVERYTHING },
    ...{ lang: null, theme: null, static: false, headline: true, chart: true },
  };
}
