import type { KnownEvent } from "../knowledge/knownTrip.ts";
import type { Moment } from "../knowledge/moment.ts";
import { textIn } from "../record/vocabulary.ts";
import type { Instant } from "../time/instant.ts";
import { clock, shortDate, shortWindowText } from "./dates.ts";
import { numberText } from "./numbers.ts";
import { type I18n, roundedKm } from "./sentences.ts";

/** The words beside the train on the map: what they say of it, and how sure that is. */
export interface TrainTag {
  /** `quiet` while no report places the train. */
  readonly tone: "train" | "quiet";
  /** One or two lines, the first the more important. */
  readonly lines: readonly string[];
}

/** The train's tag at a moment. */
export function trainTag({ whereabouts, t }: Moment, i18n: I18n): TrainTag {
  const { trip, language, messages } = i18n;
  const { tag } = messages;
  const stretch = (km: number) => tag.stretch(numberText(Math.max(1, roundedKm(km)), language));
  switch (whereabouts.status) {
    case "unreported":
      return { tone: "quiet", lines: [tag.none] };
    case "at":
      return { tone: "train", lines: [tag.here, placeLine(whereabouts.event, t, i18n) ?? stretch(1)] };
    case "between":
      return { tone: "train", lines: [tag.somewhere, stretch(whereabouts.farKm - whereabouts.nearKm)] };
    case "open": {
      const { event, isSettled } = whereabouts;
      return isSettled
        ? { tone: "train", lines: [tag.lost, tag.thenUnknown] }
        : { tone: "train", lines: [tag.reported, shortWindowText(event.window, trip.zone, language, messages.window)] };
    }
  }
}

/** The place, and since when reports have the train there; the place alone if no report says since when. */
function placeLine(event: KnownEvent | null, t: Instant, { trip, language, messages }: I18n): string | null {
  if (event === null) return null;
  const name = textIn(event.place.name, language);
  const since =
    event.window?.latest === event.window?.earliest || event.kind === "stay" ? event.window?.earliest : null;
  if (since === null || since === undefined || since >= t) return name;
  const day = shortDate(since, trip.zone, language);
  const time = clock(since, trip.zone);
  return messages.tag.since(name, day === shortDate(t, trip.zone, language) ? time : `${day} ${time}`);
}
