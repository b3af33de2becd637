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
  const { ground, scene, language, words, theme, speech, known, open, isReaders, close, onPick, onPickClaim } = shown;
  return (
    <MapView
      {...map}
      ground={ground}
      scene={scene}
      language={language}
      words={words}
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
          speech={speech}
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
  const { known, range, view, speech, label, happening, train } = shown;
  return (
    <TimeControl
      known={known}
      range={range}
      t={view.t}
      speech={speech}
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
  const { known, speech, view, open, onOpenEvent, onOpenClaim, onOpenPlace } = shown;
  return (
    <EventList
      known={known}
      speech={speech}
      t={view.t}
      isFollowing={isFollowing}
      selectedPlace={open?.place.id ?? null}
      onOpenEvent={onOpenEvent}
      onOpenClaim={onOpenClaim}
      onOpenPlace={onOpenPlace}
    />
  );
}
