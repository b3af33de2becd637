import type { ReactElement } from "react";
import type { KnownTrip } from "../../trip/knowledge/knownTrip.ts";
import { timeRange } from "../../trip/knowledge/timeRange.ts";
import { en } from "../../trip/text/locales/en.ts";
import { EventList } from "../../ui/events/EventList.tsx";

/** The list of events in English as it is before any script has run: at the first moment, with every row open. */
export function unstartedList(known: KnownTrip): ReactElement {
  return (
    <EventList
      known={known}
      i18n={{ trip: known.trip, language: "en", messages: en }}
      t={timeRange(known).start}
      isFollowing={false}
      selectedPlace={null}
      onOpenEvent={nothing}
      onOpenClaim={nothing}
      onOpenPlace={nothing}
      onShowClaims={nothing}
    />
  );
}

const nothing = () => {};
