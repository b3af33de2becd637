import { MapView, type MapViewProps } from "../map/MapView.tsx";
import { PlacePopup, type PlacePopupProps } from "../ui/claims/PlacePopup.tsx";
import { EventList } from "../ui/events/EventList.tsx";
import { TimeControl } from "../ui/time/TimeControl.tsx";
import type { TripView } from "./useTripView.ts";

interface PartProps {
  readonly shown: TripView;
}

type TripMapProps = PartProps &
  Pick<MapViewProps, "labels" | "isStatic" | "isWhole" | "isCooperative" | "loadLive" | "mode" | "onMode" | "after"> &
  Pick<PlacePopupProps, "copyText">;

/** The map of a view, with the popup of the place that is open. */
export function TripMap({ shown, copyText, ...map }: TripMapProps) {
  const { ground, scene, language, messages, theme, i18n, known, open, isReaders, close, onPick, onPickClaim } = shown;
  return (
    <MapView
      {...map}
      ground={ground}
      scene={scene}
      language={language}
      messages={messages}
      theme={theme}
      onPick={onPick}
      popupAt={open?.place ?? null}
    >
      {open === null ? null : (
        <PlacePopup
          key={open.place.id}
          known={known}
          place={open.place}
          claimId={open.claim?.id ?? null}
          i18n={i18n}
          takesFocus={isReaders}
          onClose={close}
          onPickClaim={onPickClaim}
          copyText={copyText}
        />
      )}
    </MapView>
  );
}

/** What is said of the moment, and of what is missing. */
export function TripNow({ shown: { train, happening }, missing }: PartProps & { readonly missing: string }) {
  return (
    <>
      <p className="page-train">{train}</p>
      {happening === "" ? null : <p className="page-happening">{happening}</p>}
      {missing === "" ? null : <p className="page-failed">{missing}</p>}
    </>
  );
}

/** The time control of a view. */
export function TripTime({ shown }: PartProps) {
  const { known, range, view, i18n, label, happening, train } = shown;
  return (
    <TimeControl
      known={known}
      range={range}
      t={view.t}
      i18n={i18n}
      label={label}
      happening={happening === "" ? train : happening}
      isPlaying={shown.isPlaying}
      speed={shown.speed}
      onTime={shown.onTime}
      onPlay={shown.setPlaying}
      onSpeed={shown.setSpeed}
      onOpenEvent={shown.onOpenEvent}
    />
  );
}

/** The list of a view's events. */
export function TripEvents({ shown, isFollowing }: PartProps & { readonly isFollowing: boolean }) {
  const { known, i18n, view, open, onOpenEvent, onOpenClaim, onOpenPlace } = shown;
  return (
    <EventList
      known={known}
      i18n={i18n}
      t={view.t}
      isFollowing={isFollowing}
      selectedPlace={open?.place.id ?? null}
      onOpenEvent={onOpenEvent}
      onOpenClaim={onOpenClaim}
      onOpenPlace={onOpenPlace}
    />
  );
}
